import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { changedSince } from '../engine/changed-since.ts';
import { belongsTo } from '../engine/shard.ts';
import type { Host } from '../host/host.ts';
import { buildCorpus } from '../model/build-corpus.ts';
import type { Corpus } from '../model/corpus.ts';
import { createMemory } from '../model/parse-file.ts';
import { UsageError, type Request } from './define-command.ts';
import type { OpenProject } from './open-project.ts';
import { readRef } from './read-ref.ts';
import { selectLocales, selectShard } from './select-locales.ts';
import { selectPaths } from './select-paths.ts';

/** What a run is about: some locales, files, changes, or a part of a split run. */
export interface LintScope {
  /** Null = all. */
  readonly locales: readonly string[] | null;
  /** Files of the positional arguments; null = all. */
  readonly wanted: ((path: string) => boolean) | null;
  /** Whether a diagnostic of a state of the project is in scope. */
  keeps(diagnostic: Diagnostic, now: Corpus): boolean;
}

/** Reads the scope of `lint` from its options. Throws `UsageError` when one names nothing. */
export async function lintScope(request: Request, project: OpenProject, host: Host): Promise<LintScope> {
  const { corpus, root, files } = project;
  const part = selectShard(request, corpus.project);
  const picked = selectLocales(request.list('locale'), corpus.project);
  if (part !== null && picked !== null) throw new UsageError('--shard and --locale both choose locales', 'Use one of the two');
  const locales = part?.locales ?? picked;
  const stdin = request.text('stdin-filename');
  const wanted = selectPaths(stdin === undefined ? request.args : [stdin], request.cwd, root, corpus.sources.keys());
  const ref = request.text('since');
  const before =
    ref === undefined ? null : buildCorpus({ project: await readRef(ref, root, host), base: files.base }, createMemory()).value;
  const changed = new Map<Corpus, (diagnostic: Diagnostic) => boolean>();
  const isChanged = (diagnostic: Diagnostic, now: Corpus): boolean => {
    if (before === null) return true;
    const test = changed.get(now) ?? changedSince(before, now);
    changed.set(now, test);
    return test(diagnostic);
  };
  return {
    locales,
    wanted,
    keeps: (diagnostic, now) =>
      (wanted === null || wanted(diagnostic.at.file)) &&
      (part === null || diagnostic.locale !== undefined || belongsTo(diagnostic, part.locales, now.project)) &&
      isChanged(diagnostic, now),
  };
}
