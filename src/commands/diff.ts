import { buildBundles } from '../bundle/compile-bundles.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { compareBaseline, makeBaseline } from '../engine/baseline.ts';
import { createSession, type FileChange, type Snapshot } from '../engine/session.ts';
import { subjectIn } from '../engine/subjects.ts';
import type { Host } from '../host/host.ts';
import type { Corpus } from '../model/corpus.ts';
import { createMemory } from '../model/parse-file.ts';
import { isStale } from '../model/staleness.ts';
import type { BundleSize, LengthChange, LocaleState, LocaleWords, MessageWords, UnitWords, WordsDiff } from '../report/words-diff.ts';
import { surfaceLengths } from '../rules/language/surface-lengths.ts';
import type { Source } from '../text/source.ts';
import { compareWords, type ComparedMessage, type ComparedUnit } from '../tms/compare-words.ts';
import { countStatus, type LocaleStatus } from '../tms/count-status.ts';
import { UsageError, type Outcome, type Request } from './define-command.ts';
import { openProject, sourcesOf } from './open-project.ts';
import { readRef } from './read-ref.ts';
import { selectLocales } from './select-locales.ts';
import { projectRules } from './select-rules.ts';
import { today } from './today.ts';

/** Says what changed in the words since a git ref, and what came of it: findings, stale translations, sizes. */
export async function diff(request: Request, host: Host): Promise<Outcome> {
  const [ref, ...more] = request.args;
  if (ref === undefined || more.length > 0)
    throw new UsageError('diff takes one git ref', 'For example: escalate-content diff origin/main');
  const memory = createMemory();
  const project = openProject(request.cwd, host, memory);
  const past = await readRef(ref, project.root, host);
  const wanted = selectLocales(request.list('locale'), project.corpus.project);
  const changes = changesBetween(past, project.files.project);
  const { rules } = projectRules(project, host);
  const locales = judged(changes, project.corpus, wanted);
  const options = { rules, allRules: rules, today: today(host), locales };
  const session = createSession({ project: past, base: project.files.base }, options, memory);
  const before = session.apply([]);
  const after = session.apply(changes);
  const words: WordsDiff = {
    tool: { name: 'escalate-content', version: host.version },
    ref,
    ...compareStates(before, after, wanted ?? [after.corpus.project.sourceLocale, ...after.corpus.project.locales]),
    sources: sourcesOf({ ...project, corpus: after.corpus }),
  };
  return { root: project.root, troubles: project.troubles, output: await render(words, request, host) };
}

async function render(words: WordsDiff, request: Request, host: Host): Promise<string> {
  const format = request.text('format') ?? 'pretty';
  if (format === 'json') return (await import('../report/words-json.ts')).renderWordsJson(words);
  if (format === 'markdown') return (await import('../report/words-markdown.ts')).renderWordsMarkdown(words);
  const { renderWordsPretty } = await import('../report/words-pretty.ts');
  return renderWordsPretty(words, { color: request.color, columns: host.stdout.columns });
}

function changesBetween(before: readonly Source[], after: readonly Source[]): FileChange[] {
  const now = new Map(after.map(({ path, text }) => [path, text]));
  const old = new Map(before.map(({ path, text }) => [path, text]));
  const gone = before.filter(({ path }) => !now.has(path)).map(({ path }): FileChange => ({ path, text: null }));
  return [...gone, ...after.filter(({ path, text }) => old.get(path) !== text)];
}

/** Where only translations changed, only their locales can have other findings. */
function judged(changes: readonly FileChange[], { project }: Corpus, wanted: readonly string[] | null): readonly string[] {
  const all = wanted ?? [project.sourceLocale, ...project.locales];
  const tags = changes.map(({ path }) => /^locales\/([^/]+)\/messages\.json$/u.exec(path)?.[1]);
  return tags.includes(undefined) ? all : all.filter((tag) => tags.includes(tag));
}

type Compared = Pick<WordsDiff, 'locales' | 'state' | 'sizes' | 'fresh' | 'gone'>;

function compareStates(before: Snapshot, after: Snapshot, locales: readonly string[]): Compared {
  const words = locales.map((locale) => localeWords(before.corpus, after.corpus, locale)).filter(({ messages }) => messages.length > 0);
  const { fresh, stale } = compareBaseline(after.diagnostics, makeBaseline(before.diagnostics));
  const isState = (code: string): boolean => code.startsWith('catalog/');
  return {
    locales: words,
    state: states(before.corpus, after.corpus, locales),
    sizes: sizes(
      before,
      after,
      words.map(({ locale }) => locale),
    ),
    fresh: fresh.filter(({ code }) => !isState(code)),
    gone: stale.filter(({ code }) => !isState(code)).length,
  };
}

