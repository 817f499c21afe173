import type { CatalogEntry } from '../model/catalog.ts';

/** An entry without its place in a file. */
export type PlainEntry = Omit<CatalogEntry, 'keyAt' | 'at'>;

/**
 * `messages.json`: sorted by id, one property a line, a final newline. Properties on lines of their own let git merge two branches
 * that change neighbouring entries, or add entries at different places; `mergeCatalogs` merges what git cannot.
 */
export function writeCatalog(entries: Iterable<PlainEntry>): string {
  const sorted = [...entries].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const object = Object.fromEntries(
    sorted.map(({ id, message, status, source, context, target }) => [id, { message, status, source, context, target }]),
  );
  return `${JSON.stringify(object, null, 2)}\n`;
}
