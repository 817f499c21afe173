import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source, Span } from '../text/source.ts';
import { syntaxError, type Wording } from './syntax-error.ts';
import type { Tree } from './tree.ts';

/** How a document is being read: where anchors lead, and how much the aliases so far stand for. */
export interface Reading {
  readonly source: Source;
  readonly diagnostics: Diagnostic[];
  /** The value of each anchor so far; undefined while the anchored value itself is being read. */
  readonly anchors: Map<string, Tree | undefined>;
  readonly sizes: WeakMap<Tree, { readonly nodes: number; readonly depth: number }>;
  repeated: number;
}

/** Adds an error to the findings of the file. */
export function addFault(reading: Reading, code: string, at: Span, wording: Wording): void {
  reading.diagnostics.push(syntaxError(reading.source, code, at, wording));
}
