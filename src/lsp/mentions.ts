import type { Corpus } from '../model/corpus.ts';
import type { ScalarNode, Tree } from '../syntax/tree.ts';
import type { Place } from '../text/source.ts';
import { roleOfKey, roleOfValue, type KeyPath, type NameKind, type NameRole } from './name-kinds.ts';

/** A name in a flow file, and what it stands for. */
export interface Mention extends NameRole {
  readonly name: string;
  readonly at: Place;
}

const known = new WeakMap<Tree, readonly Mention[]>();

/** Every name in the flow and its journeys. */
export function flowMentions(corpus: Corpus): readonly Mention[] {
  return corpus.flow.flatMap(({ file, tree }) => mentionsIn(file, tree));
}

/** The names in one flow file; empty for any other file. */
export function mentionsOfFile(corpus: Corpus, file: string): readonly Mention[] {
  const own = corpus.flow.find((one) => one.file === file);
  return own === undefined ? [] : mentionsIn(file, own.tree);
}

/** Places where a name of a kind is used or defined in the flow. A `group.*` of events names no event. */
export function mentionsOf(corpus: Corpus, kind: NameKind, name: string, of?: string): readonly Mention[] {
  return flowMentions(corpus).filter((one) => one.kind === kind && one.name === name && (kind !== 'value' || one.of === of));
}

function mentionsIn(file: string, tree: Tree): readonly Mention[] {
  const before = known.get(tree);
  if (before !== undefined) return before;
  const found: Mention[] = [];
  collect(tree, [], { file, inJourney: file.startsWith('content/flow/journeys/'), siblings: () => undefined }, found);
  known.set(tree, found);
  return found;
}

interface Around {
  readonly file: string;
  readonly inJourney: boolean;
  /** The value of another key of the same map. */
  siblings(key: string): string | undefined;
}

function collect(tree: Tree, path: KeyPath, around: Around, found: Mention[]): void {
  if (tree.kind === 'scalar') {
    add(tree, roleOfValue(path, around.inJourney, around.siblings), around, found);
  } else if (tree.kind === 'seq') {
    for (const item of tree.items) collect(item, [...path, '*'], around, found);
  } else {
    const siblings = (wanted: string): string | undefined => {
      const value = tree.entries.find(({ key }) => key.value === wanted)?.value;
      return value?.kind === 'scalar' ? String(value.value) : undefined;
    };
    for (const { key, value } of tree.entries) {
      const own = [...path, String(key.value)];
      add(key, roleOfKey(own, around.inJourney), around, found);
      collect(value, own, { ...around, siblings }, found);
    }
  }
}

/** An alias is written elsewhere: its name stands there once. */
function add(node: ScalarNode, role: NameRole | null, { file }: Around, found: Mention[]): void {
  if (role === null || node.value === null || node.style === 'alias') return;
  found.push({ ...role, name: String(node.value), at: { file, start: node.start, end: node.end } });
}
