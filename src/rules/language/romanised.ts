import type { LocalePack } from '../../model/locale-pack.ts';
import { isEnglishWord } from './english-words.ts';
import { hasScript } from './scripts.ts';

/** Four words or more in Latin letters, none in the locale's own script, and most of them not English. */
export function isRomanised(plain: string, pack: LocalePack): boolean {
  if (pack.script === 'Latn' || hasScript(plain, pack.script)) return false;
  const words = plain.match(/\p{Script=Latin}{2,}/gu) ?? [];
  const foreign = words.filter((word) => !isEnglishWord(word));
  return words.length >= 4 && foreign.length * 2 > words.length;
}
