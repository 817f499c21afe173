import { createSession, type Snapshot } from '../engine/session.ts';
import type { Host } from '../host/host.ts';
import type { Request } from './define-command.ts';
import { openProject } from './open-project.ts';
import { projectRules } from './select-rules.ts';
import { selectLocales } from './select-locales.ts';
import { today } from './today.ts';
import { changeOf } from './watch-lint.ts';

/** A project that stays in memory while somebody looks at it. */
export interface PreviewSession {
  /** Absolute. */
  readonly root: string;
  /** The locales that were asked for; null for all. */
  readonly locales: readonly string[] | null;
  /** As it is now. */
  readonly snapshot: () => Snapshot;
  /** Reads the changed files again; false when none of them is one of the project. */
  readonly reread: (paths: readonly string[]) => boolean;
  /** Tells about changes on the disk that the project has read; returns a function that stops. */
  readonly watch: (onChange: () => void) => () => void;
}

/** Opens the project for a preview. `only` names the locales that are judged; all of `--locale` when absent. */
export function openPreview(request: Request, host: Host, only?: readonly string[]): PreviewSession {
  const project = openProject(request.cwd, host);
  const { root, corpus } = project;
  const locales = selectLocales(request.list('locale'), corpus.project);
  const { rules } = projectRules(project, host);
  const judged = only ?? locales;
  const options = { rules, allRules: rules, today: today(host) };
  const source = corpus.project.sourceLocale;
  const session = createSession(project.files, judged === null ? options : { ...options, locales: [...new Set([source, ...judged])] });
  let snapshot: Snapshot | null = null;
  const reread = (paths: readonly string[]): boolean => {
    const changes = paths.flatMap((path) => changeOf(path, root, host));
    if (changes.length > 0) snapshot = session.apply(changes);
    return changes.length > 0;
  };
  return {
    root,
    locales,
    snapshot: () => (snapshot ??= session.apply([])),
    reread,
    watch: (onChange) =>
      host.watch([`${root}/content`, `${root}/locales`], (paths) => {
        if (reread(paths)) onChange();
      }),
  };
}
