/** A layered drawing: boxes in rows by distance from the start, rows ordered so that arrows cross little. */
import type { FlowGraph } from './build-graph.ts';

export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly width: number;
  readonly height: number;
}

/** Sizes in user units, about a CSS pixel each. */
const GAP_X = 56;
const GAP_Y = 96;
const MARGIN = 40;
const LINE = 18;
const LETTER = 7.2;
const MOST_IN_ROW = 5;

export function layOut(graph: FlowGraph, linesOf: (id: string) => readonly string[]): Layout {
  const rows = orderedRows(graph);
  const sized = rows.map((row) => row.map((id) => ({ id, width: widthOf(linesOf(id)), height: 20 + linesOf(id).length * LINE })));
  const widths = sized.map((row) => row.reduce((sum, { width }) => sum + width + GAP_X, -GAP_X));
  const full = Math.max(0, ...widths);
  const boxes = new Map<string, Box>();
  let y = MARGIN;
  sized.forEach((row, index) => {
    let x = MARGIN + (full - (widths[index] ?? 0)) / 2;
    for (const { id, width, height } of row) {
      boxes.set(id, { id, x, y, width, height });
      x += width + GAP_X;
    }
    y += Math.max(0, ...row.map(({ height }) => height)) + GAP_Y;
  });
  return { boxes, width: full + 2 * MARGIN, height: y - GAP_Y + MARGIN };
}

function widthOf(lines: readonly string[]): number {
  return Math.max(90, ...lines.map((line) => line.length * LETTER)) + 24;
}

function orderedRows(graph: FlowGraph): string[][] {
  const ranks = ranksOf(graph);
  const rows: string[][] = [];
  for (const { id } of graph.nodes) (rows[ranks.get(id) ?? 0] ??= []).push(id);
  const split = rows.flatMap((row) => chunks(row, MOST_IN_ROW));
  // Each pass moves a box towards the middle of its neighbours; a few passes settle.
  for (let pass = 0; pass < 8; pass += 1) {
    const order = new Map(split.flatMap((row) => row.map((id, index) => [id, index / Math.max(1, row.length - 1)] as const)));
    for (const row of split) {
      const pull = new Map(row.map((id) => [id, middleOf(graph, id, order)]));
      row.sort((a, b) => (pull.get(a) ?? 0) - (pull.get(b) ?? 0) || a.localeCompare(b, 'en'));
    }
  }
  return split;
}

/** Steps from the first box, along the arrows; what cannot be reached stands last. */
function ranksOf({ nodes, edges }: FlowGraph): Map<string, number> {
  const ranks = new Map<string, number>();
  const starts = [nodes[0]?.id ?? '', ...nodes.filter(({ kind }) => kind === 'anywhere').map(({ id }) => id)];
  let layer = starts.filter((id) => id !== '');
  for (let rank = 0; layer.length > 0; rank += 1) {
    for (const id of layer) ranks.set(id, ranks.get(id) ?? rank);
    const next = edges.filter(({ from }) => layer.includes(from)).map(({ to }) => to);
    layer = [...new Set(next)].filter((id) => !ranks.has(id));
  }
  const last = Math.max(0, ...ranks.values());
  for (const { id, kind } of nodes) if (!ranks.has(id) || kind === 'outcome') ranks.set(id, last + 1);
  return ranks;
}

function middleOf({ edges }: FlowGraph, id: string, order: ReadonlyMap<string, number>): number {
  const near = edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
  const places = near.flatMap((other) => order.get(other) ?? []);
  return places.length === 0 ? 0.5 : places.reduce((sum, one) => sum + one, 0) / places.length;
}

function chunks(list: readonly string[], size: number): string[][] {
  const parts = Math.ceil(list.length / size);
  return Array.from({ length: parts }, (_, i) =>
    list.slice(Math.floor((i * list.length) / parts), Math.floor(((i + 1) * list.length) / parts)),
  );
}
