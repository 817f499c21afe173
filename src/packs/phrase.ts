/**
 * The phrase language of wording rules, as regular expressions.
 *
 * A phrase is plain words. A space stands for any white space, `'` for a straight or a curly apostrophe, `-` for any hyphen,
 * `*` for any letters, `(a|b)` for one of several, `(a )?` for something optional, and `{*}` for any placeholder.
 */

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

/** Regular expression source of a phrase. `bounded`: the match begins and ends at a word's edge (off where words are not spaced). */
export function phraseSource(phrase: string, bounded: boolean): string {
  const body = phrase.replaceAll('{*}', '\u0000').replace(/[^\p{L}\p{M}\p{N}]/gu, (char) => {
    if (char === '\u0000') return String.raw`\{[^{}]+\}`;
    return SPECIAL[char] ?? escapeChar(char);
  });
  return bounded ? `${START}(?:${body})${END}` : `(?:${body})`;
}

function escapeChar(char: string): string {
  return /[\\^$.+[\]{}/]/u.test(char) ? `\\${char}` : char;
}
