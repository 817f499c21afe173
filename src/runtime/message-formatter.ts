import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { formatToParts } from 'intl-messageformat';
import { isolateValues } from './direction.ts';
import { FORMATS, sharedFormatters } from './formatters.ts';
import { RuntimeError, type Bundle, type Message, type Values } from './types.ts';

export interface FormatterOptions {
  /** What `compile` wrote for the locale: the JSON of `ast` or the module of `esm`; `parsedBundle` makes one of `text`. */
  readonly bundle: Bundle;
  readonly locale: string;
  /** From the manifest: messages that another locale's words stand in for, and whose. */
  readonly served?: Readonly<Record<string, string>>;
  /** IANA zone in which times are written; the machine's own when absent. */
  readonly zone?: string;
}

/** Formats the messages of one locale. */
export interface Formatter {
  has(id: string): boolean;
  /** Throws `RuntimeError` when the bundle lacks the message (`missing-message`) or a value is missing (`missing-value`). */
  format(id: string, values?: Values): string;
  /** A parsed text that is no message of the bundle, with the locale's rules. */
  formatAst(ast: readonly MessageFormatElement[], values: Values): string;
  /** The locale whose words a message has. */
  localeOf(id: string): string;
}

type Elements = readonly MessageFormatElement[];

export function createFormatter({ bundle, locale, served = {}, zone }: FormatterOptions): Formatter {
  const makers = new Map<string, Maker>();
  const makerFor = (rules: string): Maker => {
    const known = makers.get(rules) ?? maker(rules, zone);
    makers.set(rules, known);
    return known;
  };
  const at = zone === undefined ? {} : { timeZone: zone };
  const has = (id: string): boolean => Object.hasOwn(bundle, id);
  const localeOf = (id: string): string => (Object.hasOwn(served, id) ? (served[id] ?? locale) : locale);
  const written = (id: string, message: Message, rules: string, values: Values): string => {
    const safe = isolateValues(values, locale);
    try {
      return typeof message === 'function' ? message(safe, at) : makerFor(rules)(message as Elements, safe);
    } catch (error) {
      throw missingValue(id, error as { value?: unknown; message: string });
    }
  };
  return {
    has,
    localeOf,
    formatAst: (ast, values) => written('template', ast, locale, values),
    format(id, values = {}) {
      const message = has(id) ? bundle[id] : undefined;
      if (message === undefined)
        throw new RuntimeError(`The bundle of "${locale}" has no message "${id}"; compile it with the flow`, 'missing-message');
      if (typeof message === 'string')
        throw new RuntimeError('The bundle holds ICU strings: pass "parse", or compile with --target ast or esm', 'missing-parser');
      return written(id, message, localeOf(id), values);
    },
  };
}

type Maker = (ast: Elements, values: Values) => string;

/** Names the value and never what is in one. */
function missingValue(id: string, { value, message }: { value?: unknown; message: string }): RuntimeError {
  const name = typeof value === 'string' ? value : (/"([\w-]+)" was not/u.exec(message)?.[1] ?? 'of a placeholder');
  return new RuntimeError(
    `The message "${id}" needs the value "${name}"; pass it in "values" with the event or at the start`,
    'missing-value',
  );
}

function maker(rules: string, zone: string | undefined): Maker {
  const formatters = sharedFormatters(rules, zone);
  const plain = new WeakMap<Elements, Elements>();
  return (ast, values) => {
    const [first] = ast;
    if (ast.length === 1 && first?.type === 0) return first.value;
    let known = plain.get(ast);
    if (known === undefined) plain.set(ast, (known = withoutTags(ast)));
    let text = '';
    for (const { value } of formatToParts(known as MessageFormatElement[], rules, formatters, FORMATS, values)) text += String(value);
    return text;
  };
}

/** Chats show plain text: of a tag, what is inside stays. */
function withoutTags(ast: Elements): Elements {
  return ast.flatMap((element): Elements => {
    if (element.type === 8) return withoutTags(element.children);
    if (element.type !== 5 && element.type !== 6) return [element];
    const options = Object.entries(element.options).map(([key, option]) => [key, { ...option, value: withoutTags(option.value) }]);
    return [{ ...element, options: Object.fromEntries(options) as never }];
  });
}
