import { foldCase } from './phrase-atoms.ts';

/** Which of many phrases a text may hold, in one pass over its letters. */
export interface PhraseIndex {
  /** Numbers of the phrases whose letters occur in the text, ascending. */
  candidates(text: string): readonly number[];
}

interface Atom {
  readonly text: string;
  readonly phrase: number;
}

/** How many texts are remembered: many matchers ask about one text in a row. */
const REMEMBERED = 16;

/** Indexes phrases by their atoms (see `atomsOf`); a phrase without atoms is always a candidate. */
export function indexPhrases(atoms: readonly (readonly string[] | null)[]): PhraseIndex {
  const always: number[] = [];
  const buckets = new Map<number, Atom[]>();
  atoms.forEach((own, phrase) => {
    if (own === null) always.push(phrase);
    for (const text of own ?? []) {
      const key = keyOf(text, 0, Math.min(3, text.length));
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [{ text, phrase }]);
      else bucket.push({ text, phrase });
    }
  });
  const seen = new Uint8Array(atoms.length);
  const memory = new Map<string, readonly number[]>();
  const scan = (text: string): number[] => {
    const folded = foldCase(text);
    const found = [...always];
    seen.fill(0);
    for (let at = 0; at < folded.length; at++) {
      for (let length = 1; length <= 3; length++) {
        for (const atom of buckets.get(keyOf(folded, at, length)) ?? NONE) {
          if (seen[atom.phrase] === 0 && folded.startsWith(atom.text, at)) {
            seen[atom.phrase] = 1;
            found.push(atom.phrase);
          }
        }
      }
    }
    return found.sort((a, b) => a - b);
  };
  return {
    candidates(text) {
      const known = memory.get(text);
      if (known !== undefined) return known;
      const found = scan(text);
      if (memory.size >= REMEMBERED) memory.delete(memory.keys().next().value ?? '');
      memory.set(text, found);
      return found;
    },
  };
}

const NONE: readonly Atom[] = [];

/** A small number for up to three letters; collisions are told apart by the atom itself. */
function keyOf(text: string, at: number, length: number): number {
  let key = length;
  for (let i = at; i < at + length; i++) key = (Math.imul(key, 1009) + text.charCodeAt(i)) | 0;
  return key;
}
