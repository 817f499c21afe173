import type { Position, Range } from 'vscode-languageserver/node.js';
import { lineStarts, positionAt } from '../text/lines.ts';
import type { Source, Span } from '../text/source.ts';

/** Line starts of a text, computed once. */
const starts = new WeakMap<Source, Int32Array>();

function startsOf(source: Source): Int32Array {
  let known = starts.get(source);
  if (known === undefined) starts.set(source, (known = lineStarts(source.text)));
  return known;
}

/** An editor does not show the byte order mark: its columns begin behind it. */
const markOf = ({ text }: Source): number => (text.startsWith('\ufeff') ? 1 : 0);

/** An offset as editors count: line and character from 0, in UTF-16 units. */
export function toPosition(source: Source, offset: number): Position {
  const { line, column } = positionAt(startsOf(source), offset);
  return { line: line - 1, character: Math.max(0, column - 1 - (line === 1 ? markOf(source) : 0)) };
}

export function toRange(source: Source, { start, end }: Span): Range {
  return { start: toPosition(source, start), end: toPosition(source, end) };
}

/** The offset of a position; one behind the end of its line or of the text lands on that end. */
export function toOffset(source: Source, { line, character }: Position): number {
  const lines = startsOf(source);
  if (line >= lines.length) return source.text.length;
  const start = (lines[line] ?? 0) + (line === 0 ? markOf(source) : 0);
  const rest = source.text.slice(start, lines[line + 1] ?? source.text.length);
  return start + Math.min(character, rest.replace(/[\r\n]+$/u, '').length);
}
