import { byPlace } from '../diagnostics/order.ts';
import { icuDiagnostics } from '../engine/icu-diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Host } from '../host/host.ts';
import type { Outcome, Request } from './define-command.ts';
import { countsOf, openProject } from './open-project.ts';
import { selectPaths } from './select-paths.ts';

/** Says what is wrong with the form of the content: YAML, schema, ICU, references. */
export async function validate(request: Request, host: Host): Promise<Outcome> {
  const project = openProject(request.cwd, host);
  const wanted = selectPaths(request.args, request.cwd, project.root, project.corpus.sources.keys());
  const diagnostics = [...project.diagnostics, ...formDiagnostics(project.corpus)]
    .filter((one) => wanted === null || wanted(one.at.file))
    .sort(byPlace);
  return {
    root: project.root,
    sources: project.corpus.sources,
    diagnostics,
    counts: countsOf(project.corpus, wanted),
    troubles: project.troubles,
  };
}

/** Texts that do not parse, in all locales. */
export function formDiagnostics(corpus: Corpus): Diagnostic[] {
  const source = [...corpus.source.values()].flatMap((text) => icuDiagnostics(text, true));
  const targets = [...corpus.catalogs.values()].flatMap((catalog) =>
    [...catalog.texts.values()].flatMap((text) => icuDiagnostics(text, false)),
  );
  return [...source, ...targets];
}
