import type { FlowGraph, GraphEdge, GraphNode } from './build-graph.ts';
import { labelOf, nodeLines } from './labels.ts';
import { layOut, type Box, type Layout } from './layout.ts';
import { paintOf } from './paint.ts';

/** The map as one SVG file without references to anything else. */
export function toSvg(graph: FlowGraph): string {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const layout = layOut(graph, (id) => nodeLines(byId.get(id) as GraphNode));
  const size = `viewBox="0 0 ${round(layout.width)} ${round(layout.height)}" width="${round(layout.width)}" height="${round(layout.height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="title" font-family="system-ui, sans-serif" font-size="12">`,
    `<title id="title">${escaped(graph.title)}</title>`,
    `<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="#5f6b7a"/></marker></defs>`,
    `<rect width="100%" height="100%" fill="#fbfcfd"/>`,
    ...graph.edges.map((edge, index) => drawEdge(edge, layout, index)),
    ...graph.nodes.flatMap((node) => drawNode(node, layout)),
    '</svg>',
    '',
  ].join('\n');
}

function drawNode(node: GraphNode, { boxes }: Layout): string[] {
  const box = boxes.get(node.id);
  if (box === undefined) return [];
  const { fill, stroke, text } = paintOf(node);
  const lines = nodeLines(node).map(
    (line, i) =>
      `<tspan x="${round(box.x + box.width / 2)}" dy="${i === 0 ? 0 : 18}"${i === 0 ? ' font-weight="600"' : ''}>${escaped(line)}</tspan>`,
  );
  const double = node.kind === 'final' ? ' stroke-width="3"' : '';
  return [
    `<g><title>${escaped(nodeLines(node).join(', '))}</title>`,
    `<rect x="${round(box.x)}" y="${round(box.y)}" width="${round(box.width)}" height="${round(box.height)}" rx="8" fill="${fill}" stroke="${stroke}"${double}/>`,
    `<text y="${round(box.y + 24)}" text-anchor="middle" fill="${text}">${lines.join('')}</text></g>`,
  ];
}

function drawEdge(edge: GraphEdge, { boxes }: Layout, index: number): string {
  const from = boxes.get(edge.from);
  const to = boxes.get(edge.to);
  if (from === undefined || to === undefined) return '';
  const { path, x, y } = curve(from, to, index);
  const width = edge.onJourney ? 2.5 : 1;
  const dash = edge.covered === false ? ' stroke-dasharray="5 4"' : '';
  const colour = edge.covered === false ? '#b3261e' : edge.onJourney ? '#1f4fbf' : '#8a94a3';
  const label = labelOf(edge);
  return [
    `<g><title>${escaped(`${edge.from} to ${edge.to}: ${edge.labels.join(', ')}`)}</title>`,
    `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}"${dash} marker-end="url(#tip)"/>`,
    `<text x="${round(x)}" y="${round(y)}" text-anchor="middle" font-size="10" fill="#3d4854" stroke="#fbfcfd" stroke-width="3" paint-order="stroke">${escaped(label)}</text></g>`,
  ].join('');
}

/** Downwards from edge to edge; back up, or along a row, in a bow around the boxes. Labels of neighbours keep apart. */
function curve(from: Box, to: Box, index: number): { path: string; x: number; y: number } {
  const apart = ((index % 5) - 2) * 11;
  const down = to.y > from.y + from.height;
  if (down) {
    const [x1, y1, x2, y2] = [from.x + from.width / 2 + apart, from.y + from.height, to.x + to.width / 2 + apart, to.y];
    const bend = (y2 - y1) / 2;
    return {
      path: `M${round(x1)} ${round(y1)}C${round(x1)} ${round(y1 + bend)} ${round(x2)} ${round(y2 - bend)} ${round(x2)} ${round(y2)}`,
      x: (x1 + x2) / 2,
      y: (y1 + y2) / 2 + apart,
    };
  }
  const right = from.x + from.width <= to.x + to.width;
  const x1 = right ? from.x + from.width : from.x;
  const x2 = right ? to.x + to.width : to.x;
  const y1 = from.y + from.height / 2 + apart / 2;
  const y2 = to.y + to.height / 2 + apart / 2;
  const out = (right ? Math.max(x1, x2) : Math.min(x1, x2)) + (right ? 1 : -1) * (36 + (index % 7) * 9);
  return {
    path: `M${round(x1)} ${round(y1)}C${round(out)} ${round(y1)} ${round(out)} ${round(y2)} ${round(x2)} ${round(y2)}`,
    x: out,
    y: (y1 + y2) / 2 + apart,
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
