import { parsePhoneNumberWithError, type CountryCode } from 'libphonenumber-js/max';
import { capturePhone, type Capture } from './capture-phone.ts';
import type { NumberQuestion } from './types.ts';

export interface AnswerOptions {
  /** The number that the question is about, E.164; null where there is none yet. */
  readonly pending: string | null;
  /** The regions of `country-1` to `country-3`. */
  readonly likelyRegions: readonly string[];
  readonly callableRegions?: readonly string[] | undefined;
}

/**
 * What a tapped chip says to an open question about a number: which country it is from, which of two counts, whether the extension
 * belongs to it. Null when the chip answers no such question.
 */
export function answerNumber(question: NumberQuestion, key: string, options: AnswerOptions): Capture | null {
  const chip = key.slice(key.lastIndexOf('.') + 1);
  const { check, choices, digits, extension } = question;
  const which = Number(/^(?:country|number)-([1-3])$/u.exec(chip)?.[1] ?? 0) - 1;
  if (chip.startsWith('country-') && digits !== null) return withCountry(digits, options.likelyRegions[which], options);
  if (chip.startsWith('number-') && which >= 0 && choices[which] !== undefined) return capturePhone(choices[which] ?? '', options);
  if (options.pending === null) return null;
  const settled = { ...capturePhone(options.pending, options), check: 'ok' as const, number: options.pending };
  if (chip === 'with-extension' && check === 'extension') return { ...settled, extension };
  if (chip === 'number-only' && check === 'extension') return settled;
  const agreed = (check === 'guessed-country' && chip === 'yes') || (check === 'unlikely' && chip === 'use-number');
  return agreed || (check === 'zone-differs' && /^zone-[12]$/u.test(chip)) ? settled : null;
}

/** The person named the country, so what would be a guess elsewhere is certain here. */
function withCountry(digits: string, region: string | undefined, options: AnswerOptions): Capture | null {
  if (region === undefined) return null;
  try {
    const { number } = parsePhoneNumberWithError(digits, region as CountryCode);
    return capturePhone(number, options);
  } catch {
    return capturePhone(digits, { ...options, region });
  }
}
