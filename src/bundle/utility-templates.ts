import { isLiteralElement, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { formatToParts, IntlMessageFormat } from 'intl-messageformat';
import type { Corpus } from '../model/corpus.ts';
import type { Placeholder } from '../model/message.ts';
import { shortHash } from '../text/hash.ts';
import { metaLocale } from './meta-locale.ts';
import type { LocaleTexts, ServedText } from './select-texts.ts';

/** At most so many buttons under a template. Source: developers.facebook.com, Messenger Platform, utility-messages, read 2026-11-24. */
const MOST_BUTTONS = 3;

const FORM = '.form.utility';

/** A utility form that cannot be a template. */
export interface TemplateProblem {
  readonly id: string;
  readonly locale: string;
  /** Why: `has choices`, `begins with a placeholder`, … */
  readonly why: string;
}

/** The utility templates of one locale as a file, and the forms that are none. */
export interface Templates {
  readonly text: string;
  readonly count: number;
  readonly problems: readonly TemplateProblem[];
}

/**
 * Every utility form of a locale as the body of `POST /<page>/message_templates` (`request`), with what fills its holes:
 * `parameters` are ASTs, formatted in the locale and sent in their order. `version` changes with the words: submit again then.
 */
export function utilityTemplates(corpus: Corpus, texts: LocaleTexts): Templates {
  const byId = new Map(texts.served.map((one) => [one.id, one]));
  const problems: TemplateProblem[] = [];
  const lines: string[] = [];
  for (const served of texts.served) {
    if (!served.id.endsWith(FORM)) continue;
    const why = unfit(served.ast);
    if (why !== null) problems.push({ id: served.id, locale: served.from, why });
    else {
      const owner = served.id.slice(0, -FORM.length);
      lines.push(`    ${JSON.stringify(owner)}: ${JSON.stringify(templateOf(corpus, texts.locale, owner, served, byId))}`);
    }
  }
  const text = `{\n  "schemaVersion": 1,\n  "locale": ${JSON.stringify(texts.locale)},\n  "templates": {\n${lines.join(',\n')}\n  }\n}\n`;
  return { text, count: lines.length, problems };
}

/** A template is one text with holes: no choices, no tags, no hole at either end. */
function unfit(ast: readonly MessageFormatElement[]): string | null {
  if (ast.some(({ type }) => type === TYPE.plural || type === TYPE.select)) return 'has forms to choose from';
  if (ast.some(({ type }) => type === TYPE.tag)) return 'has tags';
  const [first, last] = [ast[0], ast.at(-1)];
  if (first !== undefined && !isLiteralElement(first)) return 'begins with a placeholder';
  return last !== undefined && !isLiteralElement(last) ? 'ends with a placeholder' : null;
}

function templateOf(
  corpus: Corpus,
  locale: string,
  owner: string,
  served: ServedText,
  byId: ReadonlyMap<string, ServedText>,
): { version: string; request: object; parameters: (readonly MessageFormatElement[])[] } {
  const placeholders = corpus.units.get(served.id)?.placeholders ?? new Map<string, Placeholder>();
  const holes: MessageFormatElement[] = [];
  const body = served.ast
    .map((element) => {
      if (isLiteralElement(element)) return element.value;
      const known = holes.findIndex((one) => JSON.stringify(one) === JSON.stringify(element));
      if (known < 0) holes.push(element);
      return `{{${(known < 0 ? holes.length - 1 : known) + 1}}}`;
    })
    .join('');
  const examples = holes.map((hole) => exampleOf([hole], served.rules, placeholders));
  const example = examples.length === 0 ? {} : { example: { body_text: [examples] } };
  const buttons = (corpus.units.get(owner)?.replies ?? []).slice(0, MOST_BUTTONS).flatMap((id) => {
    const reply = byId.get(id);
    return reply === undefined ? [] : [{ type: 'POSTBACK', text: exampleOf(reply.ast, reply.rules, placeholders), payload: id }];
  });
  const components = [{ type: 'BODY', text: body, ...example }, ...(buttons.length === 0 ? [] : [{ type: 'BUTTONS', buttons }])];
  const request = { name: owner.replace(/[^a-z0-9]+/gu, '_'), category: 'UTILITY', language: metaLocale(locale), components };
  return { version: shortHash(JSON.stringify(request)), request, parameters: holes.map((hole) => [hole]) };
}

/** What a reviewer of the platform sees in a hole. Times are shown in UTC, so that every machine writes the same. */
function exampleOf(ast: readonly MessageFormatElement[], rules: string, placeholders: ReadonlyMap<string, Placeholder>): string {
  const values = Object.fromEntries([...placeholders].map(([name, one]) => [name, valueOf(one)]));
  return formatToParts([...ast], rules, FORMATTERS, IntlMessageFormat.formats, values)
    .map(({ value }) => String(value))
    .join('');
}

/** Formatters are costly to make: one for each locale and options. */
function remembered<F>(make: (locale: string, options: object) => F): (locale: string, options?: object) => F {
  const known = new Map<string, F>();
  return (locale, options = {}) => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const one = known.get(key) ?? make(locale, options);
    known.set(key, one);
    return one;
  };
}

const FORMATTERS = {
  getDateTimeFormat: remembered((locale, options) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })),
  getNumberFormat: remembered((locale, options) => new Intl.NumberFormat(locale, options)),
  getPluralRules: remembered((locale, options) => new Intl.PluralRules(locale, options)),
} as never;

function valueOf({ type, example }: Placeholder): string | number | Date {
  if (type === 'date' || type === 'time') return new Date(String(example ?? '2026-01-31T09:30:00Z'));
  if (type === 'number' || type === 'plural' || type === 'selectordinal') return Number(example ?? 2);
  return example ?? '…';
}
