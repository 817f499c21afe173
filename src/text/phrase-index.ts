import { foldCase } from './phrase-atoms.ts';

/** Which of many phrases a text may hold, in one pass over its letters. */
export interface PhraseIndex {
  /** Numbers from `first` up to `end` of phrases whose letters occur in the text, ascending. */
  candidates(text: string, first: number, end: number): readonly number[];
}

interface Atom {
  readonly text: string;
  readonly phrase: number;
}

/** How many texts are remembered: many matchers ask about one text in a row. */
const REMEMBERED = 16;
/** Longest part of an atom that its bucket is named by. */
const KEY_LENGTH = 3;
const FILTER_BITS = 0xffff;
const NONE: readonly number[] = [];

/** Indexes phrases by their atoms (see `atomsOf`); a phrase without atoms is always a candidate. */
export function indexPhrases(atoms: readonly (readonly string[] | null)[]): PhraseIndex {
  const always: number[] = [];
  const buckets = new Map<number, Atom[]>();
  // One bit for each length of key: most places of a text begin no atom, and a look into a table says so.
  const filter = new Uint8Array(FILTER_BITS + 1);
  atoms.forEach((own, phrase) => {
    // A run of signs alone folds to nothing.
    if (own === null || own.includes('')) always.push(phrase);
    else
      for (const text of own) {
        const length = Math.min(KEY_LENGTH, text.length);
        const key = keyOf(text, 0, length);
        filter[key & FILTER_BITS] = (filter[key & FILTER_BITS] ?? 0) | (1 << length);
        const bucket = buckets.get(key);
        if (bucket === undefined) buckets.set(key, [{ text, phrase }]);
        else bucket.push({ text, phrase });
      }
  });
  const seen = new Uint8Array(atoms.length);
  const scan = (text: string): readonly number[] => {
    const folded = foldCase(text);
    const found = [...always];
    seen.fill(0);
    for (let at = 0; at < folded.length; at++) {
      let key = 0;
      for (let length = 1; length <= KEY_LENGTH; length++) {
        key = (Math.imul(key, 1009) + folded.charCodeAt(at + length - 1) + 1) | 0;
        if (((filter[key & FILTER_BITS] ?? 0) & (1 << length)) === 0) continue;
        for (const atom of buckets.get(key) ?? []) {
          if (seen[atom.phrase] === 1 || !folded.startsWith(atom.text, at)) continue;
          seen[atom.phrase] = 1;
          found.push(atom.phrase);
        }
      }
    }
    return found.sort((a, b) => a - b);
  };
  const memory = new Map<string, readonly number[]>();
  const remembered = (text: string): readonly number[] => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    const found = scan(text);
    if (memory.size >= REMEMBERED) memory.delete(memory.keys().next().value ?? '');
    memory.set(text, found);
    return found;
  };
  return { candidates: (text, first, end) => between(remembered(text), first, end) };
}

/** A small number for the first letters; equal numbers of other letters are told apart by the atom itself. */
function keyOf(text: string, at: number, length: number): number {
  let key = 0;
  for (let i = at; i < at + length; i++) key = (Math.imul(key, 1009) + text.charCodeAt(i) + 1) | 0;
  return key;
}

/** The part of an ascending list from `first` up to `end`. */
function between(numbers: readonly number[], first: number, end: number): readonly number[] {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < numbers.length && (numbers[to] ?? 0) < end) to += 1;
  return low === to ? NONE : numbers.slice(low, to);
}
