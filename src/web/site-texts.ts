import { selectTexts, type ServedText } from '../bundle/select-texts.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Corpus } from '../model/corpus.ts';
import type { MessageText } from '../model/message.ts';
import { standingOf } from '../model/staleness.ts';
import { createLocator } from '../report/places.ts';
import {
  UNIT_STATUSES,
  type SiteFinding,
  type SiteIndex,
  type SiteMessage,
  type SiteText,
  type SiteTexts,
  type UnitStatus,
} from './site-data.ts';

/** Findings of one locale by the unit that they are about. */
export type FindingsByUnit = ReadonlyMap<string, readonly SiteFinding[]>;

/** Sorts findings by locale and unit. Those that are about no text (of files, of the flow) have no place in a gallery. */
export function groupFindings(corpus: Corpus, diagnostics: readonly Diagnostic[]): ReadonlyMap<string, FindingsByUnit> {
  const locate = createLocator({ sources: corpus.sources });
  const byLocale = new Map<string, Map<string, SiteFinding[]>>();
  for (const one of diagnostics) {
    if (one.messageId === undefined || !corpus.units.has(one.messageId)) continue;
    const locale = one.locale ?? corpus.project.sourceLocale;
    const units = byLocale.get(locale) ?? new Map<string, SiteFinding[]>();
    byLocale.set(locale, units);
    const list = units.get(one.messageId) ?? [];
    units.set(one.messageId, list);
    list.push({
      code: one.code,
      severity: one.severity,
      message: one.message,
      ...(one.help === undefined ? {} : { help: one.help }),
      ...(one.span === undefined ? {} : { span: [one.span.start, one.span.end] as const }),
      file: one.at.file,
      line: locate(one.at).start.line,
    });
  }
  return byLocale;
}

/** The texts of one locale as people get them. */
export function siteTexts(corpus: Corpus, locale: string, findings: FindingsByUnit): SiteTexts {
  const served = new Map(selectTexts(corpus, locale, () => true).served.map((one) => [one.id, one]));
  const texts = [...corpus.source.values()].map((source): [string, SiteText] => [
    source.id,
    siteText(corpus, locale, source, served.get(source.id)),
  ]);
  return { locale, texts: Object.fromEntries(texts), findings: Object.fromEntries(findings) };
}

function siteText(corpus: Corpus, locale: string, source: MessageText, served: ServedText | undefined): SiteText {
  const isSource = locale === corpus.project.sourceLocale;
  const own = isSource ? source.text : (corpus.catalogs.get(locale)?.texts.get(source.id)?.text ?? '');
  const status = statusIn(corpus, locale, source);
  if (served !== undefined && served.from !== locale && served.text !== null)
    return { text: own, status, served: { from: served.from, text: served.text } };
  // Drafts, and texts that do not parse, are served to nobody; the gallery shows them all the same.
  if (own.trim() === '') return { text: own, status, served: { from: corpus.project.sourceLocale, text: source.text } };
  return { text: own, status };
}

function statusIn(corpus: Corpus, locale: string, source: MessageText): UnitStatus {
  if (locale === corpus.project.sourceLocale) return source.unit.draft ? 'draft' : 'source';
  const entry = corpus.catalogs.get(locale)?.entries.get(source.id);
  if (entry === undefined || entry.status === 'new' || entry.message.trim() === '') return 'missing';
  const { stale, status } = standingOf(entry, source.text, source.unit);
  return stale ? 'stale' : status === 'new' ? 'missing' : status;
}

/** What the filters of the gallery look at, for one locale. */
export function siteIndex(messages: readonly SiteMessage[], { texts, findings }: SiteTexts, codes: readonly string[]): SiteIndex {
  const numberOf = new Map(codes.map((code, number) => [code, number]));
  const statuses = messages.map(({ units }) => units.reduce((bits, { id }) => bits | bitOf(texts[id]?.status), 0));
  const found = messages.flatMap(({ units }, message): [number, ...number[]][] => {
    const own = new Set(units.flatMap(({ id }) => (findings[id] ?? []).map(({ code }) => numberOf.get(code) ?? -1)));
    return own.size === 0 ? [] : [[message, ...[...own].sort((a, b) => a - b)]];
  });
  return { statuses, found };
}

function bitOf(status: UnitStatus | undefined): number {
  return status === undefined ? 0 : 1 << UNIT_STATUSES.indexOf(status);
}
