/**
 * The phrase language of wording rules, as regular expressions.
 *
 * A phrase is plain words. A space stands for any white space, `'` for a straight or a curly apostrophe, `-` for any hyphen,
 * `*` for any letters, `(a|b)` for one of several, `(a )?` for something optional, `( a| b)+` for one to three of them in a row,
 * ` … ` for up to five words of any kind inside a sentence and ` … … ` for up to ten (twelve characters where words are not
 * spaced), `{*}` for any placeholder, `\?` for a question mark, and `<name>` for any phrase of the word list of that name.
 * Regular expressions may name lists too. Vowel signs of Arabic and Hebrew need not be written, nor the dot under letters of
 * Devanagari and Bengali (nukta), which many writers leave out and keyboards encode in two ways.
 */

/** Phrases by the name of their list. */
export type WordLists = Readonly<Record<string, readonly string[]>>;

/**
 * A character of a word, said by what is none: a negated class of punctuation compiles ten times faster than `\p{L}\p{M}\p{N}`,
 * and a pack has hundreds of phrases. Joiners (U+200C, U+200D) belong to words of Indic scripts. The signs for ohm, kelvin and
 * angstrom are letters too: without regard to case they are ω, k and å.
 */
const WORD = String.raw`[^\u0000-\u002f\u003a-\u0040\u005b-\u005e\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u037e\u0387\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965\u0e2f\u0e5a\u0e5b\u2000-\u200b\u200e-\u206f\u20a0-\u2125\u2127-\u2129\u212c-\u2bff\u2e00-\u3004\u3008-\u3020\u3030\u303d-\u303f\u30a0\u30fb\ufe30-\ufe6f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\u{1f000}-\u{1faff}]`;
const START = `(?<!${WORD})`;
const END = `(?!${WORD})`;
const SPACE = String.raw`(?:[\s\u00a0\u202f]+)`;

/** Signs over and under letters that Arabic and Hebrew may write or leave out. A phrase that leaves them out matches either. */
export const VOWEL_SIGNS: string = String.raw`[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670]`;

/** Letters with a dot in one code point, after the letters that the dot goes under. */
const DOTTED: Readonly<Record<string, string>> = {
  क: '\u0958',
  ख: '\u0959',
  ग: '\u095a',
  ज: '\u095b',
  ड: '\u095c',
  ढ: '\u095d',
  फ: '\u095e',
  ড: '\u09dc',
  ঢ: '\u09dd',
  য: '\u09df',
};
const BARE: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(DOTTED).map(([bare, dotted]) => [dotted, bare]));
const NUKTA = String.raw`[\u093c\u09bc]`;
const DOTTABLE = new RegExp(`([${Object.entries(DOTTED).flat().join('')}])(${NUKTA}?)(\\??)`, 'gu');
const DOTS = new RegExp(`${NUKTA}|[${Object.keys(BARE).join('')}]`, 'gu');

/** A text without the dots under its letters. */
export function withoutNukta(text: string): string {
  return text.replace(DOTS, (sign) => BARE[sign] ?? '');
}

function dottedOrBare(letter: string, dot: string, optional: string): string {
  const bare = BARE[letter] ?? letter;
  return `(?:${bare}${NUKTA}?|${DOTTED[bare] ?? bare})${dot === '' ? optional : ''}`;
}

const ONE_WORD = new RegExp(`^${WORD}$`, 'u');
const known = new Uint8Array(0x10000);

/** Whether the unit at a place belongs to a word. Halves of astral characters count as letters. */
export function isWordChar(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdfff) return true;
  const before = known[unit];
  if (before !== 0) return before === 1;
  const answer = ONE_WORD.test(String.fromCharCode(unit));
  known[unit] = answer ? 1 : 2;
  return answer;
}

/** The pieces of a phrase that mean more than themselves. */
const SPECIAL: Readonly<Record<string, string>> = {
  ' ': SPACE,
  "'": "['’ʼ]",
  '’': "['’ʼ]",
  '-': '[-‐‑]',
  '*': `${WORD}*`,
  '(': '(?:',
  ')': ')',
  '|': '|',
  '?': '?',
  '\u0000': String.raw`\{[^{}]+\}`,
  '\u0001': String.raw`${SPACE}(?:[^\s.!?;:।]+${SPACE}){0,5}?`,
  '\u0005': String.raw`${SPACE}(?:[^\s.!?;:।]+${SPACE}){0,10}?`,
  '\u0002': '{1,3}',
  '\u0003': String.raw`\?`,
  '\u0004': String.raw`[^.!?;:。！？；：\n]{0,12}?`,
};

/**
 * Regular expression source of a phrase. `bounded`: the match begins and ends at a word's edge (off where words are not spaced).
 * Throws on a list that does not exist or holds itself.
 */
export function phraseSource(phrase: string, bounded: boolean, lists: WordLists = {}): string {
  return phrasesSource([phrase], bounded, lists);
}

/** Regular expression source of several phrases, the edges tested once for all; empty for none. */
export function phrasesSource(phrases: readonly string[], bounded: boolean, lists: WordLists = {}): string {
  if (phrases.length === 0) return '';
  const body = phrases.map((phrase) => bodyOf(phrase, bounded, lists, [])).join('|');
  return bounded ? `${START}(?:${body})${END}` : `(?:${body})`;
}

/** A regular expression of a rule, with the word lists that it names as `<name>` spelled out. */
export function patternSource(pattern: string, bounded: boolean, lists: WordLists = {}): string {
  const spelled = pattern.replace(/(?<![?k])<([a-z]+(?:-[a-z]+)*)>/gu, (part) => bodyOf(part, bounded, lists, []));
  return `(?:${spelled})`;
}

function bodyOf(phrase: string, bounded: boolean, lists: WordLists, open: readonly string[]): string {
  return phrase
    .split(/(<[a-z-]+>)/u)
    .map((part, i) => {
      if (i % 2 === 0) return plainSource(part, bounded);
      const name = part.slice(1, -1);
      const phrases = lists[name];
      if (phrases === undefined || open.includes(name)) throw new Error(`no word list "${name}"`);
      return `(?:${phrases.map((one) => bodyOf(one, bounded, lists, [...open, name])).join('|')})`;
    })
    .join('');
}

function plainSource(phrase: string, bounded: boolean): string {
  return phrase
    .replaceAll('{*}', '\u0000')
    .replaceAll(' … … ', bounded ? '\u0005' : '\u0004')
    .replace(bounded ? / … /gu : / ?… ?/gu, bounded ? '\u0001' : '\u0004')
    .replaceAll(')+', ')\u0002')
    .replaceAll('\\?', '\u0003')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, (char) => SPECIAL[char] ?? escapeChar(char))
    .replace(/((?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}])(\??)/gu, (_, letter: string, optional: string) =>
      optional === '' ? `${letter}${VOWEL_SIGNS}*` : `(?:${letter}${VOWEL_SIGNS}*)?`,
    )
    .replace(DOTTABLE, (_, letter: string, dot: string, optional: string) => dottedOrBare(letter, dot, optional));
}

function escapeChar(char: string): string {
  return /[\\^$.+[\]{}/]/u.test(char) ? `\\${char}` : char;
}
