import { buildBundles, type Bundles } from '../bundle/compile-bundles.ts';
import { TARGETS, type Target } from '../bundle/manifest.ts';
import { isPseudoLocale, PSEUDO_LOCALES, type PseudoLocale } from '../bundle/pseudo.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Corpus } from '../model/corpus.ts';
import { SURFACES, type Surface } from '../model/message.ts';
import { didYouMean } from '../schema/suggest.ts';
import { bundleSizes, overBudget, sizeTable } from './bundle-sizes.ts';
import { UsageError, type FileWrite, type Outcome, type Request } from './define-command.ts';
import { selectLocales } from './select-locales.ts';
import { formDiagnostics } from './validate.ts';
import { countsOf, openProject } from './open-project.ts';

/** Writes the bundles that the chat runtime loads. Nothing is written while a file of the project is broken. */
export async function compile(request: Request, host: Host): Promise<Outcome> {
  const project = openProject(request.cwd, host);
  const { corpus, root } = project;
  const out = request.text('out')?.replace(/\/+$/u, '');
  if (out === undefined)
    throw new UsageError('compile needs a folder to write to', 'For example: escalate-content compile --out build/bundles');
  const options = {
    ...localesOf(request, corpus),
    target: targetOf(request),
    pseudo: pseudoOf(request),
    surfaces: surfacesOf(request, corpus),
    hashNames: request.flag('hash-names'),
  };
  const problems = [...project.diagnostics, ...formDiagnostics(corpus)].filter((one) => one.severity === 'error');
  const base = { root, sources: corpus.sources, troubles: project.troubles };
  if (problems.length > 0 || project.troubles.length > 0) {
    return { ...base, diagnostics: problems, counts: countsOf(corpus, null), talk: 'Nothing is compiled while the content has errors.' };
  }
  const bundles = buildBundles(corpus, options);
  const sizes = bundleSizes(bundles, host);
  const diagnostics = [...overBudget(corpus, sizes), ...templateWarnings(corpus, bundles)];
  const isReport = diagnostics.length > 0 || request.list('format').length > 0;
  return {
    ...base,
    diagnostics,
    ...(isReport ? { counts: countsOf(corpus, null) } : {}),
    extra: { bundles: sizes },
    writes: [...bundles.files.map(({ path, text }) => ({ path: `${out}/${path}`, text })), ...leftovers(bundles, root, out, options, host)],
    talk: `${sizeTable(sizes)}\n${bundles.files.length} files for ${sizes.length} locales in ${out}`,
  };
}

function localesOf(request: Request, corpus: Corpus): { locales?: readonly string[] } {
  const locales = selectLocales(request.list('locale'), corpus.project);
  return locales === null ? {} : { locales };
}

function targetOf(request: Request): Target {
  const [target = 'ast', ...more] = request.list('target');
  if (more.length > 0) throw new UsageError('compile writes one target at a time', 'Run it once for each target, with a folder for each');
  return oneOf(target, TARGETS, 'a target of compile');
}

function pseudoOf(request: Request): PseudoLocale[] {
  return request.list('pseudo').map((name) => (isPseudoLocale(name) ? name : oneOf(name, PSEUDO_LOCALES, 'a pseudo-locale')));
}

function surfacesOf(request: Request, corpus: Corpus): Surface[] {
  return request.list('surface').map((name) =>
    oneOf(
      name,
      SURFACES.filter((one) => corpus.project.surfaces.includes(one)),
      'a surface of this project',
    ),
  );
}

function oneOf<T extends string>(name: string, known: readonly T[], what: string): T {
  const found = known.find((one) => one === name);
  if (found !== undefined) return found;
  const guess = didYouMean(name, known);
  throw new UsageError(`"${name}" is not ${what}`, `${guess === undefined ? '' : `Did you mean "${guess}"? `}Known: ${known.join(', ')}`);
}

/** A utility form that the platform would refuse is left out, and said. */
function templateWarnings(corpus: Corpus, { templateProblems }: Bundles): Diagnostic[] {
  const known = new Set<string>();
  return templateProblems.flatMap(({ id, locale, why }) => {
    const text = (locale === corpus.project.sourceLocale ? corpus.source : corpus.catalogs.get(locale)?.texts)?.get(id);
    if (text === undefined || known.has(`${locale} ${id}`)) return [];
    known.add(`${locale} ${id}`);
    const at = { file: text.file, start: text.node.start, end: text.node.end };
    return makeDiagnostic('bundle/template', 'warning', `The utility form ${why}, and a template cannot`, at, {
      messageId: id,
      locale,
      help: 'Write it as one sentence with words at both ends; until then nothing is sent for it outside the messaging window',
    });
  });
}

/** Files that an earlier run wrote here and this one does not. Pages may still load files with hashes in their names, so those stay. */
function leftovers({ files }: Bundles, root: string, out: string, { hashNames }: { hashNames: boolean }, host: Host): FileWrite[] {
  if (hashNames) return [];
  const folder = out.startsWith('/') ? out : `${root}/${out}`;
  const read = host.readFile(`${folder}/manifest.json`);
  const now = new Set(files.map(({ path }) => path));
  const before = read.ok ? filesIn(read.text) : [];
  return before
    .filter((path) => !now.has(path) && host.kindOf(`${folder}/${path}`) === 'file')
    .map((path) => ({ path: `${out}/${path}`, text: null }));
}

/** The paths that a manifest of ours lists; none in a file that is anything else. */
function filesIn(manifest: string): string[] {
  try {
    const { locales, files } = JSON.parse(manifest) as Record<'locales' | 'files', Record<string, { file: string }>>;
    const paths = [...Object.values(locales), ...Object.values(files)].map(({ file }) => file);
    return paths.filter((path) => /^(?:templates\/)?[\w-]+(?:\.[\w-]+)+$/u.test(path));
  } catch {
    return [];
  }
}
