import { shortHash } from '../text/hash.ts';
import type { CatalogEntry, Status } from './catalog.ts';
import type { Unit } from './message.ts';

/** The hash of what a translator is told about a unit: notes, purpose and placeholders, in a fixed order. */
export function contextHash(unit: Unit): string {
  const known = contextHashes.get(unit) ?? hashContext(unit);
  contextHashes.set(unit, known);
  return known;
}

/** One unit has one context, and as many translations as there are locales. */
const contextHashes = new WeakMap<Unit, string>();

function hashContext(unit: Unit): string {
  const placeholders = [...unit.placeholders].map(([name, { type, example, longest, description }]) => [
    name,
    type,
    example,
    longest,
    description,
  ]);
  return shortHash(JSON.stringify([unit.description, unit.note, unit.purpose, unit.surfaces, placeholders]));
}

/** How a translation stands against the source as it is now. */
export interface Standing {
  /** The status that counts. */
  readonly status: Status;
  /** The source text changed after the translation. */
  readonly stale: boolean;
  /** The notes changed after the translation. */
  readonly contextChanged: boolean;
  /** Somebody edited the text after its status was set. */
  readonly edited: boolean;
}

/** Absent hashes are unknown and change nothing. A text edited by hand counts as translated, never as reviewed; a changed source asks for review. */
export function standingOf(entry: CatalogEntry, sourceText: string, unit: Unit): Standing {
  const stale = isStale(entry, sourceText, unit);
  const edited = entry.target !== undefined && entry.target !== shortHash(entry.message);
  const contextChanged = entry.context !== undefined && entry.context !== contextHash(unit);
  const own: Status = edited && (entry.status === 'reviewed' || entry.status === 'final') ? 'translated' : entry.status;
  const status: Status = stale && own !== 'new' ? 'needs-review' : own;
  return { status, stale, contextChanged, edited };
}

/** Whether the source text changed after the translation. */
export function isStale({ source }: CatalogEntry, sourceText: string, unit: Unit): boolean {
  return source !== undefined && source !== sourceHash(sourceText, unit);
}

/** As with the context: one source text is compared with all its translations. */
const sourceHashes = new WeakMap<Unit, { readonly text: string; readonly hash: string }>();

function sourceHash(text: string, unit: Unit): string {
  const known = sourceHashes.get(unit);
  if (known?.text === text) return known.hash;
  const hash = shortHash(text);
  sourceHashes.set(unit, { text, hash });
  return hash;
}
