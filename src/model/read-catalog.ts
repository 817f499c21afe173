import type { Tree } from '../syntax/tree.ts';
import { STATUSES, type CatalogEntry, type Status } from './catalog.ts';
import { entriesOf, textAt, textNode } from './read-tree.ts';

/** The entries of one `messages.json`. What the schema refuses is left out here; the schema says so. */
export function readCatalog(tree: Tree | null): Map<string, CatalogEntry> {
  const entries = new Map<string, CatalogEntry>();
  for (const { key, value } of entriesOf(tree)) {
    const message = textNode(value, 'message');
    const status = textAt(value, 'status') as Status;
    const id = String(key.value);
    if (message === undefined || !STATUSES.includes(status) || entries.has(id)) continue;
    entries.set(id, {
      id,
      message: String(message.value),
      status,
      ...hashFact(value, 'source'),
      ...hashFact(value, 'context'),
      ...hashFact(value, 'target'),
      keyAt: { start: key.start, end: key.end },
      at: { start: message.start, end: message.end },
    });
  }
  return entries;
}

function hashFact<K extends string>(tree: Tree, key: K): { [P in K]?: string } {
  const text = textAt(tree, key);
  return text === '' ? {} : ({ [key]: text } as { [P in K]?: string });
}
