import { withoutSecrets } from './announced-secrets.ts';
import { IDENTITY_NUMBERS } from './identity-numbers.ts';
import { plainDigits } from './normalise-phone.ts';

/** What a person should not have sent, and the text without it. */
export interface Redaction {
  /** The value of the fact `sensitiveKind`; null when nothing is found. */
  readonly kind: 'card' | 'maybe-card' | 'secret' | 'identity' | null;
  /** The text with each find as `[removed]`. */
  readonly text: string;
}

/**
 * Digits at the start and lengths of payment cards. Source: ISO/IEC 7812-1 and the BIN ranges that the networks publish, read 2026-11-24.
 */
const BRANDS: readonly { readonly start: RegExp; readonly lengths: readonly number[] }[] = [
  { start: /^4/u, lengths: [13, 16, 19] },
  { start: /^(?:5[1-5]|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720))/u, lengths: [16] },
  { start: /^3[47]/u, lengths: [15] },
  { start: /^3(?:0[0-5]|[689])/u, lengths: [14, 16, 19] },
  { start: /^(?:6011|64[4-9]|65)/u, lengths: [16, 19] },
  { start: /^35(?:2[89]|[3-8]\d)/u, lengths: [16, 19] },
  { start: /^62/u, lengths: [16, 17, 18, 19] },
  { start: /^(?:50|5[6-9]|6[0-9])/u, lengths: [12, 13, 14, 15, 16, 17, 18, 19] },
];

const DIGIT_RUN = /(?<![\p{L}\d+])\d(?:[ \u00A0.\-–/]?\d){11,18}(?!\d)/gu;
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/gu;
/**
 * Finds cards (network, length and check digit), bank account and identity numbers, and announced passwords and codes.
 * Digits with a plus before them are phone numbers and stay. `text` may be of any length; time grows with it linearly.
 */
export function redact(text: string): Redaction {
  let kind: Redaction['kind'] = null;
  const removed = (found: Exclude<Redaction['kind'], null>): string => {
    kind ??= found;
    return '[removed]';
  };
  let clean = withoutSecrets(plainDigits(text), () => removed('secret'))
    .replace(IBAN, (all) => (isIban(all) ? removed('identity') : all))
    .replace(DIGIT_RUN, (all) => (cardBrand(all) && passesLuhn(all) ? removed(isGrouped(all) ? 'card' : 'maybe-card') : all));
  for (const { pattern, isValid } of IDENTITY_NUMBERS)
    clean = clean.replace(pattern, (all) => (isValid === undefined || isValid(all) ? removed('identity') : all));
  return { kind, text: kind === null ? text : clean };
}

const digitsOf = (text: string): string => text.replace(/\D/gu, '');

function cardBrand(text: string): boolean {
  const digits = digitsOf(text);
  return BRANDS.some(({ start, lengths }) => start.test(digits) && lengths.includes(digits.length));
}

/** Sixteen digits or groups of four are how cards are written; shorter runs can be phone numbers. */
function isGrouped(text: string): boolean {
  return digitsOf(text).length >= 15;
}

function passesLuhn(text: string): boolean {
  const sum = [...digitsOf(text)].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** ISO 13616: the first four characters go to the end, letters count from 10, the whole is 1 modulo 97. */
function isIban(text: string): boolean {
  const plain = text.replace(/ /gu, '');
  if (plain.length < 15 || plain.length > 34) return false;
  const moved = plain.slice(4) + plain.slice(0, 4);
  let rest = 0;
  for (const sign of moved) for (const digit of parseInt(sign, 36).toString()) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}
