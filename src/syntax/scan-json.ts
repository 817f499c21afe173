import { jsonOffsets } from './json-offsets.ts';
import { scalarNode } from './scalar-node.ts';
import type { Entry, ScalarNode, Tree } from './tree.ts';

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const LITERALS: readonly (readonly [word: string, value: boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/**
 * The tree of a faultless JSON text, read in one pass; null as soon as anything is amiss or nests `deepest` levels deep.
 * Whoever gets null reads again with a parser that says what is wrong; nearly all files never need it.
 */
export function scanJson(text: string, deepest: number): Tree | null {
  const scan: Scan = { text, deepest, at: 0 };
  const tree = readValue(scan, 0);
  skipSpace(scan);
  return scan.at === text.length ? tree : null;
}

interface Scan {
  readonly text: string;
  readonly deepest: number;
  at: number;
}

function readValue(scan: Scan, depth: number): Tree | null {
  skipSpace(scan);
  const unit = scan.text.charCodeAt(scan.at);
  if (unit === QUOTE) return readString(scan);
  if (unit === OPEN_BRACE) return depth >= scan.deepest ? null : readMap(scan, depth);
  if (unit === OPEN_BRACKET) return depth >= scan.deepest ? null : readSeq(scan, depth);
  return readLiteral(scan) ?? readNumber(scan);
}

function readMap(scan: Scan, depth: number): Tree | null {
  const start = scan.at++;
  const entries: Entry[] = [];
  if (take(scan, CLOSE_BRACE)) return { kind: 'map', start, end: scan.at, entries };
  for (;;) {
    skipSpace(scan);
    const key = readString(scan);
    if (key === null || !take(scan, COLON)) return null;
    const value = readValue(scan, depth + 1);
    if (value === null) return null;
    entries.push({ key, value });
    if (take(scan, CLOSE_BRACE)) return { kind: 'map', start, end: scan.at, entries };
    if (!take(scan, COMMA)) return null;
  }
}

function readSeq(scan: Scan, depth: number): Tree | null {
  const start = scan.at++;
  const items: Tree[] = [];
  if (take(scan, CLOSE_BRACKET)) return { kind: 'seq', start, end: scan.at, items };
  for (;;) {
    const item = readValue(scan, depth + 1);
    if (item === null) return null;
    items.push(item);
    if (take(scan, CLOSE_BRACKET)) return { kind: 'seq', start, end: scan.at, items };
    if (!take(scan, COMMA)) return null;
  }
}

function readString(scan: Scan): ScalarNode | null {
  const { text } = scan;
  if (text.charCodeAt(scan.at) !== QUOTE) return null;
  const start = scan.at + 1;
  let isPlain = true;
  let end = start;
  for (let unit = text.charCodeAt(end); unit !== QUOTE; unit = text.charCodeAt(end)) {
    if (unit === BACKSLASH) {
      isPlain = false;
      ESCAPE.lastIndex = end;
      if (!ESCAPE.test(text)) return null;
      end = ESCAPE.lastIndex;
    } else if (unit >= 32) end++;
    else return null; // A control character, or NaN behind the end.
  }
  scan.at = end + 1;
  const value = isPlain ? text.slice(start, end) : (JSON.parse(text.slice(start - 1, end + 1)) as string);
  return scalarNode(start, end, value, 'json', jsonOffsets, text);
}

function readLiteral(scan: Scan): ScalarNode | null {
  const start = scan.at;
  for (const [word, value] of LITERALS)
    if (scan.text.startsWith(word, start)) {
      scan.at += word.length;
      return scalarNode(start, scan.at, value, 'json');
    }
  return null;
}

function readNumber(scan: Scan): ScalarNode | null {
  const start = scan.at;
  NUMBER.lastIndex = start;
  const written = NUMBER.exec(scan.text)?.[0];
  if (written === undefined) return null;
  scan.at += written.length;
  return scalarNode(start, scan.at, Number(written), 'json');
}

function take(scan: Scan, unit: number): boolean {
  skipSpace(scan);
  if (scan.text.charCodeAt(scan.at) !== unit) return false;
  scan.at++;
  return true;
}

function skipSpace(scan: Scan): void {
  const { text } = scan;
  for (let unit = text.charCodeAt(scan.at); unit === 32 || unit === 10 || unit === 13 || unit === 9;) unit = text.charCodeAt(++scan.at);
}
