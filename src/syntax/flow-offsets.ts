import { offsetBuilder } from './offset-builder.ts';
import type { OffsetMap } from './tree.ts';

/**
 * Offsets of a plain or single-quoted YAML scalar whose content, without quotes, is `start`..`end` of `source`.
 * Null when the decoding here does not give `value`.
 */
export function flowOffsets(source: string, start: number, end: number, value: string, quote: "'" | ''): OffsetMap | null {
  const builder = offsetBuilder(value);
  const lines = contentLines(source, start, end);
  // Where the last content ended; the blanks and breaks from there to the next content fold into one space, or n-1 breaks.
  let done = start;
  let breaks = 0;
  for (const [index, line] of lines.entries()) {
    const isLast = index === lines.length - 1;
    if (index > 0) breaks++;
    if (line.start === line.end && index > 0 && !isLast) continue;
    if (index > 0) builder.fold(breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), source, done, line.start);
    if (quote === '') builder.copy(source, line.start, line.end);
    else putSingleQuoted(builder, source, line.start, line.end);
    done = line.end;
    breaks = 0;
  }
  return builder.finish();
}

/** Offsets of a value that stands in `source` as it is, such as a number as a key; null when it does not. */
export function verbatimOffsets(source: string, start: number, end: number, value: string): OffsetMap | null {
  const builder = offsetBuilder(value);
  builder.copy(source, start, end);
  return builder.finish();
}

/** The lines without the blanks that folding removes: trailing ones on all but the last, leading ones on all but the first. */
function contentLines(source: string, start: number, end: number): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let from = start;
  for (;;) {
    const newline = source.indexOf('\n', from);
    const isLast = newline < 0 || newline >= end;
    let to = isLast ? end : newline;
    if (!isLast && to > from && source[to - 1] === '\r') to--;
    let first = from;
    if (lines.length > 0) while (first < to && isBlank(source, first)) first++;
    if (!isLast) while (to > first && isBlank(source, to - 1)) to--;
    lines.push({ start: first, end: to });
    if (isLast) return lines;
    from = newline + 1;
  }
}

function isBlank(source: string, at: number): boolean {
  const unit = source.charCodeAt(at);
  return unit === 32 || unit === 9;
}

function putSingleQuoted(builder: ReturnType<typeof offsetBuilder>, source: string, start: number, end: number): void {
  let from = start;
  for (let at = source.indexOf("''", from); at >= 0 && at + 2 <= end; at = source.indexOf("''", from)) {
    builder.copy(source, from, at);
    builder.put("'", at, at + 2);
    from = at + 2;
  }
  builder.copy(source, from, end);
}
