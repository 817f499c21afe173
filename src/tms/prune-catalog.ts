import type { CatalogEntry } from '../model/catalog.ts';

/** A catalogue without the translations whose source is gone. */
export interface Pruned {
  /** The same map when there are none. */
  readonly entries: ReadonlyMap<string, CatalogEntry>;
  readonly removed: readonly CatalogEntry[];
}

/** Leaves out entries whose id the source does not have. */
export function pruneCatalog(entries: ReadonlyMap<string, CatalogEntry>, known: { has(id: string): boolean }): Pruned {
  const removed = [...entries.values()].filter((entry) => !known.has(entry.id));
  if (removed.length === 0) return { entries, removed };
  return { entries: new Map([...entries].filter(([id]) => known.has(id))), removed };
}
