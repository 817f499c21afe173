import {
  isArgumentElement,
  isLiteralElement,
  isPoundElement,
  type LiteralElement,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';
import type { Span } from '../text/source.ts';
import { elementSpan, isFormatElement, styleOf } from './icu-elements.ts';
import { regionAt } from './quoted-regions.ts';

/** A placeholder in the text of a branch. */
export interface Slot {
  readonly name: string;
  readonly type: 'argument' | 'number' | 'date' | 'time' | 'pound';
  /** As written, skeletons with their `::`; null when there is none. */
  readonly style: string | null;
  /** Units of the branch text. */
  readonly start: number;
  readonly end: number;
  /** The whole placeholder in the message text. */
  readonly at: Span;
}

/** Part of a branch text: what people see, the message-text unit of each of its units, and where the last one ends. */
export interface Piece {
  readonly text: string;
  readonly offsets: readonly number[];
  readonly end: number;
  /** Its `start` and `end` count from the start of the piece. */
  readonly slot: Slot | null;
}

/**
 * The text of an element that is no choice and no tag: literals with apostrophe quoting resolved, placeholders as `{name}`.
 * `plural` is the argument that a `#` stands for, or null outside plurals.
 */
export function pieceOf(message: string, element: MessageFormatElement, plural: string | null): Piece {
  if (isLiteralElement(element)) return literalPiece(message, element, plural !== null);
  const at = elementSpan(element);
  if (isPoundElement(element)) return poundPiece(plural ?? '', at);
  const type = isFormatElement(element) ? FORMATS[element.type] : 'argument';
  const style = isFormatElement(element) ? styleOf(element) : null;
  const name = element.value;
  const text = `{${name}}`;
  const nameAt = isArgumentElement(element) || isFormatElement(element) ? message.indexOf(name, at.start + 1) : at.start;
  const offsets = [at.start, ...Array.from({ length: name.length }, (_, unit) => nameAt + unit), at.end - 1];
  return { text, offsets, end: at.end, slot: { name, type, style, start: 0, end: text.length, at } };
}

const FORMATS = { 2: 'number', 3: 'date', 4: 'time' } as const;

function poundPiece(name: string, at: Span): Piece {
  const text = `{${name}}`;
  const offsets = new Array<number>(text.length).fill(at.start);
  return { text, offsets, end: at.end, slot: { name, type: 'pound', style: null, start: 0, end: text.length, at } };
}

function literalPiece(message: string, element: LiteralElement, inPlural: boolean): Piece {
  const { start, end } = elementSpan(element);
  const offsets: number[] = [];
  for (let at = start; at < end; ) {
    const region = message[at] === "'" ? regionAt(message, at, end, inPlural) : null;
    if (region === null) offsets.push(at++);
    else {
      offsets.push(...regionOffsets(message, region));
      at = region.end;
    }
  }
  // A tag that closes itself is a literal as well, and may have been written with spaces that the parser drops.
  if (offsets.length !== element.value.length)
    return { text: element.value, offsets: Array.from({ length: element.value.length }, (_, unit) => Math.min(start + unit, end - 1)), end, slot: null };
  return { text: element.value, offsets, end, slot: null };
}

function regionOffsets(message: string, { start, end, content }: Span & { readonly content: string }): number[] {
  if (end === start + 2 && content === "'") return [start];
  const offsets: number[] = [];
  for (let at = start + 1; offsets.length < content.length; at++) {
    offsets.push(at);
    if (message[at] === "'") at++;
  }
  return offsets;
}
