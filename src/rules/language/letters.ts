import type { LocalePack } from '../../model/locale-pack.ts';
import type { Letters } from '../../model/locale-facts.ts';
import type { Span } from '../../text/source.ts';
import variants from './han-variants.json' with { type: 'json' };
import { matcherOf } from './pack-matchers.ts';

/** Letters that are not of the locale's writing. */
export interface LetterFault extends Span {
  readonly kind: 'look-alike' | 'sister' | 'strange' | 'word' | 'slip' | 'bare' | 'han' | 'all-bare';
  /** The letters at fault, or the right spelling. */
  readonly detail: string;
  /** The right spelling of the stretch; null where it is not known. */
  readonly right: string | null;
}

const WORD = /[\p{L}\p{M}]+/gu;
const LOOK_ALIKE: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
];
const SCRIPT_NAMES: Readonly<Record<string, string>> = { Latn: 'Latin', Cyrl: 'Cyrillic', Grek: 'Greek' };

/** Words that mix scripts whose letters look alike, and lone letters of such a script. `plain` has codes and quotes blanked out. */
export function mixedWords(plain: string, pack: LocalePack): LetterFault[] {
  const own = SCRIPT_NAMES[pack.script];
  const present = LOOK_ALIKE.filter(([, letters]) => letters.test(plain));
  if (present.length === 0 || (present.length === 1 && (own === undefined || present[0]?.[0] === own))) return [];
  return [...plain.matchAll(WORD)].flatMap((match): LetterFault[] => {
    const [word] = match;
    const found = LOOK_ALIKE.filter(([, letters]) => letters.test(word));
    const span = { start: match.index, end: match.index + word.length };
    if (found.length > 1) {
      const strange = found.filter(([name]) => name !== own);
      const letters = [...word].filter((letter) => strange.some(([, script]) => script.test(letter))).join('');
      return [{ kind: 'look-alike', ...span, detail: `${strange.map(([name]) => name).join(' and ')} ${letters}`, right: null }];
    }
    const only = found[0]?.[0];
    const isLone =
      own !== undefined &&
      own !== 'Latin' &&
      only === 'Latin' &&
      /^[aceiopxyuo]$/u.test(word) &&
      !/\d\s*$/u.test(plain.slice(0, match.index));
    const isForeign = own === 'Latin' && only !== undefined && only !== 'Latin';
    return isLone || isForeign ? [{ kind: 'look-alike', ...span, detail: `${only} ${word}`, right: null }] : [];
  });
}

/** Letters and words of a sister alphabet, by the locale's own list. */
export function sisterLetters(plain: string, pack: LocalePack): LetterFault[] {
  const { replace = [], words = [] } = pack.facts.letters ?? {};
  if (replace.length === 0 && words.length === 0) return [];
  const right = new Map(
    replace.flatMap((one) => [[one.letter, one.with] as const, [one.letter.toUpperCase(), one.with.toUpperCase()] as const]),
  );
  const isClean = replace.every(({ letter }) => !plain.includes(letter) && !plain.includes(letter.toUpperCase()));
  const inLetters = isClean
    ? []
    : [...plain.matchAll(/[\p{L}\p{M}ـ]+/gu)].flatMap((match): LetterFault[] => {
        const [word] = match;
        const wrong = [...word].filter((letter) => right.has(letter));
        if (wrong.length === 0) return [];
        const fixed = [...word].map((letter) => right.get(letter) ?? letter).join('');
        return [{ kind: 'sister', start: match.index, end: match.index + word.length, detail: [...new Set(wrong)].join(''), right: fixed }];
      });
  const inWords = words.flatMap((one) =>
    matcherOf(pack, wordData(one))
      .find(plain)
      .map((span): LetterFault => ({ kind: 'word', ...span, detail: one.with, right: one.with })),
  );
  return [...inLetters, ...inWords];
}

type Slip = NonNullable<Letters['slips']>[number];
const slipPatterns = new WeakMap<Slip, RegExp>();

/** Letters that cannot stand where they stand, by the locale's own patterns. */
export function misplacedLetters(plain: string, pack: LocalePack): LetterFault[] {
  return (pack.facts.letters?.slips ?? []).flatMap((slip) => {
    let pattern = slipPatterns.get(slip);
    if (pattern === undefined) slipPatterns.set(slip, (pattern = new RegExp(slip.pattern, 'gu')));
    return [...plain.matchAll(pattern)].map((match): LetterFault => {
      const [letters] = match;
      const before = /[\p{L}\p{M}]*$/u.exec(plain.slice(0, match.index))?.[0] ?? '';
      const after = /^[\p{L}\p{M}]*/u.exec(plain.slice(match.index + letters.length))?.[0] ?? '';
      const start = match.index - before.length;
      const right = before + slip.with + after;
      return { kind: 'slip', start, end: match.index + letters.length + after.length, detail: right, right };
    });
  });
}

type SisterWord = NonNullable<Letters['words']>[number];
const wordMatchers = new WeakMap<SisterWord, { words: readonly string[] }>();

function wordData(word: SisterWord): { words: readonly string[] } {
  let data = wordMatchers.get(word);
  if (data === undefined) wordMatchers.set(word, (data = { words: [word.word] }));
  return data;
}

/** Accented letters that the language does not have, in words that are no names. */
export function strangeLetters(plain: string, pack: LocalePack): LetterFault[] {
  const { extra, replace = [] } = pack.facts.letters ?? {};
  if (extra === undefined || pack.script !== 'Latn') return [];
  if (!/[\u0080-\u024f\u1e00-\u1eff]/u.test(plain)) return [];
  const known = new Set([...extra, ...replace.map(({ letter }) => letter)]);
  return [...plain.matchAll(/(?<![\p{L}\p{M}’'-])\p{Ll}[\p{L}\p{M}]+/gu)].flatMap((match): LetterFault[] => {
    const strange = [...match[0]].filter(
      (letter) => letter > '\u007f' && /\p{Script=Latin}/u.test(letter) && !known.has(letter.toLowerCase()),
    );
    if (strange.length === 0) return [];
    return [{ kind: 'strange', start: match.index, end: match.index + match[0].length, detail: strange.join(''), right: null }];
  });
}

const HAN: Readonly<Record<string, { readonly letters: ReadonlySet<string>; readonly name: string }>> = {
  'zh-Hans': { letters: new Set(variants.traditional), name: 'traditional' },
  'zh-Hant': { letters: new Set(variants.simplified), name: 'simplified' },
  ja: { letters: new Set(variants.notJapanese), name: 'simplified Chinese' },
};

/** Characters of the other Chinese script, run by run. */
export function otherHan(plain: string, pack: LocalePack): LetterFault[] {
  const wrong = HAN[pack.locale.startsWith('zh') ? `zh-${pack.script}` : pack.locale];
  if (wrong === undefined) return [];
  return [...plain.matchAll(/\p{Script=Han}+/gu)].flatMap((match) => {
    const chars = [...match[0]];
    const first = chars.findIndex((char) => wrong.letters.has(char));
    if (first < 0) return [];
    const last = chars.findLastIndex((char) => wrong.letters.has(char));
    const start = match.index + chars.slice(0, first).join('').length;
    const end = match.index + chars.slice(0, last + 1).join('').length;
    return [{ kind: 'han' as const, start, end, detail: wrong.name, right: null }];
  });
}
