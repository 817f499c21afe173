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
}

/** Lints once, then after each change, until `stop` is called. The project stays in memory: a change costs what it touches. */
export function watchLint(request: Request, host: Host, onRun: (run: WatchRun) => void): { stop: () => void } {
  const project = openProject(request.cwd, host);
  const all = projectRules(project, host);
  const locales = selectLocales(request.list('locale'), project.corpus.project);
  const wanted = selectPaths(request.args, request.cwd, project.root, project.corpus.sources.keys());
  const options = { rules: selectRules(request.list('rule'), all.rules), allRules: all.rules, today: today(host) };
  const session = createSession(project.files, locales === null ? options : { ...options, locales });
  const run = (changes: readonly FileChange[]): void => {
    const started = host.now();
    const snapshot = session.apply(changes);
    const diagnostics = snapshot.diagnostics.filter((one) => wanted === null || wanted(one.at.file));
    const { errors, warnings } = tally(diagnostics);
    const changed = changes.map((one) => one.path);
    onRun({
      report: reportOf(snapshot, diagnostics, project, options.rules, host),
      errors,
      warnings,
      milliseconds: host.now() - started,
      changed,
    });
  };
  run([]);
  const folders = [`${project.root}/content`, `${project.root}/locales`];
  const stop = host.watch(folders, (paths) => {
    const changes = paths.flatMap((path) => changeOf(path, project.root, host));
    if (changes.length > 0) run(changes);
  });
  return { stop };
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
