import { paintOf, type Paint } from './paint.ts';
import type { FlowGraph, GraphNode } from './build-graph.ts';
import { labelOf, nodeLines } from './labels.ts';

/** The map as a Mermaid state diagram. */
export function toMermaid(graph: FlowGraph): string {
  const lines = ['stateDiagram-v2', `  accTitle: ${graph.title}`, '  direction TB'];
  for (const node of graph.nodes) lines.push(`  state "${quoted(nodeLines(node).join(' · '))}" as ${nameOf(node.id)}`);
  const start = graph.nodes.find(({ kind }) => kind === 'state');
  if (start !== undefined) lines.push(`  [*] --> ${nameOf(start.id)}`);
  for (const edge of graph.edges) lines.push(`  ${nameOf(edge.from)} --> ${nameOf(edge.to)} : ${quoted(labelOf(edge))}`);
  for (const node of graph.nodes) if (node.kind === 'final') lines.push(`  ${nameOf(node.id)} --> [*]`);
  return `${[...lines, ...classLines(graph.nodes)].join('\n')}\n`;
}

/** Mermaid reads a hyphen in a name as an arrow. */
function nameOf(id: string): string {
  return id.replaceAll('-', '_');
}

function quoted(text: string): string {
  return text.replace(/["\n]/gu, "'").replaceAll(':', '·').replaceAll(';', ',');
}

function classLines(nodes: readonly GraphNode[]): string[] {
  const byPaint = new Map<string, { readonly paint: Paint; readonly names: string[] }>();
  for (const node of nodes) {
    const paint = paintOf(node);
    const known = byPaint.get(paint.name) ?? { paint, names: [] };
    known.names.push(nameOf(node.id));
    byPaint.set(paint.name, known);
  }
  return [...byPaint.values()].flatMap(({ paint, names }) => [
    `  classDef ${paint.name} fill:${paint.fill},stroke:${paint.stroke},color:${paint.text}`,
    `  class ${names.join(',')} ${paint.name}`,
  ]);
}
