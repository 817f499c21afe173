import type { Entry, MapNode, ScalarNode, Tree } from '../syntax/tree.ts';

/** The entries of a map; none for anything else, so that readers go on after a schema error. */
export function entriesOf(tree: Tree | null | undefined): readonly Entry[] {
  return tree?.kind === 'map' ? tree.entries : [];
}

/** The value under a key; the first one where a key is repeated. */
export function child(tree: Tree | null | undefined, key: string): Tree | undefined {
  return entriesOf(tree).find((entry) => entry.key.value === key)?.value;
}

export function mapAt(tree: Tree | null | undefined, key: string): MapNode | undefined {
  const node = child(tree, key);
  return node?.kind === 'map' ? node : undefined;
}

/** A string scalar under a key. */
export function textNode(tree: Tree | null | undefined, key: string): ScalarNode | undefined {
  return asText(child(tree, key));
}

export function asText(node: Tree | undefined): ScalarNode | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node : undefined;
}

/** The string under a key; empty when there is none. */
export function textAt(tree: Tree | null | undefined, key: string): string {
  const value = textNode(tree, key)?.value;
  return typeof value === 'string' ? value : '';
}

/** The scalars of a list under a key, those of type string. */
export function textsAt(tree: Tree | null | undefined, key: string): string[] {
  return itemsAt(tree, key).flatMap((item) => (item.kind === 'scalar' && typeof item.value === 'string' ? [item.value] : []));
}

export function itemsAt(tree: Tree | null | undefined, key: string): readonly Tree[] {
  const node = child(tree, key);
  return node?.kind === 'seq' ? node.items : [];
}
