import type { PlainEntry } from './write-catalog.ts';

type Entries = ReadonlyMap<string, PlainEntry>;

/** Two catalogues that grew apart, as one. */
export interface JoinedCatalogs {
  readonly entries: Map<string, PlainEntry>;
  /** Ids that both sides changed, each in its own way; `entries` has ours. */
  readonly conflicts: readonly string[];
}

/** The three-way merge of catalogues, entry by entry: what one side added, changed or removed, unless the other did otherwise. */
export function mergeCatalogs(base: Entries, ours: Entries, theirs: Entries): JoinedCatalogs {
  const entries = new Map<string, PlainEntry>();
  const conflicts: string[] = [];
  for (const id of new Set([...ours.keys(), ...theirs.keys()])) {
    const [before, own, other] = [base.get(id), ours.get(id), theirs.get(id)];
    const isConflict = !isSame(own, other) && !isSame(own, before) && !isSame(other, before);
    const result = isConflict ? (own ?? other) : isSame(own, before) ? other : own;
    if (isConflict) conflicts.push(id);
    if (result !== undefined) entries.set(id, result);
  }
  return { entries, conflicts: conflicts.sort() };
}

function isSame(a: PlainEntry | undefined, b: PlainEntry | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.message === b.message && a.status === b.status && a.source === b.source && a.context === b.context && a.target === b.target;
}