function localeWords(before: Corpus, after: Corpus, locale: string): LocaleWords {
  const direction = after.packs.get(locale)?.direction ?? 'ltr';
  return { locale, direction, messages: compareWords(before, after, locale).map((one) => messageWords(before, after, one)) };
}

function messageWords(before: Corpus, after: Corpus, { id, purpose, units }: ComparedMessage): MessageWords {
  const words = units.map((unit) => unitWords(before, after, unit));
  const [own, others] = [words.filter(({ kind }) => kind === 'message'), words.filter(({ kind }) => kind === 'form' || kind === 'variant')];
  return {
    id,
    purpose,
    texts: [...own, ...others.filter(({ change }) => change !== 'same')],
    replies: words.filter(({ kind }) => kind === 'reply'),
  };
}

function unitWords(before: Corpus, after: Corpus, { unit, change, from, bubbles, ...texts }: ComparedUnit): UnitWords {
  return {
    id: unit.id,
    kind: unit.kind,
    part: unit.part,
    change,
    from,
    before: texts.before?.text ?? null,
    after: texts.after?.text ?? null,
    bubbles,
    lengths: change === 'same' || change === 'renamed' ? [] : lengths(before, after, texts),
  };
}

function lengths(before: Corpus, after: Corpus, texts: Pick<ComparedUnit, 'before' | 'after'>): LengthChange[] {
  const measured = (corpus: Corpus, text: ComparedUnit['before']): ReturnType<typeof surfaceLengths> => {
    const subject = text === null ? null : subjectIn(corpus, text.locale, text.id);
    return subject === null ? [] : surfaceLengths(subject);
  };
  const [old, now] = [measured(before, texts.before), measured(after, texts.after)];
  const surfaces = [...new Set([...now, ...old].map(({ surface }) => surface))];
  return surfaces.map((surface) => {
    const [was, is] = [old, now].map((list) => list.find((one) => one.surface === surface));
    return { surface, before: was?.length ?? null, after: is?.length ?? null, limit: (is ?? was)?.limit ?? 0 };
  });
}

function states(before: Corpus, after: Corpus, locales: readonly string[]): LocaleState[] {
  const targets = after.project.locales.filter((one) => locales.includes(one));
  const old = new Map(countStatus(before).map((one) => [one.locale, one]));
  const now = new Map(countStatus(after, targets).map((one) => [one.locale, one]));
  return targets.flatMap((locale) => {
    const [was, is] = [old.get(locale), now.get(locale)];
    if (is === undefined) return [];
    const known = new Set(staleIds(before, locale));
    const newlyStale = staleIds(after, locale).filter((id) => !known.has(id));
    const isSame = was !== undefined && sameCounts(was, is) && newlyStale.length === 0 && is.stale === 0;
    return isSame ? [] : [{ locale, before: was === undefined ? null : countsIn(was), after: countsIn(is), newlyStale }];
  });
}

const countsIn = ({ percent, stale, missing }: LocaleStatus): LocaleState['after'] => ({ percent, stale, missing });

function sameCounts(a: LocaleStatus, b: LocaleStatus): boolean {
  return a.percent === b.percent && a.stale === b.stale && a.missing === b.missing;
}

function staleIds(corpus: Corpus, locale: string): string[] {
  const entries = corpus.catalogs.get(locale)?.entries;
  return [...corpus.source.values()].flatMap(({ id, text, unit }) => {
    const entry = entries?.get(id);
    return entry !== undefined && !unit.draft && entry.status !== 'new' && isStale(entry, text, unit) ? [id] : [];
  });
}

/** Broken content cannot be compiled; its sizes are not known. */
function sizes(before: Snapshot, after: Snapshot, locales: readonly string[]): BundleSize[] {
  if (locales.length === 0) return [];
  const [old, now] = [bytesOf(before, locales), bytesOf(after, locales)];
  return locales
    .map((locale) => ({ locale, before: old.get(locale) ?? null, after: now.get(locale) ?? null }))
    .filter((one) => one.before !== one.after);
}

function bytesOf({ corpus, form, diagnostics }: Snapshot, locales: readonly string[]): Map<string, number> {
  const isBroken = (one: Diagnostic): boolean => one.severity === 'error' && one.code.startsWith('icu/');
  if (form.some(({ severity }) => severity === 'error') || diagnostics.some(isBroken)) return new Map();
  const { project } = corpus;
  const known = locales.filter((one) => one === project.sourceLocale || project.locales.includes(one));
  return new Map(
    buildBundles(corpus, { locales: known }).locales.map(({ locale, file }) => [locale, new TextEncoder().encode(file.text).length]),
  );
}
