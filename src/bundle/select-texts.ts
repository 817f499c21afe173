import type { Corpus } from '../model/corpus.ts';
import type { MessageText } from '../model/message.ts';
import { standingOf } from '../model/staleness.ts';
import { fallbackChain } from './fallback-chain.ts';

/** The text that a locale serves for a unit, and the locale that it comes from. */
export interface ServedText {
  readonly id: string;
  readonly text: MessageText;
  /** The locale whose words and plural rules these are. */
  readonly from: string;
}

export interface LocaleTexts {
  readonly locale: string;
  /** Sorted by id. */
  readonly served: readonly ServedText[];
  readonly fallback: readonly string[];
  /** Share of units that the locale serves in its own words, 0 to 1, rounded to four digits. */
  readonly coverage: number;
}

/** Which text each unit serves in a locale: its own when fresh enough by the project's policy, else the nearest fallback's. Drafts and texts that do not parse are left out. */
export function selectTexts(corpus: Corpus, locale: string): LocaleTexts {
  const { sourceLocale, locales } = corpus.project;
  const fallback = fallbackChain(locale, new Set(locales), sourceLocale);
  const served: ServedText[] = [];
  for (const id of [...corpus.units.keys()].sort()) {
    if (corpus.units.get(id)?.draft === true) continue;
    for (const from of [locale, ...fallback]) {
      const text = servable(corpus, from, id);
      if (text === null) continue;
      served.push({ id, text, from });
      break;
    }
  }
  const own = served.filter((one) => one.from === locale).length;
  return { locale, served, fallback, coverage: served.length === 0 ? 0 : Math.round((own / served.length) * 1e4) / 1e4 };
}

/** Languages that differ only by region may serve each other's words; the source text serves nobody's own. */
function servable(corpus: Corpus, locale: string, id: string): MessageText | null {
  const source = corpus.source.get(id);
  if (locale === corpus.project.sourceLocale) return source?.ast == null ? null : source;
  const catalog = corpus.catalogs.get(locale);
  const text = catalog?.texts.get(id);
  const entry = catalog?.entries.get(id);
  if (text?.ast == null || entry === undefined || source === undefined || text.text.trim() === '' || entry.status === 'new') return null;
  const { stale } = standingOf(entry, source.text, text.unit);
  return stale && corpus.project.stale[text.unit.change] === 'fallback' ? null : text;
}
