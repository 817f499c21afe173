import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Corpus } from '../model/corpus.ts';
import type { OpenProject } from './open-project.ts';

export async function messagesFromCode(
  globs: readonly string[],
  _cwd: string,
  project: OpenProject,
  _host: Host,
): Promise<{ corpus: Corpus; diagnostics: Diagnostic[] }> {
  if (globs.length === 0) return { corpus: project.corpus, diagnostics: [] };
  return { corpus: project.corpus, diagnostics: [] };
}
