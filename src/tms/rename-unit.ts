import type { CatalogEntry } from '../model/catalog.ts';
import type { Corpus } from '../model/corpus.ts';
import { shortHash } from '../text/hash.ts';

type Entries = ReadonlyMap<string, CatalogEntry>;

/** A catalogue after a rename. */
export interface Renamed {
  /** The same map when the catalogue has nothing under the old id. */
  readonly entries: Entries;
  /** Old and new id of each entry that moved. */
  readonly moved: readonly (readonly [string, string])[];
  /** Ids under which the catalogue already has a translation; the entries stay where they are. */
  readonly blocked: readonly string[];
}

/** Moves an id and everything under it (`….reply.…`, `….form.…`) to another id, with state and hashes. Overwrites no translation. */
export function renameUnit(entries: Entries, from: string, to: string): Renamed {
  const result = new Map(entries);
  const moved: [string, string][] = [];
  const blocked: string[] = [];
  for (const [id, entry] of entries) {
    if (id !== from && !id.startsWith(`${from}.`)) continue;
    const target = to + id.slice(from.length);
    const there = entries.get(target);
    if (there !== undefined && there.status !== 'new' && there.message !== entry.message) {
      blocked.push(target);
      continue;
    }
    result.delete(id);
    result.set(target, { ...entry, id: target });
    moved.push([id, target]);
  }
  return { entries: moved.length === 0 ? entries : result, moved, blocked };
}

/** An id that disappeared, and the one that its translations seem to belong to now. */
export interface RenameProposal {
  readonly from: string;
  readonly to: string;
  /** Locales that would keep their translation. */
  readonly locales: readonly string[];
}

/**
 * Renames that the catalogues suggest: a translation without a source, whose source text is now that of one unit without a
 * translation, and of no other. Only a suggestion: equal words can stand in two places.
 */
export function proposeRenames(corpus: Corpus): RenameProposal[] {
  const byHash = new Map<string, string[]>();
  for (const text of corpus.source.values()) byHash.set(shortHash(text.text), [...(byHash.get(shortHash(text.text)) ?? []), text.id]);
  const found = new Map<string, { from: string; to: string; locales: string[] }>();
  for (const { locale, entries } of corpus.catalogs.values()) {
    const orphans = [...entries.values()].filter((entry) => !corpus.units.has(entry.id) && entry.source !== undefined);
    for (const { id: from, source = '' } of orphans) {
      const open = (byHash.get(source) ?? []).filter((id) => !entries.has(id));
      const to = onlyOne(open, from);
      if (to === null || orphans.some((other) => other.id !== from && other.source === source && onlyOne(open, other.id) === to)) continue;
      const proposal = found.get(`${from} ${to}`) ?? { from, to, locales: [] };
      proposal.locales.push(locale);
      found.set(`${from} ${to}`, proposal);
    }
  }
  return [...found.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The one candidate; of several, the one that ends like the old id. */
function onlyOne(ids: readonly string[], from: string): string | null {
  if (ids.length === 1) return ids[0] ?? null;
  const tail = from
    .slice(from.indexOf('.') + 1)
    .split('.')
    .slice(1)
    .join('.');
  const alike = tail === '' ? [] : ids.filter((id) => id.endsWith(`.${tail}`));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}
