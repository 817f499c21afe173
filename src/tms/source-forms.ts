import { isSelectElement, isTagElement, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Placeholder } from '../model/message.ts';
import { type ChoiceElement, isChoiceElement, keysOf } from '../syntax/choices.ts';
import { elementSpan } from '../syntax/icu-elements.ts';
import { parseIcu } from '../syntax/parse-icu.ts';
import { inPluralOrder, isCategory, neededCategories } from './plural-categories.ts';

/**
 * A source text with the plural forms that the target language needs, so that a translator finds each of them: forms that are
 * missing start as a copy of `other`, forms that the language never uses are gone. Exact numbers stay. The text itself when
 * nothing has to change, or when it does not parse.
 */
export function withForms(text: string, locale: string, placeholders: ReadonlyMap<string, Placeholder>): string {
  if (!/,\s*(?:plural|selectordinal)/u.test(text)) return text;
  const { ast } = parseIcu(text);
  return ast === null
    ? text
    : rewrite(text, ast, 0, text.length, (name) => ({ locale, isFractional: placeholders.get(name)?.fractional === true }));
}

type Need = (argument: string) => { readonly locale: string; readonly isFractional: boolean };

function rewrite(text: string, elements: readonly MessageFormatElement[], from: number, to: number, need: Need): string {
  let result = '';
  let at = from;
  for (const element of elements) {
    const { start, end } = elementSpan(element);
    if (!isChoiceElement(element) && !isTagElement(element)) continue;
    result +=
      text.slice(at, start) +
      (isTagElement(element) ? rewrite(text, element.children, start, end, need) : rewriteChoice(text, element, start, end, need));
    at = end;
  }
  return result + text.slice(at, to);
}

function rewriteChoice(text: string, element: ChoiceElement, start: number, end: number, need: Need): string {
  const forms = new Map<string, string>();
  let inPlace = '';
  let at = start;
  for (const key of keysOf(element)) {
    const option = element.options[key];
    if (option === undefined) continue;
    const span = elementSpan(option);
    const inner = rewrite(text, option.value, span.start + 1, span.end - 1, need);
    inPlace += `${text.slice(at, span.start + 1)}${inner}}`;
    at = span.end;
    forms.set(key, inner);
  }
  const kept = inPlace + text.slice(at, end);
  if (isSelectElement(element)) return kept;
  const { locale, isFractional } = need(element.value);
  const type = element.pluralType === 'ordinal' ? 'ordinal' : 'cardinal';
  const needed = neededCategories(locale, type, isFractional);
  const keys = inPluralOrder([...[...forms.keys()].filter((key) => !isCategory(key)), ...needed]);
  if (keys.length === forms.size && keys.every((key) => forms.has(key))) return kept;
  const other = forms.get('other') ?? '';
  const offset = element.offset === 0 ? '' : `offset:${element.offset} `;
  const word = type === 'ordinal' ? 'selectordinal' : 'plural';
  return `{${element.value}, ${word}, ${offset}${keys.map((key) => `${key} {${forms.get(key) ?? other}}`).join(' ')}}`;
}
