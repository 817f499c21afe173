import {
  isArgumentElement,
  isLiteralElement,
  isNumberElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  type PluralElement,
  type SelectElement,
  TYPE,
} from '@formatjs/icu-messageformat-parser';
import type { Placeholder } from '../model/message.ts';

/** Locales that no one speaks: accented and longer, from right to left, and at its longest. */
export const PSEUDO_LOCALES = ['en-XA', 'en-XB', 'en-XC'] as const;
export type PseudoLocale = (typeof PSEUDO_LOCALES)[number];

export function isPseudoLocale(locale: string): locale is PseudoLocale {
  return (PSEUDO_LOCALES as readonly string[]).includes(locale);
}

/** How much longer than English the accented pseudo-locale is. */
export const EXPANSION = 1.4;

type Elements = readonly MessageFormatElement[];
type Values = ReadonlyMap<string, Placeholder>;

/**
 * A message of the source as a pseudo-locale has it. Works on the AST: placeholders, options and tags stay as they are.
 * `en-XA` accents and lengthens the words, between ⟦ and ⟧, so that cut ends, texts in code and joined sentences show;
 * `en-XB` turns each word around, as a right-to-left language would run; `en-XC` has the longest form of each choice and the
 * longest values that placeholders declare.
 */
export function pseudoAst(ast: Elements, locale: PseudoLocale, placeholders: Values = new Map()): MessageFormatElement[] {
  if (locale === 'en-XB') return mapLiterals(ast, turned);
  if (locale === 'en-XC') return longest(ast, placeholders, null);
  return [literal('⟦'), ...mapLiterals(ast, lengthened), literal('⟧')];
}

function literal(value: string): MessageFormatElement {
  return { type: TYPE.literal, value };
}

function mapLiterals(ast: Elements, change: (text: string) => string): MessageFormatElement[] {
  return ast.map((element) => {
    if (isLiteralElement(element)) return { ...element, value: change(element.value) };
    if (isTagElement(element)) return { ...element, children: mapLiterals(element.children, change) };
    if (isPluralElement(element) || isSelectElement(element)) return mapOptions(element, change);
    return element;
  });
}

function mapOptions(element: PluralElement | SelectElement, change: (text: string) => string): MessageFormatElement {
  const options = Object.fromEntries(
    Object.entries(element.options).map(([key, option]) => [key, { ...option, value: mapLiterals(option.value, change) }]),
  );
  return { ...element, options };
}

/** Addresses and keywords in capitals work only as they are written. */
const FIXED = /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[A-Z]{3,}\b/gu;

function outsideFixed(text: string, change: (part: string) => string): string {
  let result = '';
  let from = 0;
  for (const match of text.matchAll(FIXED)) {
    result += change(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return result + change(text.slice(from));
}

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';
const ACCENTS: ReadonlyMap<string, string> = new Map([...PLAIN].map((letter, i) => [letter, [...ACCENTED][i] ?? letter]));

function lengthened(text: string): string {
  const owed = Math.ceil(text.length * (EXPANSION - 1));
  const letters = [...text].filter((char) => ACCENTS.has(char)).length;
  let seen = 0;
  let paid = 0;
  return outsideFixed(text, (part) =>
    [...part]
      .map((char) => {
        const accented = ACCENTS.get(char);
        if (accented === undefined) return char;
        seen += 1;
        // Spread evenly: after each letter as many doublings as are due by then.
        const due = Math.ceil((owed * seen) / letters) - paid;
        paid += due;
        return accented + accented.toLowerCase().repeat(due);
      })
      .join(''),
  );
}

/** Right-to-left override around each word, between marks, so that the words run and read the other way. */
function turned(text: string): string {
  return outsideFixed(text, (part) => part.replace(/[\p{L}\p{M}\p{N}'’]+/gu, (word) => `\u200f\u202e${word}\u202c\u200f`));
}

function longest(ast: Elements, placeholders: Values, plural: string | null): MessageFormatElement[] {
  return joined(ast.flatMap((element) => longestElement(element, placeholders, plural)));
}

function longestElement(element: MessageFormatElement, placeholders: Values, plural: string | null): MessageFormatElement[] {
  if (isTagElement(element)) return [{ ...element, children: longest(element.children, placeholders, plural) }];
  if (isPluralElement(element) || isSelectElement(element)) {
    const own = isPluralElement(element) ? element.value : plural;
    const options = Object.values(element.options).map((option) => longest(option.value, placeholders, own));
    return options.reduce((best, option) => (lengthOf(option) > lengthOf(best) ? option : best), options[0] ?? []);
  }
  if (isPoundElement(element)) return [valueOf(plural ?? '', placeholders) ?? { type: TYPE.number, value: plural ?? '', style: null }];
  if (isArgumentElement(element) || isNumberElement(element)) return [valueOf(element.value, placeholders) ?? element];
  return [element];
}

function valueOf(name: string, placeholders: Values): MessageFormatElement | null {
  const placeholder = placeholders.get(name);
  const value =
    placeholder?.longest ?? (placeholder?.type === 'number' || placeholder?.type === 'plural' ? undefined : placeholder?.example);
  return value === undefined ? null : literal(String(value));
}

/** Neighbouring literals are one, as the parser makes them. */
function joined(ast: Elements): MessageFormatElement[] {
  const result: MessageFormatElement[] = [];
  for (const element of ast) {
    const last = result.at(-1);
    if (last !== undefined && isLiteralElement(last) && isLiteralElement(element))
      result[result.length - 1] = literal(last.value + element.value);
    else result.push(element);
  }
  return result;
}

/** Placeholders without a declared value count as long as a date. */
const UNKNOWN_LENGTH = 12;

function lengthOf(ast: Elements): number {
  return ast.reduce((sum, element) => {
    if (isLiteralElement(element)) return sum + element.value.length;
    return sum + (isTagElement(element) ? lengthOf(element.children) : UNKNOWN_LENGTH);
  }, 0);
}
