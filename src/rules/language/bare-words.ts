import type { LocalePack } from '../../model/locale-pack.ts';
import type { LetterFault } from './letters.ts';

/** Letters without the accents that Unicode can take off, and the ones that it cannot. */
export function stripMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đłøæœßı]/giu, (letter) => PLAIN[letter.toLowerCase()] ?? letter);
}

const PLAIN: Readonly<Record<string, string>> = { đ: 'd', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i' };

const known = new WeakMap<LocalePack, ReadonlyMap<string, string>>();

/** Common words of the locale by their bare spelling. */
function bareForms(pack: LocalePack): ReadonlyMap<string, string> {
  let forms = known.get(pack);
  if (forms === undefined) {
    const words = (pack.facts.letters?.marked ?? []).map((word) => [stripMarks(word.toLowerCase()), word] as const);
    known.set(pack, (forms = new Map(words.filter(([bare, word]) => bare !== word.toLowerCase()))));
  }
  return forms;
}

/** How unlikely a text without any accent has to be before it is a finding. */
const CHANCE = 1 / 500;

/** Words typed without their accents: the whole text when it has none at all, else the words that are known. */
export function bareWords(plain: string, pack: LocalePack): LetterFault[] {
  if (pack.script !== 'Latn') return [];
  const share = pack.facts.letters?.markedShare ?? 0;
  if (share === 0 && bareForms(pack).size === 0) return [];
  const words = [...plain.matchAll(/(?<![\p{L}\p{M}’'])[\p{L}\p{M}]{2,}(?![\p{L}\p{M}])/gu)];
  const counted = words.filter((match) => /^\p{Ll}/u.test(match[0]));
  const hasMark = /[\u00df-\u024f\u1e00-\u1eff]|\p{M}/u.test(plain);
  const first = words[0];
  const last = words.at(-1);
  if (!hasMark && share > 0 && first !== undefined && last !== undefined && (1 - share) ** counted.length < CHANCE)
    return [{ kind: 'all-bare', start: first.index, end: last.index + last[0].length, detail: '', right: null }];
  const forms = bareForms(pack);
  return words.flatMap((match): LetterFault[] => {
    const right = forms.get(match[0].toLowerCase());
    return right === undefined ? [] : [{ kind: 'bare', start: match.index, end: match.index + match[0].length, detail: right, right }];
  });
}
