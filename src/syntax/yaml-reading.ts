import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source, Span } from '../text/source.ts';
import { syntaxError, type Wording } from './syntax-error.ts';
import type { Tree } from './tree.ts';

/** Deeper nesting than this, aliases followed, is refused, so that everybody may walk a tree by recursion. */
export const DEEPEST = 100;

/** How a document is being read: where anchors lead, and how much the aliases so far stand for. */
export interface Reading {
  readonly source: Source;
  readonly diagnostics: Diagnostic[];
  /** Where each anchor leads so far; a later anchor of the same name, even one inside the anchored value, takes its place. */
  readonly anchors: Map<string, Anchor>;
  readonly sizes: WeakMap<Tree, { readonly nodes: number; readonly depth: number }>;
  /** Quoted texts and bracketed collections, outer ones first, by where they end: what follows one may be wrong because of it. */
  readonly enclosed: Map<number, Enclosed[]>;
  repeated: number;
}

export interface Anchor {
  /** Null while the anchored value itself is being read. */
  tree: Tree | null;
}

/** A value between quotes or brackets. */
export interface Enclosed {
  readonly start: number;
  readonly isClosed: boolean;
}

/** Adds an error to the findings of the file. */
export function addFault(reading: Reading, code: string, at: Span, wording: Wording): void {
  reading.diagnostics.push(syntaxError(reading.source, code, at, wording));
}

/** Remembers a value between quotes or brackets that reaches up to `end`. */
export function addEnclosed({ enclosed }: Reading, end: number, one: Enclosed): void {
  const others = enclosed.get(end);
  if (others === undefined) enclosed.set(end, [one]);
  else others.push(one);
}
