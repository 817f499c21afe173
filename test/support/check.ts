import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { lintCorpus } from '../../src/engine/lint-corpus.ts';
import { buildCorpus } from '../../src/model/build-corpus.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { createMemory } from '../../src/model/parse-file.ts';
import { RULES } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/define-rule.ts';
import { baseLayer } from './base-layer.ts';

export interface Checked {
  readonly corpus: Corpus;
  /** Of parsing, schemas and references. */
  readonly form: readonly Diagnostic[];
  /** Of the rules. */
  readonly findings: readonly Diagnostic[];
}

/** The base layer is parsed once for all. */
const memory = createMemory();

/** Lints a project given as files, over the shipped base layer. The only place where tests call the engine. */
export function checkFiles(files: Readonly<Record<string, string>>, rules: readonly Rule[] = RULES): Checked {
  const project = Object.entries(files).map(([path, text]) => ({ path, text }));
  const { value: corpus, diagnostics } = buildCorpus({ project, base: baseLayer() }, memory);
  return { corpus, form: diagnostics, findings: lintCorpus(corpus, { rules }) };
}
