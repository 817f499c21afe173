/**
 * What compiled functions lean on: `compile --target esm` writes this module beside the bundles as `format.js`.
 * It imports nothing, so that a bundle folder is whole by itself. Results for small whole numbers are kept: nearly every count is one.
 */

/** A value of a message: text, number, or a time as `Date` or milliseconds since the epoch. */
type Value = string | number | bigint | boolean | Date | null | undefined;
type NumberOptions = Intl.NumberFormatOptions & { readonly scale?: number };

/** The formatters of one locale. */
export interface LocaleFormat {
  /** The plural category of a number. */
  p(value: unknown): string;
  /** The ordinal category of a number. */
  o(value: unknown): string;
  /** A number in the locale's digits. */
  n(value: unknown): string;
  /** A formatter for numbers in a style. */
  N(options: NumberOptions): (value: unknown, name: string) => string;
  /** A formatter for dates and times; the zone is an IANA name, the machine's own when absent. */
  D(options: Intl.DateTimeFormatOptions | undefined): (value: unknown, name: string, at?: { readonly timeZone?: string }) => string;
}

/** Counts below this are remembered. */
const SMALL = 1000;

function isSmall(value: unknown): value is number {
  return typeof value === 'number' && (value | 0) === value && value >= 0 && value < SMALL && (value !== 0 || 1 / value > 0);
}

/** The value of a placeholder; throws when it is missing. */
export function q<T>(value: T, name: string): Exclude<T, undefined> {
  if (value === undefined)
    throw Object.assign(new Error(`The value "${name}" was not provided; pass it with the others`), { code: 'missing-value', value: name });
  return value as Exclude<T, undefined>;
}

/** A placeholder as text. */
export function s(value: Value, name: string): string {
  if (typeof value === 'string') return value;
  q(value, name);
  return value === null || value === false ? '' : String(value);
}

/** What a tag makes of its text: the function that was passed for it, else the text itself. */
export function t(tag: unknown, text: string): string {
  if (typeof tag !== 'function') return text;
  const made: unknown = tag(text === '' ? [] : [text]);
  return Array.isArray(made) ? made.join('') : String(made);
}

function remembered(compute: (value: number) => string): (value: unknown) => string {
  const known: string[] = [];
  return (value) => (isSmall(value) ? (known[value] ??= compute(value)) : compute(value as number));
}

/** The formatters of a locale; each is made when it is first needed. */
export function formatter(locale: string): LocaleFormat {
  let number: Intl.NumberFormat | undefined;
  let cardinal: Intl.PluralRules | undefined;
  let ordinal: Intl.PluralRules | undefined;
  return {
    p: remembered((value) => (cardinal ??= new Intl.PluralRules(locale)).select(Number(value))),
    o: remembered((value) => (ordinal ??= new Intl.PluralRules(locale, { type: 'ordinal' })).select(Number(value))),
    n: remembered((value) => (number ??= new Intl.NumberFormat(locale)).format(value)),
    N(options) {
      let styled: Intl.NumberFormat | undefined;
      const known = remembered((value) =>
        (styled ??= new Intl.NumberFormat(locale, options)).format(options.scale ? value * options.scale : value),
      );
      return (value, name) => known(q(value, name));
    },
    D(options) {
      const zones = new Map<string | undefined, Intl.DateTimeFormat>();
      return (value, name, at) => {
        const zone = at?.timeZone;
        let one = zones.get(zone);
        if (one === undefined) {
          one = new Intl.DateTimeFormat(locale, zone === undefined ? options : { timeZone: zone, ...options });
          zones.set(zone, one);
        }
        return one.format(q(value, name) as Date);
      };
    },
  };
}
