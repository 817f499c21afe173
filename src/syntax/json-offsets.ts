import { offsetBuilder } from './offset-builder.ts';
import type { OffsetMap } from './tree.ts';

const ESCAPE = /\\(?:u([\da-fA-F]{4})|(["\\/bfnrt]))/y;

const SHORT: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/**
 * Offsets of a JSON string whose content, without quotes, is `start`..`end` of `source`.
 * Null when the decoding here does not give `value`, as with a faulty escape.
 */
export function jsonOffsets(source: string, start: number, end: number, value: string): OffsetMap | null {
  const builder = offsetBuilder(value);
  let from = start;
  for (let at = source.indexOf('\\', start); at >= 0 && at < end; at = source.indexOf('\\', from)) {
    ESCAPE.lastIndex = at;
    const escape = ESCAPE.exec(source);
    if (escape === null) return null;
    const [written, hex, letter = ''] = escape;
    builder.copy(source, from, at);
    from = at + written.length;
    builder.put(hex === undefined ? (SHORT.get(letter) ?? letter) : String.fromCharCode(Number.parseInt(hex, 16)), at, from);
  }
  builder.copy(source, from, end);
  return builder.finish();
}
