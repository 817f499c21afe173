import type { Tree } from '../../syntax/tree.ts';
import type { Place } from '../../text/source.ts';

/** Notes the place of every part of a tree under its path: of a named part its key, of a plain value the value itself. */
export function indexPlaces(places: Map<string, Place>, path: string, tree: Tree, file: string): void {
  if (tree.kind === 'map') {
    for (const { key, value } of tree.entries) {
      const own = join(path, String(key.value));
      const { start, end } = value.kind === 'scalar' ? value : key;
      // Two files may name the same part; the first one keeps the place, as it keeps the value.
      if (!places.has(own)) places.set(own, { file, start, end });
      indexPlaces(places, own, value, file);
    }
  } else if (tree.kind === 'seq') {
    tree.items.forEach((item, index) => {
      const own = join(path, String(index));
      const { start, end } = firstMark(item);
      if (!places.has(own)) places.set(own, { file, start, end });
      indexPlaces(places, own, item, file);
    });
  }
}

function join(path: string, part: string): string {
  return path === '' ? part : `${path}/${part}`;
}

/** The first thing that a reader sees of an item. */
function firstMark(item: Tree): { readonly start: number; readonly end: number } {
  if (item.kind === 'map') return item.entries[0]?.key ?? item;
  if (item.kind === 'seq') return item.items[0] === undefined ? item : firstMark(item.items[0]);
  return item;
}
