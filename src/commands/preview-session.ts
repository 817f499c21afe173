import { diagnoseProject } from '../engine/diagnose-project.ts';
import { createFindingMemory } from '../engine/findings.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { buildCorpus } from '../model/build-corpus.ts';
import type { Corpus } from '../model/corpus.ts';
import { createMemory } from '../model/parse-file.ts';
import type { Request } from './define-command.ts';
import { openProject } from './open-project.ts';
import { withProgress } from './progress.ts';
import { projectRules } from './select-rules.ts';
import { selectLocales } from './select-locales.ts';
import { today } from './today.ts';
import { changeOf } from './watch-lint.ts';

/** A project that stays in memory while somebody looks at it. */
export interface PreviewSession {
  /** Absolute. */
  readonly root: string;
  /** Files that could not be read. */
  readonly troubles: readonly string[];
  /** The locales that were asked for; null for all. */
  readonly locales: readonly string[] | null;
  /** As it is now. */
  corpus(): Corpus;
  /** What is wrong with the source and with these locales; with all when null. What was judged before is remembered. */
  diagnose(locales: readonly string[] | null): readonly Diagnostic[];
  /** What is wrong with one message and its parts in a locale: what its own texts show, at once. Rules that compare messages are left out. */
  diagnoseMessage(message: string, locale: string): readonly Diagnostic[];
  /** Reads the changed files again; false when none of them is one of the project. */
  reread(paths: readonly string[]): boolean;
  /** Tells about changes on the disk that the project has read; returns a function that stops. */
  watch(onChange: () => void): () => void;
}

/** Opens the project of a request for somebody who looks at it for a while. */
export function openPreview(request: Request, host: Host): PreviewSession {
  const memory = createMemory();
  const findings = createFindingMemory();
  const project = openProject(request.cwd, host, memory);
  const { root, files } = project;
  const { rules, diagnostics: ofRules } = projectRules(project, host);
  const sources = new Map(files.project.map((source) => [source.path, source]));
  let state: { corpus: Corpus; form: readonly Diagnostic[] } = { corpus: project.corpus, form: project.diagnostics };
  const reread = (paths: readonly string[]): boolean => {
    const changes = paths.flatMap((path) => changeOf(path, root, host));
    if (changes.length === 0) return false;
    for (const { path, text } of changes) {
      if (text === null) sources.delete(path);
      else sources.set(path, { path, text });
    }
    const sorted = [...sources.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    const { value, diagnostics } = buildCorpus({ ...files, project: sorted }, memory);
    state = { corpus: value, form: diagnostics };
    return true;
  };
  return {
    root,
    troubles: project.troubles,
    locales: selectLocales(request.list('locale'), project.corpus.project),
    corpus: () => state.corpus,
    diagnose(locales) {
      const options = { rules, allRules: rules, today: today(host), memory: findings };
      const judged = locales === null ? {} : { locales: [...new Set([state.corpus.project.sourceLocale, ...locales])] };
      const form = [...state.form, ...ofRules];
      return withProgress(host, (onLocale) => diagnoseProject(state.corpus, form, { ...options, ...judged, onLocale })).diagnostics;
    },
    diagnoseMessage(message, locale) {
      const near = rules.filter(({ grain }) => grain === 'message' || grain === 'pair');
      const options = { rules: near, allRules: rules, today: today(host), locales: [locale] };
      const found = diagnoseProject(around(state.corpus, message, locale), state.form, options).diagnostics;
      return found.filter((one) => one.locale === locale && one.messageId !== undefined && isPartOf(state.corpus, one.messageId, message));
    },
    reread,
    watch: (onChange) =>
      host.watch([`${root}/content`, `${root}/locales`], (paths) => {
        if (reread(paths)) onChange();
      }),
  };
}

/** A corpus with one message and one locale. */
function around(corpus: Corpus, message: string, locale: string): Corpus {
  const own = <T>(map: ReadonlyMap<string, T>): Map<string, T> => new Map([...map].filter(([id]) => isPartOf(corpus, id, message)));
  const catalog = corpus.catalogs.get(locale);
  const catalogs =
    catalog === undefined ? [] : [[locale, { ...catalog, entries: own(catalog.entries), texts: own(catalog.texts) }] as const];
  return { ...corpus, units: own(corpus.units), source: own(corpus.source), catalogs: new Map(catalogs) };
}

function isPartOf({ units }: Corpus, id: string, message: string): boolean {
  return units.get(id)?.owner === message;
}
