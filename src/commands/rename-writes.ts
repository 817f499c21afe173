import type { CatalogEntry } from '../model/catalog.ts';
import type { Corpus } from '../model/corpus.ts';
import { parseYaml } from '../syntax/parse-yaml.ts';
import type { ScalarNode, Tree } from '../syntax/tree.ts';
import { applyEdits, type TextEdit } from '../text/edits.ts';
import type { Source } from '../text/source.ts';
import { renameUnit, type RenameProposal } from '../tms/rename-unit.ts';
import { writeCatalog } from '../tms/write-catalog.ts';
import { UsageError, type FileWrite } from './define-command.ts';

/** The form of an id. */
export const ID: RegExp = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/u;

/** The catalogues after renames; a rename without locales counts for all. */
export function catalogWrites(corpus: Corpus, renames: readonly RenameProposal[]): FileWrite[] {
  return [...corpus.catalogs.values()].flatMap((catalog) => {
    const own = renames.filter(({ locales }) => locales.length === 0 || locales.includes(catalog.locale));
    const entries = own.reduce<ReadonlyMap<string, CatalogEntry>>(
      (before, { from, to }) => renameUnit(before, from, to).entries,
      catalog.entries,
    );
    return entries === catalog.entries ? [] : [{ path: catalog.file, text: writeCatalog(entries.values()) }];
  });
}

/** The message's key, and every place of the content that names the id. Throws `UsageError` for an id that cannot be had. */
export function contentWrites(corpus: Corpus, from: string, to: string): FileWrite[] {
  const unit = corpus.units.get(from);
  const text = corpus.source.get(from);
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
  return [...corpus.sources.values()].flatMap((source) => {
    const own = source.path === text.file ? [{ ...text.keyAt, text: key }] : [];
    const edits = [...own, ...(MENTIONING.test(source.path) ? mentions(source, from, to) : [])];
    return edits.length === 0 ? [] : [{ path: source.path, text: applyEdits(source.text, edits) }];
  });
}

/** Files that name ids: the flow and the like, and what is allowed in a locale. */
const MENTIONING = /^content\/(?!messages\/).*\.ya?ml$|^locales\/[^/]+\/allow\.ya?ml$/u;

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
