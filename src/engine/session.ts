import { buildCorpus, type ProjectFiles } from '../model/build-corpus.ts';
import type { Corpus } from '../model/corpus.ts';
import { createMemory } from '../model/parse-file.ts';
import type { Source } from '../text/source.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnoseProject, type DiagnoseOptions, type Diagnosed } from './diagnose-project.ts';
import { createFindingMemory } from './findings.ts';

/** A file that changed; null text = removed. */
export interface FileChange {
  readonly path: string;
  readonly text: string | null;
}

/** What a session says after a change. */
export interface Snapshot extends Diagnosed {
  readonly corpus: Corpus;
  /** Of form: YAML, schema, references. */
  readonly form: readonly Diagnostic[];
}

/** A project that is edited: it remembers what was parsed and found, so that a change costs what it touches. */
export interface Session {
  /** The state after these changes. Equal to a cold run over the same files. */
  apply(changes: readonly FileChange[]): Snapshot;
}

export type SessionOptions = Omit<DiagnoseOptions, 'memory'>;

/** Opens a session over the files of a project. */
export function createSession(files: ProjectFiles, options: SessionOptions): Session {
  const memory = createMemory();
  const findings = createFindingMemory();
  const sources = new Map(files.project.map((source) => [source.path, source]));
  return {
    apply(changes) {
      for (const { path, text } of changes) {
        if (text === null) sources.delete(path);
        else if (sources.get(path)?.text !== text) sources.set(path, { path, text });
      }
      const project = [...sources.values()].sort(byPath);
      const { value: corpus, diagnostics: form } = buildCorpus({ project, base: files.base }, memory);
      return { corpus, form, ...diagnoseProject(corpus, form, { ...options, memory: findings }) };
    },
  };
}

function byPath(a: Source, b: Source): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
