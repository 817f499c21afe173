import { buildGraph, type GraphOverlay } from './graph/build-graph.ts';
import { toDot } from './graph/to-dot.ts';
import { toMermaid } from './graph/to-mermaid.ts';
import { toSvg } from './graph/to-svg.ts';
import type { Flow } from './model.ts';

export const GRAPH_FORMATS = ['mermaid', 'dot', 'svg'] as const;
export type GraphFormat = (typeof GRAPH_FORMATS)[number];

/** The journey map: the flow, or one journey through it, with what was measured drawn on top. */
export function graphFlow(flow: Flow, as: GraphFormat, overlay: GraphOverlay = {}): string {
  const graph = buildGraph(flow, overlay);
  switch (as) {
    case 'mermaid':
      return toMermaid(graph);
    case 'dot':
      return toDot(graph);
    case 'svg':
      return toSvg(graph);
  }
}
