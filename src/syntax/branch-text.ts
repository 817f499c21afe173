import { isLiteralElement, isPoundElement, type LiteralElement, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Span } from '../text/source.ts';
import { elementSpan, isFormatElement, styleOf } from './icu-elements.ts';
import { type QuotedRegion, regionAt } from './quoted-regions.ts';

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

/** Units of a branch text in a row, and where they come from: each from the unit behind the last, or with `step` 0 all from one. */
export interface Run {
  readonly start: number;
  readonly count: number;
  readonly step: 0 | 1;
}

/** Part of a branch text: what people see, where its units come from, and where the last one ends in the message text. */
export interface Piece {
  readonly text: string;
  readonly runs: readonly Run[];
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
  if (isPoundElement(element)) {
    const name = plural ?? '';
    return slotPiece(name, 'pound', null, at, [{ start: at.start, count: name.length + 2, step: 0 }]);
  }
  const type = isFormatElement(element) ? FORMATS[element.type] : 'argument';
  const style = isFormatElement(element) ? styleOf(element) : null;
  const name = element.value;
  const runs: Run[] = [
    { start: at.start, count: 1, step: 1 },
    { start: message.indexOf(name, at.start + 1), count: name.length, step: 1 },
    { start: at.end - 1, count: 1, step: 1 },
  ];
  return slotPiece(name, type, style, at, runs);
}

const FORMATS = { 2: 'number', 3: 'date', 4: 'time' } as const;

function slotPiece(name: string, type: Slot['type'], style: string | null, at: Span, runs: readonly Run[]): Piece {
  const text = `{${name}}`;
  return { text, runs, end: at.end, slot: { name, type, style, start: 0, end: text.length, at } };
}

function literalPiece(message: string, element: LiteralElement, inPlural: boolean): Piece {
  const { start, end } = elementSpan(element);
  const runs: Run[] = [];
  let from = start;
  for (let at = message.indexOf("'", start); at >= 0 && at < end;) {
    const region = regionAt(message, at, end, inPlural);
    if (region !== null) {
      runs.push({ start: from, count: at - from, step: 1 }, ...regionRuns(message, region));
      from = region.end;
    }
    at = message.indexOf("'", region?.end ?? at + 1);
  }
  runs.push({ start: from, count: end - from, step: 1 });
  const text = element.value;
  const count = runs.reduce((sum, run) => sum + run.count, 0);
  // A tag that closes itself is a literal as well, and may have been written with spaces that the parser drops.
  if (count === text.length) return { text, runs, end, slot: null };
  return { text, runs: [{ start, count: text.length, step: 1 }], end, slot: null };
}

/** Of a doubled apostrophe the first half stands for it; a quoted stretch begins behind its apostrophe. */
function regionRuns(message: string, { start, end, content }: QuotedRegion): Run[] {
  if (end === start + 2 && content === "'") return [{ start, count: 1, step: 1 }];
  const runs: Run[] = [];
  let from = start + 1;
  let left = content.length;
  while (left > 0) {
    const quote = message.indexOf("'", from);
    const count = quote < 0 ? left : Math.min(left, quote + 1 - from);
    runs.push({ start: from, count, step: 1 });
    left -= count;
    from += count + 1;
  }
  return runs;
}
