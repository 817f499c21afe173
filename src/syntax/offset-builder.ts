import type { OffsetMap } from './tree.ts';

/** Collects, unit by unit, what a scalar decodes to and which source units each decoded unit comes from. */
export interface OffsetBuilder {
  /** Adds decoded text that all comes from one stretch of source, such as an escape sequence. */
  put(text: string, start: number, end: number): void;
  /** Adds the source units from `start` to `end` as they are. */
  copy(source: string, start: number, end: number): void;
  /** Adds the `text` that the line breaks between two contents become: its last units each take one line break, its first the rest. */
  fold(text: string, source: string, start: number, end: number): void;
  /** The map, or null unless exactly `value` was decoded: the proof that no place is a guess. */
  finish(value: string): OffsetMap | null;
}

/** An empty builder. Offsets are units of the file. */
export function offsetBuilder(): OffsetBuilder {
  const starts: number[] = [];
  const ends: number[] = [];
  let decoded = '';
  const put = (text: string, start: number, end: number): void => {
    for (let unit = 0; unit < text.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
    decoded += text;
  };
  const copy = (source: string, start: number, end: number): void => {
    for (let at = start; at < end; at++) {
      starts.push(at);
      ends.push(at + 1);
    }
    decoded += source.slice(start, end);
  };
  const fold = (text: string, source: string, start: number, end: number): void => {
    const breaks = breakEnds(source, start, end);
    let from = start;
    for (let unit = 0; unit < text.length; unit++) {
      const last = unit === text.length - 1;
      const to = last ? end : (breaks[breaks.length - text.length + unit] ?? end);
      put(text.charAt(unit), from, to);
      from = to;
    }
  };
  const finish = (value: string): OffsetMap | null =>
    decoded === value ? { starts: Int32Array.from(starts), ends: Int32Array.from(ends) } : null;
  return { put, copy, fold, finish };
}

function breakEnds(source: string, start: number, end: number): number[] {
  const ends: number[] = [];
  for (let at = source.indexOf('\n', start); at >= 0 && at < end; at = source.indexOf('\n', at + 1)) ends.push(at + 1);
  return ends;
}
