import { compileBundles } from '../bundle/compile-bundles.ts';
import type { Host } from '../host/host.ts';
import { UsageError, type Outcome, type Request } from './define-command.ts';
import { selectLocales } from './select-locales.ts';
import { formDiagnostics } from './validate.ts';
import { countsOf, openProject } from './open-project.ts';

/** Writes the bundles that the chat runtime loads. Nothing is written while a file of the project is broken. */
export async function compile(request: Request, host: Host): Promise<Outcome> {
  const project = openProject(request.cwd, host);
  const out = request.text('out');
  if (out === undefined)
    throw new UsageError('compile needs a folder to write to', 'For example: escalate-content compile --out build/bundles');
  const locales = selectLocales(request.list('locale'), project.corpus.project);
  const problems = [...project.diagnostics, ...formDiagnostics(project.corpus)].filter((one) => one.severity === 'error');
  const base = { root: project.root, sources: project.corpus.sources, troubles: project.troubles };
  if (problems.length > 0 || project.troubles.length > 0) {
    return {
      ...base,
      diagnostics: problems,
      counts: countsOf(project.corpus, null),
      talk: 'Nothing is compiled while the content has errors.',
    };
  }
  const files = compileBundles(project.corpus, locales === null ? {} : { locales });
  const folder = out.replace(/\/+$/u, '');
  return {
    ...base,
    writes: files.map(({ path, text }) => ({ path: `${folder}/${path}`, text })),
    talk: `${files.length} files for ${locales?.length ?? project.corpus.project.locales.length + 1} locales in ${folder}`,
  };
}
