import { buildCorpus, type ProjectFiles } from '../model/build-corpus.ts';
import type { Corpus } from '../model/corpus.ts';
import { createMemory, type Memory } from '../model/parse-file.ts';
import type { Source } from '../text/source.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnoseInSteps, joinParts, type DiagnoseOptions, type Diagnosed, type DiagnosedPart } from './diagnose-project.ts';
import { createFindingMemory } from './findings.ts';
import type { Steps } from './lint-corpus.ts';

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

/** The state after a change, with its diagnostics still to be worked out. */
export interface Run extends Pick<Snapshot, 'corpus' | 'form'> {
  /** May be left at any step; what was found so far is remembered. */
  readonly steps: Steps<DiagnosedPart>;
}

/** A project that is edited: it remembers what was parsed and found, so that a change costs what it touches. */
export interface Session {
  /** The state after these changes. Equal to a cold run over the same files. */
  apply(changes: readonly FileChange[]): Snapshot;
  /** The same in steps, for those who are asked other things meanwhile; `first` are the locales that matter most. */
  begin(changes: readonly FileChange[], first?: readonly string[]): Run;
}

export type SessionOptions = Omit<DiagnoseOptions, 'memory'>;

/** Opens a session over the files of a project. `memory` is that of whoever has parsed the files before. */
export function createSession(files: ProjectFiles, options: SessionOptions, memory: Memory = createMemory()): Session {
  const findings = createFindingMemory();
  const sources = new Map(files.project.map((source) => [source.path, source]));
  const begin: Session['begin'] = (changes, first = []) => {
    for (const { path, text } of changes) {
      if (text === null) sources.delete(path);
      else if (sources.get(path)?.text !== text) sources.set(path, { path, text });
    }
    const project = [...sources.values()].sort(byPath);
    const { value: corpus, diagnostics: form } = buildCorpus({ project, base: files.base }, memory);
    const { sourceLocale, locales } = corpus.project;
    const all = options.locales ?? [sourceLocale, ...locales];
    const ordered = [...new Set([...first.filter((one) => all.includes(one)), ...all])];
    return { corpus, form, steps: diagnoseInSteps(corpus, form, { ...options, locales: ordered, memory: findings }) };
  };
  return {
    begin,
    apply(changes) {
      const { corpus, form, steps } = begin(changes);
      return { corpus, form, ...joinParts([...steps]) };
    },
  };
}

function byPath(a: Source, b: Source): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
