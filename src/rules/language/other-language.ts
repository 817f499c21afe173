import type { LocalePack } from '../../model/locale-pack.ts';
import data from './frequent-words.json' with { type: 'json' };

const FREQUENT: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(data.languages).map(([language, words]) => [language, new Set(words.toLowerCase().split(' '))]),
);
/** Languages that share most of their frequent words: no text is told apart by them. */
const SIBLINGS: readonly ReadonlySet<string>[] = [
  new Set(['da', 'nb', 'no', 'nn', 'sv']),
  new Set(['id', 'ms']),
  new Set(['ru', 'uk']),
  new Set(['es', 'pt', 'gl', 'ca']),
];

const LEAST = 4;

/** The language that a text reads like, when it is not the locale's: it has several of its frequent words, and none of the locale's. */
export function otherLanguage(text: string, pack: LocalePack): string | null {
  const language = pack.locale.split('-')[0] ?? '';
  const own = FREQUENT.get(language);
  if (own === undefined) return null;
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []);
  const count = (list: ReadonlySet<string>): number => [...words].filter((word) => list.has(word)).length;
  const mine = count(own);
  // Two words of its own are as good as a whole sentence.
  if (mine > 1 || words.size < LEAST) return null;
  let best: { language: string; hits: number } | null = null;
  for (const [other, list] of FREQUENT) {
    if (other === language || SIBLINGS.some((set) => set.has(language) && set.has(other))) continue;
    const hits = count(list);
    if (hits >= LEAST && hits >= mine * 3 && hits > (best?.hits ?? 0)) best = { language: other, hits };
  }
  return best === null ? null : (new Intl.DisplayNames(['en'], { type: 'language' }).of(best.language) ?? best.language);
}
