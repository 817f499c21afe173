/**
 * The phrase language of wording rules, as regular expressions.
 *
 * A phrase is plain words. A space stands for any white space, `'` for a straight or a curly apostrophe, `-` for any hyphen,
 * `*` for any letters, `(a|b)` for one of several, `(a )?` for something optional, `( a| b)+` for one to three of them in a row,
 * ` … ` for up to five words of any kind inside a sentence, `{*}` for any placeholder, `\?` for a question mark, and `<name>` for
 * any phrase of the word list of that name.
 */

/** Phrases by the name of their list. */
export type WordLists = Readonly<Record<string, readonly string[]>>;

const WORD = String.raw`\p{L}\p{M}\p{N}_`;
const START = `(?<![${WORD}])`;
const END = `(?![${WORD}])`;

/** The pieces of a phrase that mean more than themselves. */
const SPECIAL: Readonly<Record<string, string>> = {
  ' ': String.raw`[\s\u00a0\u202f]+`,
  "'": "['’ʼ]",
  '’': "['’ʼ]",
  '-': '[-‐‑]',
  '*': String.raw`[\p{L}\p{M}\p{N}]*`,
  '(': '(?:',
  ')': ')',
  '|': '|',
  '?': '?',
};

const SPACE = SPECIAL[' '] ?? '';
/** What stands for more than one character of a phrase. */
const PIECES: Readonly<Record<string, string>> = {
  '\u0000': String.raw`\{[^{}]+\}`,
  '\u0001': String.raw`${SPACE}(?:[^\s.!?;:]+${SPACE}){0,5}?`,
  '\u0002': '{1,3}',
  '\u0003': String.raw`\?`,
};

/**
 * Regular expression source of a phrase. `bounded`: the match begins and ends at a word's edge (off where words are not spaced).
 * Throws on a list that does not exist or holds itself.
 */
export function phraseSource(phrase: string, bounded: boolean, lists: WordLists = {}): string {
  const body = bodyOf(phrase, lists, []);
  return bounded ? `${START}(?:${body})${END}` : `(?:${body})`;
}

function bodyOf(phrase: string, lists: WordLists, open: readonly string[]): string {
  return phrase
    .split(/(<[a-z-]+>)/u)
    .map((part, i) => (i % 2 === 1 ? listSource(part.slice(1, -1), lists, open) : plainSource(part)))
    .join('');
}

function listSource(name: string, lists: WordLists, open: readonly string[]): string {
  const phrases = lists[name];
  if (phrases === undefined || open.includes(name)) throw new Error(`no word list "${name}"`);
  return `(?:${phrases.map((phrase) => bodyOf(phrase, lists, [...open, name])).join('|')})`;
}

function plainSource(phrase: string): string {
  return phrase
    .replaceAll('{*}', '\u0000')
    .replaceAll(' … ', '\u0001')
    .replaceAll(')+', ')\u0002')
    .replaceAll('\\?', '\u0003')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, (char) => PIECES[char] ?? SPECIAL[char] ?? escapeChar(char));
}

function escapeChar(char: string): string {
  return /[\\^$.+[\]{}/]/u.test(char) ? `\\${char}` : char;
}
