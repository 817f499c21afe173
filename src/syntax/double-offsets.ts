import { offsetBuilder, type OffsetBuilder } from './offset-builder.ts';
import type { OffsetMap } from './tree.ts';

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  [' ', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
  ['N', '\x85'],
  ['_', '\xa0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);

const HEX_DIGITS: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

const LINE_BREAK = /\r?\n/y;
const BLANKS = /[ \t]*/y;
/** Blanks, at least one line break, and all blanks and breaks after it. */
const FOLD = /[ \t]*\r?\n(?:[ \t]|\r?\n)*/y;

/**
 * Offsets of a double-quoted YAML scalar whose content, without quotes, is `start`..`end` of `source`.
 * Null when the decoding here does not give `value`, as with a faulty escape.
 */
export function doubleOffsets(source: string, start: number, end: number, value: string): OffsetMap | null {
  const builder = offsetBuilder(value);
  let at = start;
  while (at < end) {
    const unit = source[at];
    if (unit === '\\') {
      at = putEscape(builder, source, at);
      if (at < 0) return null;
    } else if (unit === ' ' || unit === '\t' || unit === '\n' || unit === '\r') {
      at = putBlanks(builder, source, at, end);
    } else {
      builder.copy(source, at, at + 1);
      at++;
    }
  }
  return builder.finish();
}

/** Where the escape sequence at `at` ends; -1 when it is none. */
function putEscape(builder: OffsetBuilder, source: string, at: number): number {
  const broken = matchEnd(LINE_BREAK, source, at + 1);
  // An escaped line break and the blanks that indent the next line leave nothing behind.
  if (broken >= 0) return matchEnd(BLANKS, source, broken);
  const letter = source.charAt(at + 1);
  const short = ESCAPES.get(letter);
  if (short !== undefined) {
    builder.put(short, at, at + 2);
    return at + 2;
  }
  const digits = HEX_DIGITS.get(letter);
  if (digits === undefined) return -1;
  const hex = source.slice(at + 2, at + 2 + digits);
  const code = /^[\da-f]+$/i.test(hex) && hex.length === digits ? Number.parseInt(hex, 16) : Number.NaN;
  if (!(code <= 0x10ffff)) return -1;
  builder.put(String.fromCodePoint(code), at, at + 2 + digits);
  return at + 2 + digits;
}

/** Folds the line breaks at `at`, if there are any behind the blanks there; else copies the blanks. */
function putBlanks(builder: OffsetBuilder, source: string, at: number, end: number): number {
  const folded = Math.min(matchEnd(FOLD, source, at), end);
  const breaks = folded < 0 ? 0 : source.slice(at, folded).split('\n').length - 1;
  if (breaks > 0) {
    builder.fold(breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), source, at, folded);
    return folded;
  }
  const blank = Math.max(at + 1, Math.min(matchEnd(BLANKS, source, at), end));
  builder.copy(source, at, blank);
  return blank;
}

function matchEnd(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : -1;
}
