import { lintCorpus } from '../engine/lint-corpus.ts';
import type { Host } from '../host/host.ts';
import { buildCorpus } from '../model/build-corpus.ts';
import type { CatalogEntry } from '../model/catalog.ts';
import type { Corpus } from '../model/corpus.ts';
import { createMemory } from '../model/parse-file.ts';
import { RULES } from '../rules/index.ts';
import { didYouMean } from '../schema/suggest.ts';
import { foldableUnits } from '../tms/build-units.ts';
import { FORMATS, type FormatName } from '../tms/exchange-format.ts';
import { foldUnits } from '../tms/fold.ts';
import { formatNamed } from '../tms/formats.ts';
import { mergeCatalog, type MergeResult } from '../tms/merge.ts';
import { type MergeOptions, POLICIES, type Policy } from '../tms/merge-options.ts';
import { writeCatalog } from '../tms/write-catalog.ts';
import { UsageError, type FileWrite, type Outcome, type Request } from './define-command.ts';
import { selectLocales } from './select-locales.ts';
import { messagesFromCode } from './extract-from-code.ts';
import { mergeBranches } from './merge-branches.ts';
import { mergeJson, mergeText, type MergedFile } from './merge-report.ts';
import { openProject, type OpenProject } from './open-project.ts';
import { type ExchangeInput, exchangePaths, readExchangeFile } from './read-exchange-files.ts';

type Catalogs = Map<string, ReadonlyMap<string, CatalogEntry>>;

/** Brings files of translators into the catalogues. Writes all catalogues or, when a file cannot be read, none. */
export async function merge(request: Request, host: Host): Promise<Outcome> {
  if (request.flag('branches')) return mergeBranches(request, host);
  const project = openProject(request.cwd, host);
  const wanted = { format: wantedFormat(request.text('format')), locale: wantedLocale(request, project) };
  const { corpus } = await messagesFromCode(request.list('from-code'), project, host);
  const catalogs: Catalogs = new Map();
  const merged: MergedFile[] = [];
  const troubles = [...project.troubles];
  // One file at a time: a large project has many, and each is large.
  for (const path of exchangePaths(request.args, request.cwd, host)) {
    const input = readExchangeFile(path, request.cwd, wanted, corpus.project, host);
    const problem = typeof input === 'string' ? input : brokenCatalog(input.locale, project);
    if (typeof input === 'string' || problem !== null) troubles.push(problem ?? '');
    else merged.push(mergeOne(input, catalogs, corpus, request));
  }
  if (troubles.length > 0) return { root: project.root, troubles: [...new Set(troubles)], talk: 'Nothing is merged.' };
  if (merged.every(({ result }) => isForeign(result)))
    throw new UsageError(
      'The files have none of the texts of this project',
      'Ids are namespace.key, as "escalate-content extract" writes them',
    );
  const writes = [...catalogs].flatMap(([locale, entries]) => writeFor(locale, entries, project));
  const files = withFindings(merged, writes, project);
  const rejected = merged.reduce((sum, { result }) => sum + result.rejected.length, 0);
  return {
    root: project.root,
    sources: project.corpus.sources,
    writes,
    output: request.text('report') === 'json' ? mergeJson(files) : mergeText(files),
    talk: nextStep(merged, writes.length),
    exit: rejected > 0 ? 1 : 0,
  };
}

function wantedFormat(name: string | undefined): FormatName | undefined {
  if (name === undefined || FORMATS.includes(name as FormatName)) return name as FormatName | undefined;
  const guess = didYouMean(name, FORMATS);
  throw new UsageError(
    `"${name}" is not an exchange format`,
    `${guess === undefined ? '' : `Did you mean "${guess}"? `}Formats: ${FORMATS.join(', ')}`,
  );
}

function wantedLocale(request: Request, project: OpenProject): string | undefined {
  const locale = request.text('locale');
  if (locale !== undefined) selectLocales([locale], project.corpus.project);
  return locale;
}

/** A catalogue that cannot be read whole would lose entries when it is written. */
function brokenCatalog(locale: string, { corpus, diagnostics }: OpenProject): string | null {
  const file = corpus.catalogs.get(locale)?.file;
  const problem = diagnostics.find((one) => one.severity === 'error' && one.at.file === file);
  return problem === undefined ? null : `${file} is broken: ${problem.message}. "escalate-content validate" shows where`;
}

function mergeOne(input: ExchangeInput, catalogs: Catalogs, corpus: Corpus, request: Request): MergedFile {
  const { locale, format, path } = input;
  const entries = catalogs.get(locale) ?? corpus.catalogs.get(locale)?.entries ?? new Map<string, CatalogEntry>();
  const units = foldableUnits(corpus, locale, entries);
  const options: MergeOptions = {
    policy: POLICIES.find((one) => one === request.text('policy')) ?? ('translator' satisfies Policy),
    force: request.flag('force'),
    takeStale: request.flag('take-stale'),
    states: request.text('states') === 'file' ? 'file' : 'keep',
    isBilingual: formatNamed(format).isBilingual,
  };
  const result = mergeCatalog({
    locale,
    source: corpus.source,
    entries,
    returned: foldUnits(input.units, units, locale, options.isBilingual),
    options,
  });
  catalogs.set(locale, result.entries);
  return { file: path, format, locale, sourceLocale: corpus.project.sourceLocale, result, findings: [] };
}

/** True when not one text of the file is a text of the project. */
function isForeign({ applied, stale, skipped, rejected }: MergeResult): boolean {
  return (
    applied.length + stale.length + rejected.length === 0 && skipped.every(({ reason }) => reason.includes('is not an id of the source'))
  );
}

function writeFor(locale: string, entries: ReadonlyMap<string, CatalogEntry>, { corpus }: OpenProject): FileWrite[] {
  const catalog = corpus.catalogs.get(locale);
  return catalog === undefined || catalog.entries === entries ? [] : [{ path: catalog.file, text: writeCatalog(entries.values()) }];
}

/** What the rules say about the texts that went in. */
function withFindings(files: readonly MergedFile[], writes: readonly FileWrite[], project: OpenProject): MergedFile[] {
  const texts = new Map(writes.map(({ path, text }) => [path, text ?? '']));
  const kept = project.files.project.filter(({ path }) => !texts.has(path));
  const sources = [...kept, ...[...texts].map(([path, text]) => ({ path, text }))];
  const { value: corpus } = buildCorpus({ ...project.files, project: sources }, createMemory());
  return files.map((file) => {
    const applied = new Set([...file.result.applied, ...file.result.stale].map(({ id }) => id));
    if (applied.size === 0) return file;
    const found = lintCorpus(corpus, { rules: RULES, locales: [file.locale] });
    const own = found.filter((one) => applied.has(one.messageId ?? '') && one.locale === file.locale && one.severity !== 'info');
    return { ...file, findings: own.map((one) => `${one.messageId}: ${one.message} (${one.code})`) };
  });
}

function nextStep(files: readonly MergedFile[], catalogs: number): string {
  const count = (list: 'applied' | 'stale' | 'rejected'): number => files.reduce((sum, { result }) => sum + result[list].length, 0);
  const changed =
    catalogs === 0 ? 'Nothing changes.' : `${count('applied')} texts go into ${catalogs} ${catalogs === 1 ? 'catalogue' : 'catalogues'}.`;
  if (count('rejected') > 0) return `${changed}\nNext: send the rejected texts back; what was there stays until then.`;
  return count('stale') > 0 ? `${changed}\nNext: extract again, so that the stale texts go out with the new source.` : changed;
}
