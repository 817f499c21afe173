import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parseJson } from '../syntax/parse-json.ts';
import { parseYaml } from '../syntax/parse-yaml.ts';
import type { Tree } from '../syntax/tree.ts';
import type { Source } from '../text/source.ts';
import type { Reading } from './message.ts';

export interface Parsed {
  readonly source: Source;
  readonly tree: Tree | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** What was parsed or built before, by path; a file whose text is the same keeps its identity. */
export interface Memory {
  readonly parsed: Map<string, Parsed>;
  /** Values that builders keep with a parsed file. */
  readonly facts: WeakMap<Parsed, Map<string, unknown>>;
  /** Values built from several files, with the trees that they were built from. */
  readonly joined: Map<string, { readonly trees: readonly unknown[]; readonly value: unknown }>;
  /** The last readings of the texts of a file, by path and unit id: an edit of a file changes few of its texts. */
  readonly readings: Map<string, Map<string, Reading>>;
}

export function createMemory(): Memory {
  return { parsed: new Map(), facts: new WeakMap(), joined: new Map(), readings: new Map() };
}

/** Parses a YAML or JSON file, by the end of its name. */
export function parseFile(source: Source, layer: string, memory: Memory): Parsed {
  const key = `${layer}:${source.path}`;
  const known = memory.parsed.get(key);
  if (known !== undefined && known.source.text === source.text) return known;
  const { value, diagnostics } = source.path.endsWith('.json') ? parseJson(source) : parseYaml(source);
  const parsed = { source, tree: value, diagnostics };
  memory.parsed.set(key, parsed);
  return parsed;
}

export function readingsOf(file: string, memory: Memory): Map<string, Reading> {
  let readings = memory.readings.get(file);
  if (readings === undefined) memory.readings.set(file, (readings = new Map<string, Reading>()));
  return readings;
}

/** A value computed from a parsed file once. */
export function remember<T>(parsed: Parsed, key: string, memory: Memory, compute: () => T): T {
  let facts = memory.facts.get(parsed);
  if (facts === undefined) memory.facts.set(parsed, (facts = new Map<string, unknown>()));
  if (!facts.has(key)) facts.set(key, compute());
  return facts.get(key) as T;
}

/** A value built from several trees, built again only when one of them is another. */
export function rememberJoined<T>(key: string, trees: readonly unknown[], memory: Memory, compute: () => T): T {
  const known = memory.joined.get(key);
  if (known !== undefined && known.trees.length === trees.length && known.trees.every((tree, i) => tree === trees[i]))
    return known.value as T;
  const value = compute();
  memory.joined.set(key, { trees, value });
  return value;
}
