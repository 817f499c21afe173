import type { Capture } from './capture-phone.ts';
import type { NumberQuestion, OtherZone, Values } from './types.ts';

/** What a typed number gives to messages: never more than its last two digits. */
export function numberValues(capture: Capture, locale: string): Values {
  const { number, region, extension, choices } = capture;
  const [first, second] = choices;
  return {
    ...(number === null ? {} : { lastDigits: number.slice(-2) }),
    ...(number === null && region === null ? {} : { countryName: regionName(region, locale) }),
    ...(extension === null ? {} : { extension }),
    ...(first === undefined ? {} : { digits1: first.slice(-2) }),
    ...(second === undefined ? {} : { digits2: second.slice(-2) }),
  };
}

/** Names of the regions that a person may choose from. */
export function likelyCountries(regions: readonly string[], locale: string): Values {
  return Object.fromEntries(regions.slice(0, 3).map((region, index) => [`country${index + 1}`, regionName(region, locale)]));
}

function regionName(region: string | null, locale: string): string {
  if (region === null) return '';
  const ofLocale = names.get(locale) ?? new Intl.DisplayNames([locale], { type: 'region' });
  names.set(locale, ofLocale);
  return ofLocale.of(region) ?? region;
}

/** By locale: costly to make. */
const names = new Map<string, Intl.DisplayNames>();

/** The window of the call as clocks in another zone show it. */
export function zoneValues(values: Values, other: OtherZone, locale: string): Values {
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: 'numeric', timeZone: other.zone });
  const at = (name: string): string => (values[name] === undefined ? '' : clock.format(values[name] as Date));
  return { otherStart: at('windowStart'), otherEnd: at('windowEnd'), otherTimeZone: other.name };
}

/** What stays to be asked of a number; null when nothing is. */
export function questionOf({ check, choices, digits, extension }: Capture): NumberQuestion | null {
  const asks = ['needs-country', 'guessed-country', 'unlikely', 'several', 'extension', 'zone-differs'].includes(check);
  return asks ? { check, choices, digits, extension } : null;
}

/** Placeholders that a number leaves behind, and that go with it. */
export const NUMBER_VALUES: readonly string[] = [
  'lastDigits',
  'countryName',
  'extension',
  'digits1',
  'digits2',
  'otherStart',
  'otherEnd',
  'otherTimeZone',
];
