import { jsonOffsets } from './json-offsets.ts';
import { scalarNode } from './scalar-node.ts';
import type { Entry, ScalarNode, Tree } from './tree.ts';

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
/** What a string may hold without being decoded. */
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPED = /(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*/y;
const LITERALS = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/**
 * The tree of a faultless JSON text, read in one pass; null as soon as anything is amiss or nests deeper than `deepest`.
 * Whoever gets null reads again with a parser that says what is wrong; nearly all files never need it.
 */
export function scanJson(text: string, deepest: number): Tree | null {
  const scan = new Scan(text, deepest);
  const tree = scan.value(0);
  return tree !== null && scan.atEnd() ? tree : null;
}

class Scan {
  readonly #text: string;
  readonly #deepest: number;
  #at = 0;

  constructor(text: string, deepest: number) {
    this.#text = text;
    this.#deepest = deepest;
  }

  atEnd(): boolean {
    this.#skip(SPACE);
    return this.#at === this.#text.length;
  }

  value(depth: number): Tree | null {
    this.#skip(SPACE);
    const first = this.#text[this.#at];
    if (first === '"') return this.#string();
    if (first === '{') return depth > this.#deepest ? null : this.#map(depth);
    if (first === '[') return depth > this.#deepest ? null : this.#seq(depth);
    return this.#literal() ?? this.#number();
  }

  #map(depth: number): Tree | null {
    const start = this.#at++;
    const entries: Entry[] = [];
    if (this.#take('}')) return { kind: 'map', start, end: this.#at, entries };
    for (;;) {
      this.#skip(SPACE);
      const key = this.#string();
      if (key === null || !this.#take(':')) return null;
      const value = this.value(depth + 1);
      if (value === null) return null;
      entries.push({ key, value });
      if (this.#take('}')) return { kind: 'map', start, end: this.#at, entries };
      if (!this.#take(',')) return null;
    }
  }

  #seq(depth: number): Tree | null {
    const start = this.#at++;
    const items: Tree[] = [];
    if (this.#take(']')) return { kind: 'seq', start, end: this.#at, items };
    for (;;) {
      const item = this.value(depth + 1);
      if (item === null) return null;
      items.push(item);
      if (this.#take(']')) return { kind: 'seq', start, end: this.#at, items };
      if (!this.#take(',')) return null;
    }
  }

  #string(): ScalarNode | null {
    const text = this.#text;
    if (text[this.#at] !== '"') return null;
    const start = ++this.#at;
    this.#skip(PLAIN);
    const isPlain = text[this.#at] === '"';
    if (!isPlain) this.#skip(ESCAPED);
    const end = this.#at;
    if (text[end] !== '"') return null;
    this.#at++;
    const value = isPlain ? text.slice(start, end) : (JSON.parse(text.slice(start - 1, end + 1)) as string);
    return scalarNode(start, end, value, 'json', () => jsonOffsets(text, start, end, value));
  }

  #literal(): ScalarNode | null {
    const start = this.#at;
    for (const [word, value] of LITERALS)
      if (this.#text.startsWith(word, start)) {
        this.#at += word.length;
        return scalarNode(start, this.#at, value, 'json');
      }
    return null;
  }

  #number(): ScalarNode | null {
    const start = this.#at;
    NUMBER.lastIndex = start;
    const written = NUMBER.exec(this.#text)?.[0];
    if (written === undefined) return null;
    this.#at += written.length;
    return scalarNode(start, this.#at, Number(written), 'json');
  }

  #take(unit: string): boolean {
    this.#skip(SPACE);
    if (this.#text[this.#at] !== unit) return false;
    this.#at++;
    return true;
  }

  #skip(pattern: RegExp): void {
    pattern.lastIndex = this.#at;
    pattern.test(this.#text);
    this.#at = pattern.lastIndex;
  }
}
