import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source, Span } from '../text/source.ts';
import { firstTooDeep, jsonFaults } from './json-faults.ts';
import { jsonOffsets } from './json-offsets.ts';
import { jsonCode, type JsonFault, jsonWording } from './json-problems.ts';
import type { ParseResult } from './parse-yaml.ts';
import { scalarNode } from './scalar-node.ts';
import { scanJson } from './scan-json.ts';
import { excerpt, inOrder, syntaxError } from './syntax-error.ts';
import type { Entry, MapNode, ScalarNode, Tree } from './tree.ts';

/** Deeper nesting than this is refused, so that everybody may walk a tree by recursion. */
const DEEPEST = 100;
const OPTIONS = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/**
 * Reads a strict JSON file. Never throws: what is wrong is reported under `json/…`, and the rest still gives a tree.
 * Comments and trailing commas are wrong, and so is an empty file; a byte order mark is not.
 */
export function parseJson(source: Source): ParseResult {
  // A space for the byte order mark keeps all offsets.
  const text = source.text.replace(/^\uFEFF/, ' ');
  const diagnostics: Diagnostic[] = [];
  const value = scanJson(text, DEEPEST) ?? readFaulty(source, text, diagnostics);
  if (value !== null) addDuplicates(source, value, diagnostics);
  return { value, diagnostics: inOrder(diagnostics) };
}

function readFaulty(source: Source, text: string, diagnostics: Diagnostic[]): Tree | null {
  const deep = firstTooDeep(text, DEEPEST);
  if (deep >= 0) {
    addFault(source, diagnostics, 'too-deep', { start: deep, end: deep + 1 });
    return null;
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, OPTIONS);
  for (const { fault, at } of jsonFaults(text, errors)) addFault(source, diagnostics, fault, at);
  return root === undefined ? null : toTree(root, text);
}

function addFault(source: Source, diagnostics: Diagnostic[], fault: JsonFault, span: Span): void {
  const quoted = source.text.slice(span.start, span.end);
  diagnostics.push(syntaxError(source, jsonCode(fault), span, jsonWording(fault, quoted)));
}

function toTree(node: Node, text: string): Tree {
  const start = node.offset;
  // The package leaves the length at -1 where a bracket never closes.
  const end = node.length < 0 ? text.length : start + node.length;
  const children = node.children ?? [];
  if (node.type === 'array') return { kind: 'seq', start, end, items: children.map((child) => toTree(child, text)) };
  if (node.type === 'object') return { kind: 'map', start, end, entries: children.flatMap((child) => toEntry(child, text)) };
  return toScalar(node, start, end, text);
}

function toEntry({ children = [] }: Node, text: string): Entry[] {
  const [key, value] = children;
  if (key === undefined) return [];
  const name = toScalar(key, key.offset, key.offset + key.length, text);
  return [{ key: name, value: value === undefined ? scalarNode(name.end, name.end, null, 'json') : toTree(value, text) }];
}

function toScalar(node: Node, start: number, end: number, text: string): ScalarNode {
  const value = node.value as ScalarNode['value'];
  if (typeof value !== 'string') return scalarNode(start, end, value ?? null, 'json');
  const isClosed = end - start > 1 && text[end - 1] === '"';
  const from = Math.min(start + 1, end);
  const to = Math.max(from, isClosed ? end - 1 : end);
  return scalarNode(from, to, value, 'json', jsonOffsets, text);
}

function addDuplicates(source: Source, tree: Tree, diagnostics: Diagnostic[]): void {
  if (tree.kind === 'scalar') return;
  if (tree.kind === 'map') addDuplicateKeys(source, tree, diagnostics);
  const inner = tree.kind === 'seq' ? tree.items : tree.entries.map((entry) => entry.value);
  for (const one of inner) addDuplicates(source, one, diagnostics);
}

function addDuplicateKeys(source: Source, { entries }: MapNode, diagnostics: Diagnostic[]): void {
  const seen = new Map<ScalarNode['value'], ScalarNode>();
  for (const { key } of entries) {
    const first = seen.get(key.value);
    if (first === undefined) {
      seen.set(key.value, key);
      continue;
    }
    const name = String(key.value);
    const at = { file: source.path, start: first.start, end: first.end };
    const related = [{ message: `"${excerpt(name)}" stands here first`, at }];
    const wording = jsonWording('duplicate-key', name);
    diagnostics.push(syntaxError(source, jsonCode('duplicate-key'), key, wording, related));
  }
}
