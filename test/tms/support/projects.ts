import type { CatalogEntry, Status } from '../../../src/model/catalog.ts';
import type { Corpus } from '../../../src/model/corpus.ts';
import { buildCorpus } from '../../../src/model/build-corpus.ts';
import { createMemory } from '../../../src/model/parse-file.ts';
import { shortHash } from '../../../src/text/hash.ts';
import { unitBuilder, type UnitContext } from '../../../src/tms/build-units.ts';
import type { ExchangeFile } from '../../../src/tms/exchange-unit.ts';
import { writeCatalog } from '../../../src/tms/write-catalog.ts';
import { NO_THREAD } from '../../../src/tms/exchange-unit.ts';
import { mergeCatalog, type MergeResult } from '../../../src/tms/merge.ts';
import type { MergeOptions } from '../../../src/tms/merge-options.ts';
import type { ReturnedUnit } from '../../../src/tms/exchange-unit.ts';

const NOTHING_KNOWN: UnitContext = {
  threadOf: () => NO_THREAD,
  previousSourceOf: () => '',
  screenshotOf: () => '',
};

/** A catalogue entry of a made translation. */
export function entry(id: string, message: string, status: Status, more: Partial<CatalogEntry> = {}): CatalogEntry {
  return { id, message, status, keyAt: { start: 0, end: 0 }, at: { start: 0, end: 0 }, ...more };
}

/** A project with messages of one namespace `a`, by key, and the catalogue of one locale. */
export function corpusWith(messages: Readonly<Record<string, string>>, entries: readonly CatalogEntry[] = [], locale = 'de'): Corpus {
  const lines = Object.entries(messages).map(([key, text]) => `  ${key}: { purpose: wait-update, text: ${JSON.stringify(text)} }`);
  const catalog = JSON.parse(writeCatalog(entries)) as unknown;
  return corpusOf([
    { path: 'content/project.yaml', text: `sourceLocale: en-GB\nlocales: [${locale}]\n` },
    { path: 'content/messages/a.yaml', text: `namespace: a\nmessages:\n${lines.join('\n')}\n` },
    { path: `locales/${locale}/messages.json`, text: JSON.stringify(catalog) },
  ]);
}

function corpusOf(project: readonly { path: string; text: string }[]): Corpus {
  const { value, diagnostics } = buildCorpus({ project, base: [] }, createMemory());
  const errors = diagnostics.filter((one) => one.severity === 'error');
  if (errors.length > 0) throw new Error(errors.map((one) => `${one.at.file}: ${one.message}`).join('\n'));
  return value;
}

const remembered = new WeakMap<Corpus, Map<string, ExchangeFile>>();

/** What goes out for a locale. */
export function outgoing(corpus: Corpus, locale = 'de'): ExchangeFile {
  const known = remembered.get(corpus) ?? new Map<string, ExchangeFile>();
  remembered.set(corpus, known);
  const file = known.get(locale) ?? unitBuilder(corpus, NOTHING_KNOWN)(locale, { changedOnly: false });
  known.set(locale, file);
  return file;
}

export const OPTIONS: MergeOptions = { policy: 'translator', force: false, takeStale: false, states: 'keep', isBilingual: true };

export function merge(corpus: Corpus, returned: readonly ReturnedUnit[], options: Partial<MergeOptions> = {}, locale = 'de'): MergeResult {
  const entries = corpus.catalogs.get(locale)?.entries ?? new Map();
  return mergeCatalog({ locale, source: corpus.source, entries, returned, options: { ...OPTIONS, ...options } });
}

/** A returned unit that translates the given source. */
export function back(id: string, target: string, more: Partial<ReturnedUnit> = {}): ReturnedUnit {
  return { id, otherIds: [], target, at: 0, ...more };
}

export { shortHash };
