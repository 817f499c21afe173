import type { Span } from '../text/source.ts';

/** What a YAML or JSON file holds, with the place of every node; the rest of the project never sees either syntax. */
export type Tree = MapNode | SeqNode | ScalarNode;

export interface MapNode extends Span {
  readonly kind: 'map';
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: ScalarNode;
  readonly value: Tree;
}

export interface SeqNode extends Span {
  readonly kind: 'seq';
  readonly items: readonly Tree[];
}

/** A scalar; its span leaves out the quotes (block scalars: from the first to the last character of content). */
export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** How the scalar is written; it says how a replacement has to be escaped. */
  readonly style: 'plain' | 'single' | 'double' | 'block' | 'json' | 'alias';
  /** Which source characters make up each unit of a string value; null where that cannot be proven. Computed on first call. */
  offsets(): OffsetMap | null;
}

/** For unit `i` of a value: the source units `starts[i]` up to `ends[i]` (an escape sequence is wider than one). */
export interface OffsetMap {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}
