import type { OffsetMap } from './tree.ts';

/** Records, unit by unit, which source units a decoded value comes from, and checks on the way that the decoding is right. */
export interface OffsetBuilder {
  /** Adds decoded text that all comes from one stretch of source, such as an escape sequence. */
  put(text: string, start: number, end: number): void;
  /** Adds the source units from `start` to `end` as they are. */
  copy(source: string, start: number, end: number): void;
  /** Adds the `text` that the line breaks between two contents become: its last units each take one line break, its first the rest. */
  fold(text: string, source: string, start: number, end: number): void;
  /** The map, or null unless exactly the value was decoded: the proof that no place is a guess. */
  finish(): OffsetMap | null;
}

/** An empty builder for the map of `value`. Offsets are units of the file. */
export function offsetBuilder(value: string): OffsetBuilder {
  const starts = new Int32Array(value.length);
  const ends = new Int32Array(value.length);
  let unit = 0;
  let isRight = true;
  const put = (text: string, start: number, end: number): void => {
    isRight &&= value.startsWith(text, unit);
    for (let count = text.length; count > 0; count--) {
      starts[unit] = start;
      ends[unit++] = end;
    }
  };
  const copy = (source: string, start: number, end: number): void => {
    isRight &&= value.startsWith(source.slice(start, end), unit);
    for (let at = start; at < end;) {
      starts[unit] = at++;
      ends[unit++] = at;
    }
  };
  const fold = (text: string, source: string, start: number, end: number): void => {
    const breaks = breakEnds(source, start, end);
    let from = start;
    for (let index = 0; index < text.length; index++) {
      const to = index === text.length - 1 ? end : (breaks[breaks.length - text.length + index] ?? end);
      put(text.charAt(index), from, to);
      from = to;
    }
  };
  const finish = (): OffsetMap | null => (isRight && unit === value.length ? { starts, ends } : null);
  return { put, copy, fold, finish };
}

function breakEnds(source: string, start: number, end: number): number[] {
  const ends: number[] = [];
  for (let at = source.indexOf('\n', start); at >= 0 && at < end; at = source.indexOf('\n', at + 1)) ends.push(at + 1);
  return ends;
}
