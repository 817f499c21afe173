import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../text/source.ts';
import { verbatimOffsets } from './flow-offsets.ts';
import { aliasOf, type Measure, scalarNode } from './scalar-node.ts';
import { scalarOffsets, scalarSpan } from './scalar-offsets.ts';
import { excerpt } from './syntax-error.ts';
import type { MapNode, ScalarNode, SeqNode, Tree } from './tree.ts';
import { readEntries } from './yaml-entries.ts';
import { yamlCode, yamlWording } from './yaml-problems.ts';
import { addEnclosed, addFault, type Anchor, DEEPEST, type Enclosed, type Reading } from './yaml-reading.ts';

/** How many nodes all aliases of a file may stand for together. */
const MOST_REPEATED = 50_000;

export interface YamlTree {
  /** Null when the document holds nothing. */
  readonly value: Tree | null;
  /** Faults that the package does not look for. */
  readonly diagnostics: readonly Diagnostic[];
  /** Values between quotes or brackets, outer ones first, by where they end. */
  readonly enclosed: ReadonlyMap<number, Enclosed[]>;
}

/** The tree of a YAML document, as far as it could be read. */
export function yamlTree(document: Document.Parsed, source: Source): YamlTree {
  const diagnostics: Diagnostic[] = [];
  const enclosed = new Map<number, Enclosed[]>();
  const contents: ParsedNode | null = document.contents;
  const isEmpty = contents === null || (isScalar(contents) && contents.srcToken === undefined && contents.tag === undefined);
  if (isEmpty) return { value: null, diagnostics, enclosed };
  const reading: Reading = { source, diagnostics, anchors: new Map(), sizes: new WeakMap(), enclosed, repeated: 0 };
  return { value: readNode(reading, contents, 0), diagnostics, enclosed };
}

const STYLES = {
  alias: 'alias',
  scalar: 'plain',
  'single-quoted-scalar': 'single',
  'double-quoted-scalar': 'double',
  'block-scalar': 'block',
} as const;

/** The tree of one node; an alias becomes the very tree that its anchor holds. */
function readNode(reading: Reading, node: ParsedNode, depth: number): Tree {
  if (isAlias(node)) return readAlias(reading, node as Alias.Parsed, depth);
  if (depth > DEEPEST) {
    const [start, end] = node.range;
    addFault(reading, yamlCode('RESOURCE_EXHAUSTION'), { start, end }, yamlWording('RESOURCE_EXHAUSTION'));
    return scalarNode(start, start, null, 'plain');
  }
  const anchor: Anchor = { tree: null };
  if (node.anchor !== undefined) reading.anchors.set(node.anchor, anchor);
  const tree = isScalar(node)
    ? readScalar(reading, node as Scalar.Parsed)
    : readCollection(reading, node as YAMLMap.Parsed | YAMLSeq.Parsed, depth);
  anchor.tree = tree;
  return tree;
}

function readAlias(reading: Reading, alias: Alias.Parsed, depth: number): Tree {
  const [start, end] = alias.range;
  addEnclosed(reading, end, { start, isClosed: true });
  const target = reading.anchors.get(alias.source)?.tree ?? null;
  if (target === null) {
    const quoted = excerpt(reading.source.text.slice(start, end));
    addFault(
      reading,
      yamlCode('BAD_ALIAS'),
      { start, end },
      {
        message: reading.anchors.has(alias.source)
          ? `The alias "${quoted}" stands inside the value that it names`
          : `"${quoted}" is read as an alias, and no "&${alias.source}" comes before it`,
        help: 'Put quotes around a text that starts with "*", or define the anchor further up.',
      },
    );
    return scalarNode(start, end, null, 'alias');
  }
  const size = reading.sizes.get(target) ?? { nodes: 1, depth: 0 };
  reading.repeated += size.nodes;
  if (reading.repeated <= MOST_REPEATED && depth + size.depth <= DEEPEST) return target.kind === 'scalar' ? aliasOf(target) : target;
  addFault(reading, yamlCode('RESOURCE_EXHAUSTION'), { start, end }, yamlWording('RESOURCE_EXHAUSTION'));
  return scalarNode(start, end, null, 'alias');
}

function readScalar(reading: Reading, node: Scalar.Parsed): ScalarNode {
  const { source } = reading;
  const token = node.srcToken;
  const value = toScalarValue(node);
  if (token === undefined) return scalarNode(node.range[0], node.range[0], value, 'plain', verbatimOffsets, source.text);
  const { start, end } = scalarSpan(token, source.text);
  const style = STYLES[token.type];
  if (style === 'single' || style === 'double') {
    const behind = token.offset + token.source.length;
    addEnclosed(reading, behind, { start: token.offset, isClosed: end < behind });
  }
  const measure: Measure = (text, _start, _end, string) => scalarOffsets(token, text, string);
  return scalarNode(start, end, value, style, measure, source.text);
}

/** Values that JSON does not know, which only tags and merge keys give, count as the text they are written as. */
function toScalarValue({ value, source }: Scalar.Parsed): ScalarNode['value'] {
  const isKnown = value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isKnown ? value : source;
}

function readCollection(reading: Reading, node: YAMLMap.Parsed | YAMLSeq.Parsed, depth: number): MapNode | SeqNode {
  const [start, end] = node.range;
  if (node.srcToken?.type === 'flow-collection') {
    const isClosed = /[\]}]/.test(node.srcToken.end[0]?.source ?? '');
    addEnclosed(reading, end, { start, isClosed });
  }
  if (isMap(node)) {
    const entries = readEntries(reading, node as YAMLMap.Parsed, (inner) => readNode(reading, inner, depth + 1));
    const map: MapNode = { kind: 'map', start, end: trimmedEnd(reading, start, end), entries };
    addSize(
      reading,
      map,
      entries.map((entry) => entry.value),
    );
    return map;
  }
  const items = isSeq(node) ? node.items.map((item) => readNode(reading, item as ParsedNode, depth + 1)) : [];
  const seq: SeqNode = { kind: 'seq', start, end: trimmedEnd(reading, start, end), items };
  addSize(reading, seq, items);
  return seq;
}

/** Block collections reach to the next token; their place ends with their text. */
function trimmedEnd({ source }: Reading, start: number, end: number): number {
  let last = Math.min(end, source.text.length);
  while (last > start && /\s/.test(source.text.charAt(last - 1))) last--;
  return last;
}

function addSize(reading: Reading, tree: Tree, inner: readonly Tree[]): void {
  let nodes = 1;
  let depth = 0;
  for (const one of inner) {
    const size = reading.sizes.get(one) ?? { nodes: 1, depth: 0 };
    nodes += size.nodes;
    depth = Math.max(depth, size.depth + 1);
  }
  reading.sizes.set(tree, { nodes, depth });
}
