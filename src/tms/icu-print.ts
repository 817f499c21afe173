import { isLiteralElement, isPoundElement, isTagElement, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { type Assignment, isChoiceElement, keyUnder } from '../syntax/choices.ts';
import { elementSpan } from '../syntax/icu-elements.ts';

/** Words as ICU text: braces, tags and, inside a plural, `#` are quoted; apostrophes are doubled only where they would quote. */
export function quoteIcu(words: string, inPlural: boolean): string {
  const isSpecial = (at: number): boolean => {
    const char = words[at] ?? '';
    if (char === '<') return /[a-zA-Z/]/u.test(words[at + 1] ?? '');
    return char === '{' || char === '}' || (inPlural && char === '#');
  };
  let text = '';
  for (let at = 0; at < words.length;) {
    if (isSpecial(at)) {
      let end = at + 1;
      while (end < words.length && (isSpecial(end) || words[end] === "'")) end++;
      text += `'${words.slice(at, end).replaceAll("'", "''")}'`;
      at = end;
    } else if (words[at] === "'") {
      // In front of these, and at the end, where a brace may follow, a single apostrophe would open a quotation.
      const next = words[at + 1];
      text += next === undefined || "'{}<>#".includes(next) ? "''" : "'";
      at++;
    } else text += words[at++];
  }
  return text;
}

/** How the number of a plural is written in a text that stands for one branch: `#` has no meaning there. */
export type NumberOf = (argument: string) => string;

/** The text that one choice of branches gives, as ICU text without plural and select. `text` is what `elements` were parsed from. */
export function printBranch(text: string, elements: readonly MessageFormatElement[], assignment: Assignment, numberOf: NumberOf): string {
  const print = (list: readonly MessageFormatElement[], counted: string): string =>
    list.map((element) => printElement(element, counted)).join('');
  const printElement = (element: MessageFormatElement, counted: string): string => {
    if (isLiteralElement(element)) return quoteIcu(element.value, false);
    if (isPoundElement(element)) return numberOf(counted);
    if (isTagElement(element)) return `<${element.value}>${print(element.children, counted)}</${element.value}>`;
    if (!isChoiceElement(element)) return sliceOf(text, element);
    const inner = element.options[keyUnder(element, assignment)]?.value ?? [];
    return print(inner, 'pluralType' in element ? element.value : counted);
  };
  return print(elements, '');
}

/** The text of a branch on its way back into a plural: arguments for which `asPound` is true become `#`. */
export function printInPlural(text: string, elements: readonly MessageFormatElement[], asPound: (element: string) => boolean): string {
  return elements
    .map((element): string => {
      if (isLiteralElement(element)) return quoteIcu(element.value, true);
      if (isTagElement(element)) return `<${element.value}>${printInPlural(text, element.children, asPound)}</${element.value}>`;
      const written = sliceOf(text, element);
      return asPound(written) ? '#' : written;
    })
    .join('');
}

function sliceOf(text: string, element: MessageFormatElement): string {
  const { start, end } = elementSpan(element);
  return text.slice(start, end);
}
