import { findPhoneNumbersInText, parsePhoneNumberWithError, type CountryCode, type PhoneNumber } from 'libphonenumber-js/max';
import { isMasked, plainPhoneText } from './normalise-phone.ts';
import { isOfSomebodyElse } from './other-people.ts';

/** What the check of a typed number found; `check` is a value of the fact `numberCheck`. */
export interface Capture {
  readonly check:
    | 'none'
    | 'ok'
    | 'needs-country'
    | 'guessed-country'
    | 'too-short'
    | 'too-long'
    | 'unlikely'
    | 'not-callable'
    | 'region-blocked'
    | 'several'
    | 'extension'
    | 'someone-else'
    | 'zone-differs';
  /** E.164, or null while there is no usable number. */
  readonly number: string | null;
  /** ISO 3166 region; null when unknown. */
  readonly region: string | null;
  /** Of several numbers: each in E.164, at most two. */
  readonly choices: readonly string[];
  readonly extension: string | null;
  /** Digits of a number without a country, which a chosen country completes; else null. */
  readonly digits: string | null;
}

export interface CaptureOptions {
  readonly region?: string | undefined;
  readonly callableRegions?: readonly string[] | undefined;
}

const NONE: Capture = { check: 'none', number: null, region: null, choices: [], extension: null, digits: null };
/** Premium, shared-cost and similar lines are services; nobody is called there. */
const SERVICES = new Set(['PREMIUM_RATE', 'SHARED_COST', 'TOLL_FREE', 'UAN', 'VOICEMAIL', 'PAGER']);
/** Short numbers that reach emergency services somewhere. Source: ITU-T E.161.1 and national plans, read 2026-11-24. */
const EMERGENCY = new Set([
  '112',
  '911',
  '999',
  '110',
  '118',
  '119',
  '100',
  '101',
  '102',
  '103',
  '104',
  '108',
  '000',
  '111',
  '113',
  '115',
  '117',
  '190',
  '192',
  '193',
  '995',
  '997',
  '998',
  '116',
  '15',
  '17',
  '18',
]);
/** Words before digits that name something other than a phone. */
const OTHER_NUMBER =
  /(?:case|ticket|order|invoice|reference|ref\.?|account|fall|bestell\w*|dossier|commande|caso|pedido|#|№)\s*(?:number|no\.?|nr\.?|id)?\s*[:#]?\s*$/iu;

/** Reads a phone number from what a person typed. Digits of every script count; nothing is kept. */
export function capturePhone(text: string, options: CaptureOptions = {}): Capture {
  const plain = plainPhoneText(text);
  if (isMasked(plain)) return NONE;
  const digits = plain.replace(/\D/gu, '');
  if (EMERGENCY.has(plain.replace(/[\s.-]/gu, ''))) return { ...NONE, check: 'not-callable' };
  const found = wholeNumbers(plain, options);
  const numbers = found.filter(({ startsAt }) => !OTHER_NUMBER.test(plain.slice(0, startsAt))).map(({ number }) => number);
  const distinct = [...new Map(numbers.map((one) => [one.number, one])).values()];
  if (distinct.length > 0 && isOfSomebodyElse(plain)) return { ...NONE, check: 'someone-else' };
  if (distinct.length > 1) return { ...NONE, check: 'several', choices: distinct.slice(0, 2).map((one) => one.number) };
  if (distinct.length === 1 && distinct[0] !== undefined) return judged(distinct[0], plain, options);
  if (digits.length < 3 || /\p{L}{3,}/u.test(plain.replace(/[+\d\s().\-/]+$/u, '')) || numbers.length !== found.length) return NONE;
  return unfinished(plain, digits, options);
}

interface Found {
  readonly number: PhoneNumber;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** Numbers in a text. Where a country has short numbers, the finder takes the end of a longer one for such: "7946" of "+44 20 7946". */
function wholeNumbers(plain: string, options: CaptureOptions): Found[] {
  const found = findPhoneNumbersInText(plain, { ...defaultCountry(options), extended: true } as never) as Found[];
  let end = 0;
  return found.filter(({ startsAt, endsAt }) => {
    const isPart = /[\d+][\s().\-/]*$/u.test(plain.slice(end, startsAt));
    if (!isPart) end = endsAt;
    return !isPart;
  });
}

function judged(number: PhoneNumber, plain: string, options: CaptureOptions): Capture {
  const region = number.country ?? null;
  const base: Capture = { ...NONE, number: number.number, region, extension: number.ext ?? null };
  const type = number.getType();
  if (type !== undefined && SERVICES.has(type)) return { ...base, check: 'not-callable', number: null };
  if (region !== null && options.callableRegions !== undefined && !options.callableRegions.includes(region))
    return { ...base, check: 'region-blocked', number: null };
  if (number.ext !== undefined) return { ...base, check: 'extension' };
  if (!plain.includes('+') && !/(?:^|\D)00\d/u.test(plain)) return { ...base, check: 'guessed-country' };
  return { ...base, check: number.isValid() ? 'ok' : 'unlikely' };
}

/** A number that the parser does not take as one: why, so that the answer can say what is missing. */
function unfinished(plain: string, digits: string, options: CaptureOptions): Capture {
  try {
    const number = parsePhoneNumberWithError(plain, defaultCountry(options) as never);
    return number.isPossible()
      ? { ...judged(number, plain, options), check: 'unlikely' }
      : { ...NONE, check: digits.length > 12 ? 'too-long' : 'too-short' };
  } catch (error) {
    const code = error instanceof Error ? error.message : '';
    if (code === 'TOO_LONG') return { ...NONE, check: 'too-long' };
    if (code === 'TOO_SHORT' || digits.length < 7) return { ...NONE, check: 'too-short' };
    if (code !== 'INVALID_COUNTRY') return NONE;
    return digits.length > 15 ? { ...NONE, check: 'too-long' } : { ...NONE, check: 'needs-country', digits };
  }
}

function defaultCountry({ region }: CaptureOptions): { defaultCountry?: CountryCode } {
  return region === undefined ? {} : { defaultCountry: region as CountryCode };
}
