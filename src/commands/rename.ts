import type { Host } from '../host/host.ts';
import type { CatalogEntry } from '../model/catalog.ts';
import type { Corpus } from '../model/corpus.ts';
import { didYouMean } from '../schema/suggest.ts';
import { parseYaml } from '../syntax/parse-yaml.ts';
import type { ScalarNode, Tree } from '../syntax/tree.ts';
import { applyEdits, type TextEdit } from '../text/edits.ts';
import type { Source } from '../text/source.ts';
import { proposeRenames, renameUnit, type RenameProposal } from '../tms/rename-unit.ts';
import { writeCatalog } from '../tms/write-catalog.ts';
import { UsageError, type FileWrite, type Outcome, type Request } from './define-command.ts';
import { openProject, type OpenProject } from './open-project.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/u;

/** Moves an id with its translations; without arguments, says which renames the catalogues suggest. */
export async function rename(request: Request, host: Host): Promise<Outcome> {
  const project = openProject(request.cwd, host);
  const broken = project.diagnostics.find((one) => one.severity === 'error' && one.at.file.endsWith('messages.json'));
  const troubles = [...project.troubles, ...(broken === undefined ? [] : [`${broken.at.file} is broken: ${broken.message}`])];
  if (troubles.length > 0) return { root: project.root, troubles };
  const [from, to, ...more] = request.args;
  if (from === undefined) return suggested(project, request.flag('all'));
  if (to === undefined || more.length > 0)
    throw new UsageError('rename takes the old and the new id', 'For example: escalate-content rename offer.call offer.first');
  return renamed(project, from, to);
}

function suggested(project: OpenProject, accept: boolean): Outcome {
  const proposals = proposeRenames(project.corpus);
  if (proposals.length === 0) return { root: project.root, output: '', talk: 'No translation has lost its message to another id.' };
  const lines = proposals.map(({ from, to, locales }) => `${from} → ${to}  (${locales.join(', ')})\n`);
  if (!accept)
    return {
      root: project.root,
      output: lines.join(''),
      talk: 'Next: "escalate-content rename <old> <new>" for each that is right, or "escalate-content rename --all".',
    };
  return {
    root: project.root,
    output: lines.join(''),
    writes: catalogWrites(project.corpus, proposals),
    talk: `Renamed: ${proposals.length}`,
  };
}

function renamed(project: OpenProject, from: string, to: string): Outcome {
  const { corpus } = project;
  if (!ID.test(to)) throw new UsageError(`"${to}" is not an id`, 'An id is namespace.key, in small letters, digits and hyphens');
  const hasTranslations = [...corpus.catalogs.values()].some(({ entries }) =>
    [...entries.keys()].some((id) => id === from || id.startsWith(`${from}.`)),
  );
  const isSource = corpus.units.has(from);
  if (!isSource && !hasTranslations) {
    const guess = didYouMean(from, [...corpus.units.keys()]);
    throw new UsageError(`"${from}" is neither a message nor a translation`, guess === undefined ? undefined : `Did you mean "${guess}"?`);
  }
  if (isSource && corpus.units.has(to))
    throw new UsageError(`"${from}" and "${to}" are both messages`, 'Remove or rename one of them in its file first');
  if (!isSource && !corpus.units.has(to)) throw new UsageError(`"${to}" is not a message`, 'Name the id that the message has now');
  const content = isSource ? contentWrites(project, from, to) : [];
  const writes = catalogWrites(corpus, [{ from, to, locales: [] }]);
  const blocked = [...corpus.catalogs.values()]
    .filter(({ entries }) => renameUnit(entries, from, to).blocked.length > 0)
    .map(({ locale }) => locale);
  const kept = blocked.length === 0 ? '' : `\n${blocked.join(', ')}: "${to}" has a translation of its own there, so "${from}" stays.`;
  return {
    root: project.root,
    writes: [...content, ...writes],
    talk: `${from} → ${to}: ${content.length} content files, ${writes.length} catalogues${kept}`,
  };
}

function catalogWrites(corpus: Corpus, renames: readonly RenameProposal[]): FileWrite[] {
  return [...corpus.catalogs.values()].flatMap((catalog) => {
    const own = renames.filter(({ locales }) => locales.length === 0 || locales.includes(catalog.locale));
    const entries = own.reduce<ReadonlyMap<string, CatalogEntry>>(
      (before, { from, to }) => renameUnit(before, from, to).entries,
      catalog.entries,
    );
    return entries === catalog.entries ? [] : [{ path: catalog.file, text: writeCatalog(entries.values()) }];
  });
}

/** The message's key, and every place of the content that names the id. */
function contentWrites(project: OpenProject, from: string, to: string): FileWrite[] {
  const unit = project.corpus.units.get(from);
  const text = project.corpus.source.get(from);
  if (unit === undefined || text === undefined) return [];
  if (unit.kind !== 'message')
    throw new UsageError(
      `"${from}" is a ${unit.kind} of "${unit.owner}"`,
      `Change its name in ${text.file}, then rename the translations with the same command`,
    );
  const [namespace = '', key = ''] = to.split('.');
  if (namespace !== unit.namespace || to !== `${namespace}.${key}`) {
    throw new UsageError(
      `"${to}" is not a key in "${unit.namespace}"`,
      `Move the message to the file of its new namespace, then run the command again: it carries the translations`,
    );
  }
  return project.files.project.flatMap((source) => {
    const own = source.path === text.file ? [{ ...text.keyAt, text: key }] : [];
    const edits = [...own, ...(/^content\/(?!messages\/).*\.ya?ml$/u.test(source.path) ? mentions(source, from, to) : [])];
    return edits.length === 0 ? [] : [{ path: source.path, text: applyEdits(source.text, edits) }];
  });
}

/** Values that are the id, or an id under it. */
function mentions(source: Source, from: string, to: string): TextEdit[] {
  return scalars(parseYaml(source).value).flatMap((node) => {
    const value = String(node.value);
    if (value !== from && !value.startsWith(`${from}.`)) return [];
    const end = node.start + from.length;
    return source.text.slice(node.start, end) === from ? [{ start: node.start, end, text: to }] : [];
  });
}

function scalars(tree: Tree | null): ScalarNode[] {
  if (tree === null) return [];
  if (tree.kind === 'scalar') return [tree];
  return tree.kind === 'seq' ? tree.items.flatMap(scalars) : tree.entries.flatMap(({ key, value }) => [key, ...scalars(value)]);
}
