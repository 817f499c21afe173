import type { Formats, Formatters } from 'intl-messageformat';

/** Counts below this are remembered: nearly every number in a message is one. */
const SMALL = 1000;

/** Remembers what a formatter of one locale gives for small whole numbers; the formatter itself is made when it is first needed. */
function small(make: () => (value: number) => string): (value: number) => string {
  const known: string[] = [];
  let format: ((value: number) => string) | undefined;
  return (value) => {
    if ((value | 0) !== value || value < 0 || value >= SMALL || Object.is(value, -0)) return (format ??= make())(value);
    return (known[value] ??= (format ??= make())(value));
  };
}

/** Formatters that a page shares between all messages of a locale. Times are in `zone`, an IANA name, unless a message says otherwise. */
export function sharedFormatters(locale: string, zone: string | undefined): Formatters {
  const plain = { format: small(() => new Intl.NumberFormat(locale).format) };
  const rules = (type: 'cardinal' | 'ordinal'): { select: (value: number) => string } => ({
    select: small(() => {
      const made = new Intl.PluralRules(locale, { type });
      return (value) => made.select(value);
    }),
  });
  const cardinal = rules('cardinal');
  const ordinal = rules('ordinal');
  // Styles are objects that live as long as their message, so they are keys of their own.
  const known = new WeakMap<object, unknown>();
  const kept = (style: object, make: () => unknown): unknown => {
    const before = known.get(style) ?? make();
    known.set(style, before);
    return before;
  };
  const formatters = {
    getNumberFormat: (_: unknown, style?: object) =>
      style === undefined ? plain : kept(style, () => new Intl.NumberFormat(locale, style)),
    getDateTimeFormat: (_: unknown, style: object = NO_STYLE) =>
      kept(style, () => new Intl.DateTimeFormat(locale, zone === undefined ? style : { timeZone: zone, ...style })),
    getPluralRules: (_: unknown, style?: { type?: string }) => (style?.type === 'ordinal' ? ordinal : cardinal),
  };
  return formatters as unknown as Formatters;
}

/** Stands for a date without a style. */
const NO_STYLE = {};

const SHORT_TIME = { hour: 'numeric', minute: 'numeric' } as const;
const MEDIUM_TIME = { ...SHORT_TIME, second: 'numeric' } as const;
const LONG_TIME = { ...MEDIUM_TIME, timeZoneName: 'short' } as const;
const LONG_DATE = { month: 'long', day: 'numeric', year: 'numeric' } as const;

/** The styles that messages name, `{time, time, short}`: the same as those of `intl-messageformat`, whose class stays out of the client. */
export const FORMATS: Formats = {
  number: { integer: { maximumFractionDigits: 0 }, currency: { style: 'currency' }, percent: { style: 'percent' } },
  date: {
    short: { month: 'numeric', day: 'numeric', year: '2-digit' },
    medium: { month: 'short', day: 'numeric', year: 'numeric' },
    long: LONG_DATE,
    full: { weekday: 'long', ...LONG_DATE },
  },
  time: { short: SHORT_TIME, medium: MEDIUM_TIME, long: LONG_TIME, full: LONG_TIME },
};
