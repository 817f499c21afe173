import type { Corpus } from '../model/corpus.ts';
import { standingOf } from '../model/staleness.ts';

/** How far the translations of one locale are. Every count but `drafts` is over the texts that are no drafts. */
export interface LocaleStatus {
  readonly locale: string;
  readonly total: number;
  /** Texts whose translation fits the source: `translated`, `reviewed` or `final`. */
  readonly translated: number;
  /** Those among them that are `reviewed` or `final`. */
  readonly reviewed: number;
  /** Texts whose source changed after they were translated. */
  readonly stale: number;
  /** Texts that ask for review for another reason. */
  readonly review: number;
  readonly missing: number;
  readonly drafts: number;
  /** `translated` of `total`, rounded down; 100 when there is nothing to translate. */
  readonly percent: number;
}

/** The status of each target locale, the one with most left to do first. */
export function countStatus(corpus: Corpus, locales: readonly string[] = corpus.project.locales): LocaleStatus[] {
  const left = ({ total, translated, reviewed }: LocaleStatus): readonly number[] => [total - translated, total - reviewed];
  return locales
    .map((locale) => statusOf(corpus, locale))
    .sort((a, b) => {
      const [[aOpen = 0, aUnread = 0], [bOpen = 0, bUnread = 0]] = [left(a), left(b)];
      return bOpen - aOpen || bUnread - aUnread || (a.locale < b.locale ? -1 : 1);
    });
}

function statusOf(corpus: Corpus, locale: string): LocaleStatus {
  const entries = corpus.catalogs.get(locale)?.entries;
  const counts = { translated: 0, reviewed: 0, stale: 0, review: 0, missing: 0, drafts: 0 };
  let total = 0;
  for (const text of corpus.source.values()) {
    if (text.unit.draft) {
      counts.drafts++;
      continue;
    }
    total++;
    const entry = entries?.get(text.id);
    if (entry === undefined || entry.status === 'new' || entry.message.trim() === '') {
      counts.missing++;
      continue;
    }
    const { status, stale } = standingOf(entry, text.text, text.unit);
    if (stale) counts.stale++;
    else if (status === 'needs-review') counts.review++;
    else counts.translated++;
    if (!stale && (status === 'reviewed' || status === 'final')) counts.reviewed++;
  }
  return { locale, total, ...counts, percent: total === 0 ? 100 : Math.floor((counts.translated * 100) / total) };
}
