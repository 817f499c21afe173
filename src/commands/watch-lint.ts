import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { joinParts, type DiagnosedPart } from '../engine/diagnose-project.ts';
import { createSession, type FileChange, type Snapshot } from '../engine/session.ts';
import type { Host } from '../host/host.ts';
import type { Report } from '../report/report.ts';
import { tally } from '../report/report.ts';
import type { Request } from './define-command.ts';
import { countsOf, isProjectFile, openProject, sourcesOf, type OpenProject } from './open-project.ts';
import { projectRules, ruleFacts, selectRules } from './select-rules.ts';
import { selectLocales } from './select-locales.ts';
import { selectPaths } from './select-paths.ts';
import { today } from './today.ts';

/** One run of a watch. */
export interface WatchRun {
  readonly report: Report;
  readonly errors: number;
  readonly warnings: number;
  /** Milliseconds from the change to the findings. */
  readonly milliseconds: number;
  readonly changed: readonly string[];
  /** True when other languages than the edited ones are still to be judged anew; a whole run follows. */
  readonly isPart: boolean;
}

/** Lints once, then after each change, until `stop` is called. The project stays in memory: a change costs what it touches. */
export function watchLint(request: Request, host: Host, onRun: (run: WatchRun) => void): { stop: () => void } {
  const project = openProject(request.cwd, host);
  const all = projectRules(project, host);
  const locales = selectLocales(request.list('locale'), project.corpus.project);
  const wanted = selectPaths(request.args, request.cwd, project.root, project.corpus.sources.keys());
  const options = { rules: selectRules(request.list('rule'), all.rules), allRules: all.rules, today: today(host) };
  const session = createSession(project.files, locales === null ? options : { ...options, locales });
  const { sourceLocale } = project.corpus.project;
  let before: readonly DiagnosedPart[] = [];
  let later: NodeJS.Immediate | undefined;
  const run = (changes: readonly FileChange[]): void => {
    clearImmediate(later);
    const started = host.now();
    const changed = changes.map(({ path }) => path);
    const first = changes.length === 0 ? [] : localesOf(changed, sourceLocale).filter((one) => locales?.includes(one) ?? true);
    const { corpus, form, steps } = session.begin(changes, first);
    const found: DiagnosedPart[] = [];
    const tell = (parts: readonly DiagnosedPart[], isPart: boolean): void => {
      const snapshot = { corpus, form, ...joinParts(parts) };
      const diagnostics = snapshot.diagnostics.filter((one) => wanted === null || wanted(one.at.file));
      const report = reportOf(snapshot, diagnostics, project, options.rules, host);
      onRun({ report, ...tally(diagnostics), milliseconds: host.now() - started, changed, isPart });
    };
    const finish = (): void => {
      for (const step of steps) if (step !== null) found.push(step);
      before = found;
      tell(found, false);
    };
    if (first.length === 0) return finish();
    // The person waits for what was edited; the other languages follow once that is shown.
    for (let step = steps.next(); step.done !== true; step = steps.next()) {
      if (step.value !== null) found.push(step.value);
      if (step.value?.locale === first.at(-1)) break;
    }
    tell([...found, ...olderParts(before, found, changed)], true);
    later = setImmediate(finish);
  };
  run([]);
  const folders = [`${project.root}/content`, `${project.root}/locales`];
  const unwatch = host.watch(folders, (paths) => {
    const changes = paths.flatMap((path) => changeOf(path, project.root, host));
    if (changes.length > 0) run(changes);
  });
  return {
    stop: () => {
      clearImmediate(later);
      unwatch();
    },
  };
}

/** The locales whose texts stand in these files; the source locale for all that is no translation. */
function localesOf(paths: readonly string[], sourceLocale: string): string[] {
  return [...new Set(paths.map((path) => /^locales\/([^/]+)\//u.exec(path)?.[1] ?? sourceLocale))];
}

/** What was found before in locales that are not judged anew yet, without what may have moved. */
function olderParts(before: readonly DiagnosedPart[], found: readonly DiagnosedPart[], changed: readonly string[]): DiagnosedPart[] {
  const fresh = new Set(found.map(({ locale }) => locale));
  const still = ({ at }: Diagnostic): boolean => !changed.includes(at.file);
  return before
    .filter(({ locale }) => !fresh.has(locale))
    .map(({ locale, diagnostics, suppressed }) => ({ locale, diagnostics: diagnostics.filter(still), suppressed }));
}

/** A changed path as a change of the project; none when the file is not one of its own. */
export function changeOf(path: string, root: string, host: Host): FileChange[] {
  const own = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
  if (!isProjectFile(own)) return [];
  const read = host.readFile(path);
  return [{ path: own, text: read.ok ? read.text : null }];
}

function reportOf(
  snapshot: Snapshot,
  diagnostics: Report['diagnostics'],
  project: OpenProject,
  rules: Parameters<typeof ruleFacts>[0],
  host: Host,
): Report {
  return {
    tool: { name: 'escalate-content', version: host.version },
    counts: countsOf(snapshot.corpus, null),
    diagnostics,
    suppressed: snapshot.suppressed,
    rules: ruleFacts(rules),
    sources: sourcesOf({ ...project, corpus: snapshot.corpus }),
    extra: {},
    talk: '',
  };
}
