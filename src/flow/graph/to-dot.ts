import type { FlowGraph } from './build-graph.ts';
import { labelOf, nodeLines } from './labels.ts';
import { paintOf } from './paint.ts';

/** The map in the DOT language of Graphviz. */
export function toDot(graph: FlowGraph): string {
  const nodes = graph.nodes.map((node) => {
    const { fill, stroke, text } = paintOf(node);
    const shape = node.kind === 'final' ? 'doubleoctagon' : 'box';
    return `  ${quoted(node.id)} [label=${quoted(nodeLines(node).join('\\n'))}, shape=${shape}, style="rounded,filled", fillcolor="${fill}", color="${stroke}", fontcolor="${text}"];`;
  });
  const edges = graph.edges.map((edge) => {
    const width = edge.onJourney ? ', penwidth=2' : '';
    const style = edge.covered === false ? ', style=dashed' : '';
    return `  ${quoted(edge.from)} -> ${quoted(edge.to)} [label=${quoted(labelOf(edge))}${width}${style}];`;
  });
  return [
    'digraph flow {',
    `  label=${quoted(graph.title)};`,
    '  labelloc=t;',
    '  rankdir=TB;',
    '  node [fontname="sans-serif"];',
    '  edge [fontname="sans-serif", fontsize=10];',
    ...nodes,
    ...edges,
    '}',
    '',
  ].join('\n');
}

/** Line breaks are written as `\n` already; quotes would end the text. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}
