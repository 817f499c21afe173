import { isLiteralElement, isTagElement, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { type ChoiceElement, isChoiceElement, keysOf } from '../syntax/choices.ts';
import { elementSpan } from '../syntax/icu-elements.ts';
import { parseIcu } from '../syntax/parse-icu.ts';

/** A stretch of an ICU text: words to translate, or syntax that a translation tool shows as one locked sign. */
export interface InlinePart {
  readonly text: string;
  readonly isCode: boolean;
}

/**
 * An ICU text in parts; joined, they are the text again, unit for unit. An argument is one code, and so is each stretch of a
 * plural or select between the texts of its branches. A text that does not parse is one part of words.
 */
export function inlineParts(text: string): InlinePart[] {
  const { ast } = parseIcu(text);
  if (ast === null) return text === '' ? [] : [{ text, isCode: false }];
  const parts: InlinePart[] = [];
  const end = addElements(text, ast, 0, parts);
  addPart(parts, text.slice(end), false);
  return parts;
}

/** Adds the elements and returns where they end in the text. */
function addElements(text: string, elements: readonly MessageFormatElement[], from: number, parts: InlinePart[]): number {
  let at = from;
  for (const element of elements) {
    const { start, end } = elementSpan(element);
    addPart(parts, text.slice(at, start), false);
    if (isLiteralElement(element)) addPart(parts, text.slice(start, end), false);
    else if (isTagElement(element)) addTag(text, element.children, start, end, parts);
    else if (isChoiceElement(element)) addChoice(text, element, start, end, parts);
    else addPart(parts, text.slice(start, end), true);
    at = end;
  }
  return at;
}

function addTag(text: string, children: readonly MessageFormatElement[], start: number, end: number, parts: InlinePart[]): void {
  const open = text.indexOf('>', start) + 1;
  const close = text.lastIndexOf('</', end);
  addPart(parts, text.slice(start, open), true);
  const inner = addElements(text, children, open, parts);
  addPart(parts, text.slice(inner, close), false);
  addPart(parts, text.slice(close, end), true);
}

function addChoice(text: string, element: ChoiceElement, start: number, end: number, parts: InlinePart[]): void {
  let at = start;
  for (const key of keysOf(element)) {
    const option = element.options[key];
    if (option === undefined) continue;
    const span = elementSpan(option);
    addPart(parts, text.slice(at, span.start + 1), true);
    const inner = addElements(text, option.value, span.start + 1, parts);
    addPart(parts, text.slice(inner, span.end - 1), false);
    at = span.end - 1;
  }
  addPart(parts, text.slice(at, end), true);
}

function addPart(parts: InlinePart[], text: string, isCode: boolean): void {
  const last = parts.at(-1);
  if (text === '') return;
  if (last !== undefined && !last.isCode && !isCode) parts[parts.length - 1] = { text: last.text + text, isCode };
  else parts.push({ text, isCode });
}
