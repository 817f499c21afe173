import { VOWEL_SIGNS, withoutNukta, type WordLists } from './phrase.ts';

/** Lower case as an index needs it: the two small sigmas are one letter, vowel signs and dots are left out. Not for display. */
export function foldCase(text: string): string {
  return withoutNukta(plainI(text).toLowerCase().replace(/ς/gu, 'σ').replace(SIGNS, ''));
}

/**
 * The Turkish capital İ, of which no case folding makes an i, as one, and the moon dot of Devanagari as the plain dot that most
 * writers use for both. Keeps the length.
 */
export function plainI(text: string): string {
  const spelled = text.includes('ँ') ? text.replaceAll('ँ', 'ं') : text;
  return spelled.includes('İ') ? spelled.replaceAll('İ', 'i') : spelled;
}

const SIGNS = new RegExp(VOWEL_SIGNS, 'gu');

/**
 * Letters of which a text that matches the phrase holds at least one run, folded; null when nothing can be said. The runs are
 * the longest that the phrase offers, so that few texts hold one by chance.
 */
export function atomsOf(phrase: string, lists: WordLists): readonly string[] | null {
  const reader: Reader = { text: phrase, at: 0, lists, open: [] };
  return readAlternatives(reader);
}

interface Reader {
  readonly text: string;
  at: number;
  readonly lists: WordLists;
  readonly open: readonly string[];
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** `a|b|c`: any of the alternatives may match, so all have to offer something. */
function readAlternatives(reader: Reader): readonly string[] | null {
  const all: string[] = [];
  let isKnown = true;
  for (;;) {
    const atoms = readSequence(reader);
    if (atoms === null) isKnown = false;
    else all.push(...atoms);
    if (reader.text[reader.at] !== '|') break;
    reader.at += 1;
  }
  return isKnown ? all : null;
}

/** Parts in a row: all have to match, so the best one is enough. */
function readSequence(reader: Reader): readonly string[] | null {
  let best: readonly string[] | null = null;
  const offer = (atoms: readonly string[] | null): void => {
    if (atoms !== null && (best === null || shortest(atoms) > shortest(best))) best = atoms;
  };
  while (reader.at < reader.text.length) {
    const char = charAt(reader);
    if (char === '|' || char === ')') break;
    if (char === '(') {
      reader.at += 1;
      const atoms = readAlternatives(reader);
      reader.at += 1;
      if (reader.text[reader.at] === '?') reader.at += 1;
      else offer(atoms);
    } else if (char === '<') {
      const atoms = readList(reader);
      if (reader.text[reader.at] === '?') reader.at += 1;
      else offer(atoms);
    } else if (char === '{') reader.at = reader.text.indexOf('}', reader.at) + 1 || reader.text.length;
    else if (LETTER.test(char)) offer(readRun(reader));
    else reader.at += char.length;
  }
  return best;
}

function shortest(atoms: readonly string[]): number {
  return atoms.reduce((least, atom) => Math.min(least, atom.length), 99);
}

function charAt({ text, at }: Reader): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

/** Letters up to the next special character; one before a `?` is optional. */
function readRun(reader: Reader): readonly string[] | null {
  const chars: string[] = [];
  while (reader.at < reader.text.length) {
    const char = charAt(reader);
    if (!LETTER.test(char)) break;
    chars.push(char);
    reader.at += char.length;
  }
  if (reader.text[reader.at] === '?') chars.pop();
  return chars.length === 0 ? null : [foldCase(chars.join(''))];
}

function readList(reader: Reader): readonly string[] | null {
  const match = /^<([a-z-]+)>/u.exec(reader.text.slice(reader.at));
  reader.at += match?.[0].length ?? 1;
  const name = match?.[1] ?? '';
  const phrases = reader.lists[name];
  if (phrases === undefined || reader.open.includes(name)) return null;
  const all = phrases.map((text) => readAlternatives({ text, at: 0, lists: reader.lists, open: [...reader.open, name] }));
  return all.some((atoms) => atoms === null) ? null : all.flatMap((atoms) => atoms ?? []);
}
