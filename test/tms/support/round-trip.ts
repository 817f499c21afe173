import { buildCorpus } from '../../../src/model/build-corpus.ts';
import { STATUSES, type CatalogEntry } from '../../../src/model/catalog.ts';
import type { Corpus } from '../../../src/model/corpus.ts';
import { createMemory } from '../../../src/model/parse-file.ts';
import { contextHash } from '../../../src/model/staleness.ts';
import { shortHash } from '../../../src/text/hash.ts';
import { foldableUnits } from '../../../src/tms/build-units.ts';
import type { FormatName, WriteOptions } from '../../../src/tms/exchange-format.ts';
import type { ExchangeFile } from '../../../src/tms/exchange-unit.ts';
import { expandUnit } from '../../../src/tms/expand.ts';
import { foldUnits } from '../../../src/tms/fold.ts';
import { formatNamed } from '../../../src/tms/formats.ts';
import { mergeCatalog, type MergeResult } from '../../../src/tms/merge.ts';
import { withForms } from '../../../src/tms/source-forms.ts';
import { shippedProject } from '../../support/base-layer.ts';
import { entry, OPTIONS, outgoing } from './projects.ts';

let shipped: Corpus | undefined;
const translated = new Map<string, Corpus>();

/** The project that ships with the package. */
export function shippedCorpus(): Corpus {
  shipped ??= buildCorpus({ project: shippedProject(), base: [] }, createMemory()).value;
  return shipped;
}

/**
 * A corpus with a made translation of every text of a locale: each state in turn, every seventh text without a translation,
 * every eleventh made from an earlier source.
 */
export function withTranslations(corpus: Corpus, locale: string): Corpus {
  const known = translated.get(locale);
  if (known !== undefined && corpus === shipped) return known;
  const entries = new Map<string, CatalogEntry>();
  for (const [i, text] of [...corpus.source.values()].entries()) {
    if (i % 7 === 6) continue;
    const message = withForms(text.text, locale, text.unit.placeholders).replace(/^[A-Z]/u, (letter) => `Ž${letter}`);
    const source = i % 11 === 10 ? shortHash('an earlier text') : shortHash(text.text);
    const status = STATUSES[i % STATUSES.length] ?? 'translated';
    entries.set(text.id, entry(text.id, message, status, { source, context: contextHash(text.unit), target: shortHash(message) }));
  }
  const catalog = { locale, file: `locales/${locale}/messages.json`, exists: true, entries, texts: new Map() };
  const result = { ...corpus, catalogs: new Map([[locale, catalog]]) };
  if (corpus === shipped) translated.set(locale, result);
  return result;
}

export interface Trip {
  readonly corpus: Corpus;
  readonly locale: string;
  readonly format: FormatName;
  readonly inline?: WriteOptions['inline'];
  readonly branches?: 'icu' | 'units';
}

/** The file that goes out. */
export function written({ corpus, locale, format, inline = 'text', branches = 'icu' }: Trip): string {
  return formatNamed(format).write(sent(outgoing(corpus, locale), branches), { inline });
}

export function sent(file: ExchangeFile, branches: 'icu' | 'units'): ExchangeFile {
  if (branches === 'icu') return file;
  return { ...file, units: file.units.flatMap((unit) => expandUnit(unit, file.targetLocale)?.leaves ?? [unit]) };
}

/** Merges what came back. */
export function mergedBack(
  { corpus, locale, format }: Trip,
  text: string,
  path = `${locale}.${formatNamed(format).extension}`,
): MergeResult {
  const returned = formatNamed(format).read({ path, text });
  if (returned.diagnostics.length > 0) throw new Error(returned.diagnostics[0]?.message);
  const entries = corpus.catalogs.get(locale)?.entries ?? new Map();
  const units = foldableUnits(corpus, locale, entries);
  const options = { ...OPTIONS, isBilingual: formatNamed(format).isBilingual };
  return mergeCatalog({
    locale,
    source: corpus.source,
    entries,
    returned: foldUnits(returned.units, units, locale, options.isBilingual),
    options,
  });
}

/** What every journey through another tool has to leave: all keys found, nothing refused, nothing changed, no state raised. */
export function losses(trip: Trip, result: MergeResult): string[] {
  const units = outgoing(trip.corpus, trip.locale).units;
  const seen = new Set([...result.applied, ...result.stale, ...result.skipped, ...result.rejected].map((one) => one.id));
  const lost = units.filter((unit) => !seen.has(unit.id)).map((unit) => `lost ${unit.id}`);
  const changed = [...result.applied, ...result.stale, ...result.rejected].map(
    (one) => `${one.id}: ${one.reason}: ${one.before} → ${one.after}`,
  );
  const strange = result.skipped.filter((one) => one.reason.includes('not an id')).map((one) => one.reason);
  return [...lost, ...changed, ...strange];
}
