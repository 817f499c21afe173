/** Readers of plain parts. What the schema refuses is read as nothing; the schema says so. */
import type { Entry, Tree } from '../../syntax/tree.ts';
import { child, entriesOf, itemsAt, textAt } from '../../model/read-tree.ts';

/** Text of a scalar, whatever YAML took it for: `yes`, `2` and `no` are words here. */
export function wordOf(tree: Tree | undefined): string | null {
  return tree?.kind === 'scalar' && tree.value !== null ? String(tree.value) : null;
}

/** A word, or a list of words, as a list. */
export function wordsOf(tree: Tree | undefined): string[] {
  if (tree?.kind === 'seq') return tree.items.flatMap((item) => wordOf(item) ?? []);
  const word = wordOf(tree);
  return word === null ? [] : [word];
}

export function wordsAt(tree: Tree | undefined, key: string): string[] {
  return wordsOf(child(tree, key));
}

export function numbersAt(tree: Tree | undefined, key: string): number[] {
  return itemsAt(tree, key).flatMap((item) => (item.kind === 'scalar' && typeof item.value === 'number' ? [item.value] : []));
}

export function numberAt(tree: Tree | undefined, key: string): number | null {
  const node = child(tree, key);
  return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : null;
}

export function flagAt(tree: Tree | undefined, key: string): boolean {
  const node = child(tree, key);
  return node?.kind === 'scalar' && node.value === true;
}

/** Those words of a list that are in `known`. */
export function choicesAt<T extends string>(tree: Tree | undefined, key: string, known: readonly T[]): T[] {
  return wordsAt(tree, key).filter((word): word is T => known.includes(word as T));
}

export function choiceAt<T extends string>(tree: Tree | undefined, key: string, known: readonly T[], otherwise: T): T {
  const word = textAt(tree, key);
  return known.includes(word as T) ? (word as T) : otherwise;
}

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `90s`, `3m`, `24h`, `2d` in milliseconds; null for anything else. */
export function durationAt(tree: Tree | undefined, key: string): number | null {
  const match = /^(\d+)([smhd])$/u.exec(wordOf(child(tree, key)) ?? '');
  const unit = UNITS[match?.[2] ?? ''];
  return match === null || unit === undefined ? null : Number(match[1]) * unit;
}

/** A map with an entry for each key of a section; the first one where a key is repeated. */
export function mapEntries<T>(entries: readonly Entry[], read: (id: string, value: Tree) => T): Map<string, T> {
  const map = new Map<string, T>();
  for (const { key, value } of entries) {
    const id = String(key.value);
    if (!map.has(id)) map.set(id, read(id, value));
  }
  return map;
}

export { child, entriesOf, itemsAt, textAt };
