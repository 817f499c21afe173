import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parseJson } from '../syntax/parse-json.ts';
import { parseYaml } from '../syntax/parse-yaml.ts';
import type { Tree } from '../syntax/tree.ts';
import type { Source } from '../text/source.ts';

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
}

export function createMemory(): Memory {
  return { parsed: new Map(), facts: new WeakMap() };
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

/** A value computed from a parsed file once. */
export function remember<T>(parsed: Parsed, key: string, memory: Memory, compute: () => T): T {
  let facts = memory.facts.get(parsed);
  if (facts === undefined) memory.facts.set(parsed, (facts = new Map<string, unknown>()));
  if (!facts.has(key)) facts.set(key, compute());
  return facts.get(key) as T;
}
