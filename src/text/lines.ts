/** Where each line begins. Offsets and columns count UTF-16 units; a line ends at `\n`, `\r\n` or a lone `\r`. */

/** Offsets of the first unit of each line, ascending; the first is always 0, so the array is never empty. */
export function lineStarts(text: string): Int32Array {
  const starts: number[] = [0];
  const ends = /\r\n|\n|\r/g;
  while (ends.exec(text) !== null) starts.push(ends.lastIndex);
  return Int32Array.from(starts);
}

/** The offset at which the line of `offset` begins. */
export function lineStartAt(text: string, offset: number): number {
  // A negative place to search back from would count as 0.
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** A place as people and editors name it: both count from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The line and column of `offset`. An offset before the text counts as 0; one behind it lands on the last line. */
export function positionAt(starts: Int32Array, offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: Math.max(0, offset - (starts[low] ?? 0)) + 1 };
}
