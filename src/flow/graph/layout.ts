/** A layered drawing by dagre: boxes in rows by distance from the start, arrows with room for their words. */
import { Graph, layout as dagreLayout } from '@dagrejs/dagre';
import type { FlowGraph, GraphEdge } from './build-graph.ts';
import { labelOf } from './labels.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** Where an arrow runs, and the middle of its words; null for an arrow without words. */
export interface Route {
  readonly points: readonly Point[];
  readonly label: Point | null;
}

export interface Layout {
  /** By id; `x` and `y` are the upper left corner. */
  readonly boxes: ReadonlyMap<string, Box>;
  readonly routes: ReadonlyMap<GraphEdge, Route>;
  readonly width: number;
  readonly height: number;
}

/** Sizes in user units, about a CSS pixel each. */
const LINE = 18;
const LETTER = 7.2;
const SMALL_LETTER = 5.6;

export function layOut(graph: FlowGraph, linesOf: (id: string) => readonly string[]): Layout {
  const drawing = new Graph({ multigraph: true });
  drawing.setGraph({ rankdir: 'TB', nodesep: 48, ranksep: 58, edgesep: 22, marginx: 32, marginy: 32, ranker: 'network-simplex' });
  drawing.setDefaultEdgeLabel(() => ({}));
  for (const { id } of graph.nodes) {
    const lines = linesOf(id);
    drawing.setNode(id, { width: Math.max(90, ...lines.map((line) => line.length * LETTER)) + 24, height: 20 + lines.length * LINE });
  }
  for (const edge of graph.edges) {
    const words = labelOf(edge);
    drawing.setEdge(edge.from, edge.to, { width: words.length * SMALL_LETTER, height: 14, labelpos: 'c' }, '0');
  }
  dagreLayout(drawing);
  return readLayout(graph, drawing);
}

function readLayout(graph: FlowGraph, drawing: Graph): Layout {
  const boxes = new Map<string, Box>();
  for (const { id } of graph.nodes) {
    const { x = 0, y = 0, width = 0, height = 0 } = drawing.node(id) as Partial<Box>;
    boxes.set(id, { id, x: x - width / 2, y: y - height / 2, width, height });
  }
  const routes = new Map<GraphEdge, Route>();
  for (const edge of graph.edges) {
    const { points = [], x, y } = (drawing.edge(edge.from, edge.to, '0') ?? {}) as { points?: Point[]; x?: number; y?: number };
    routes.set(edge, { points, label: x === undefined || y === undefined ? null : { x, y } });
  }
  const { width = 0, height = 0 } = drawing.graph() as { width?: number; height?: number };
  return { boxes, routes, width, height };
}
