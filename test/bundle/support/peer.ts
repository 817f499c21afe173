import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';

/** Formatters are costly to make; one for each locale and options is enough. */
function shared<F>(Formatter: new (locale: never, options: never) => F): (locale: unknown, options: unknown) => F {
  const known = new Map<string, F>();
  return (locale, options) => {
    const key = JSON.stringify([locale, options]);
    const before = known.get(key) ?? new Formatter(locale as never, options as never);
    known.set(key, before);
    return before;
  };
}

const formatters = {
  getNumberFormat: shared(Intl.NumberFormat),
  getDateTimeFormat: shared(Intl.DateTimeFormat),
  getPluralRules: shared(Intl.PluralRules),
} as never;

/** What `intl-messageformat` itself makes of a message, a string parsed at run time or an AST. */
export function peer(message: string | readonly MessageFormatElement[], locale: string, values: object): string {
  const own = new IntlMessageFormat(message as never, locale, undefined, { formatters });
  const made: unknown = own.format(values as never);
  return Array.isArray(made) ? made.join('') : String(made);
}
