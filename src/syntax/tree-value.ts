import type { Entry, ScalarNode, Tree } from './tree.ts';

/** Keys and indices from the root of a tree down to one of its nodes. */
export type TreePath = readonly (string | number)[];

/**
 * The plain value of a tree. Objects have no prototype, so a key such as `__proto__` is a key like any other.
 * Of a key that appears twice the last value counts, as in other readers.
 */
export function toValue(tree: Tree | null): unknown {
  if (tree === null) return null;
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'seq') return tree.items.map(toValue);
  const object: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const { key, value } of tree.entries) object[String(key.value)] = toValue(value);
  return object;
}

/** The node at a path; undefined where the tree has none. */
export function nodeAt(tree: Tree | null, path: TreePath): Tree | undefined {
  let node = tree ?? undefined;
  for (const step of path) {
    if (node?.kind === 'seq') node = node.items[Number(step)];
    else if (node?.kind === 'map') node = entryOf(node.entries, step)?.value;
    else return undefined;
  }
  return node;
}

/** The key of the mapping entry at a path; undefined where there is none, as for the root or an item of a list. */
export function keyAt(tree: Tree | null, path: TreePath): ScalarNode | undefined {
  const last = path.at(-1);
  const parent = nodeAt(tree, path.slice(0, -1));
  return last === undefined || parent?.kind !== 'map' ? undefined : entryOf(parent.entries, last)?.key;
}

function entryOf(entries: readonly Entry[], step: string | number): Entry | undefined {
  const name = String(step);
  return entries.findLast((entry) => entry.key.value === name);
}
