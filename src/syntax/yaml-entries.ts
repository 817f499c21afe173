import { isScalar, type Pair, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import { verbatimOffsets } from './flow-offsets.ts';
import { scalarNode } from './scalar-node.ts';
import { excerpt, syntaxError } from './syntax-error.ts';
import type { Entry, MapNode, ScalarNode, Tree } from './tree.ts';
import { yamlCode, yamlWording } from './yaml-problems.ts';
import { addFault, type Reading } from './yaml-reading.ts';

type ReadNode = (node: ParsedNode) => Tree;

/**
 * The entries of a mapping in the order of the file. Keys that are no strings become the text that they are written as.
 * The entries that a merge key brings stand at its place, without those that the mapping itself has.
 */
export function readEntries(reading: Reading, map: YAMLMap.Parsed, read: ReadNode): Entry[] {
  const own = new Map<string, ScalarNode>();
  const found: (Entry | MapNode)[] = [];
  for (const pair of map.items) {
    if (isMergeKey(pair)) {
      found.push(...readMerge(reading, pair, read));
      continue;
    }
    const key = readKey(reading, pair.key, read);
    const value = pair.value === null ? scalarNode(key.end, key.end, null, 'plain') : read(pair.value);
    addDuplicate(reading, own, key);
    found.push({ key, value });
  }
  return found.some(isMap) ? withMerged(found, own) : (found as Entry[]);
}

type AnyPair = Pair<ParsedNode, ParsedNode | null>;

/** The package marks the plain key `<<` by a symbol as its value. */
function isMergeKey({ key }: AnyPair): boolean {
  return isScalar(key) && typeof key.value === 'symbol';
}

function isMap(one: Entry | Tree): one is MapNode {
  return 'kind' in one && one.kind === 'map';
}

function readMerge(reading: Reading, pair: AnyPair, read: ReadNode): MapNode[] {
  if (pair.value === null) return [];
  const value = read(pair.value);
  const sources = value.kind === 'seq' ? value.items : [value];
  const maps = sources.filter(isMap);
  // An alias that leads nowhere is reported as such.
  if (sources.some((one) => !isMap(one) && !(one.kind === 'scalar' && one.style === 'alias' && one.value === null))) {
    const [start, end] = pair.value.range;
    addFault(
      reading,
      'yaml/bad-merge',
      { start, end },
      {
        message: `"<<" merges "${excerpt(reading.source.text.slice(start, end))}", which is no mapping`,
        help: 'Let it name the anchor of a mapping, or a list of such aliases.',
      },
    );
  }
  return maps;
}

function readKey(reading: Reading, node: ParsedNode, read: ReadNode): ScalarNode {
  const tree = read(node);
  if (tree.kind === 'scalar') {
    if (typeof tree.value === 'string') return tree;
    const source = isScalar(node) ? (node as Scalar.Parsed).source : String(tree.value);
    return scalarNode(tree.start, tree.end, source, tree.style, verbatimOffsets, reading.source.text);
  }
  const text = reading.source.text.slice(tree.start, tree.end);
  addFault(reading, yamlCode('NON_STRING_KEY'), tree, yamlWording('NON_STRING_KEY', text));
  return scalarNode(tree.start, tree.end, text, 'plain');
}

function addDuplicate(reading: Reading, own: Map<string, ScalarNode>, key: ScalarNode): void {
  const name = String(key.value);
  const first = own.get(name);
  if (first === undefined) {
    own.set(name, key);
    return;
  }
  const { source, diagnostics } = reading;
  const at = { file: source.path, start: first.start, end: first.end };
  const related = [{ message: `"${excerpt(name)}" stands here first`, at }];
  diagnostics.push(syntaxError(source, yamlCode('DUPLICATE_KEY'), key, yamlWording('DUPLICATE_KEY', name), related));
}

function withMerged(found: readonly (Entry | MapNode)[], own: ReadonlyMap<string, ScalarNode>): Entry[] {
  const taken = new Set(own.keys());
  const entries: Entry[] = [];
  for (const one of found) {
    if (!isMap(one)) {
      entries.push(one);
      continue;
    }
    for (const entry of one.entries) {
      const name = String(entry.key.value);
      if (taken.has(name)) continue;
      taken.add(name);
      entries.push(entry);
    }
  }
  return entries;
}
