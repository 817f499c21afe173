import type { FlowGraph, GraphEdge, GraphNode } from './build-graph.ts';
import { labelOf, nodeLines } from './labels.ts';
import { layOut, type Layout, type Point } from './layout.ts';
import { paintOf } from './paint.ts';

/** The map as one SVG file without references to anything else. */
export function toSvg(graph: FlowGraph): string {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const layout = layOut(graph, (id) => nodeLines(byId.get(id) as GraphNode));
  const size = `viewBox="0 0 ${round(layout.width)} ${round(layout.height)}" width="${round(layout.width)}" height="${round(layout.height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="title" font-family="system-ui, sans-serif" font-size="12">`,
    `<title id="title">${escaped(graph.title)}</title>`,
    `<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z" fill="#5f6b7a"/></marker></defs>`,
    `<rect width="100%" height="100%" fill="#fbfcfd"/>`,
    ...graph.edges.map((edge) => drawEdge(edge, layout)),
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

function drawEdge(edge: GraphEdge, { routes }: Layout): string {
  const route = routes.get(edge);
  if (route === undefined || route.points.length < 2) return '';
  const width = edge.onJourney ? 2 : 1;
  const dash = edge.covered === false ? ' stroke-dasharray="5 4"' : '';
  const colour = edge.covered === false ? '#b3261e' : edge.onJourney ? '#1f4fbf' : '#6b7684';
  const words =
    route.label === null
      ? ''
      : `<text x="${round(route.label.x)}" y="${round(route.label.y + 3)}" text-anchor="middle" font-size="10" fill="#3d4854" stroke="#fbfcfd" stroke-width="3" paint-order="stroke">${escaped(labelOf(edge))}</text>`;
  return [
    `<g><title>${escaped(`${edge.from} to ${edge.to}: ${edge.labels.join(', ')}`)}</title>`,
    `<path d="${smoothPath(route.points)}" fill="none" stroke="${colour}" stroke-width="${width}"${dash} marker-end="url(#tip)"/>`,
    `${words}</g>`,
  ].join('');
}

/** A line through the points with rounded corners: straight to the middle of each stretch, bent at each point. */
export function smoothPath(points: readonly Point[]): string {
  const [first, ...rest] = points as [Point, ...Point[]];
  const parts = [`M${round(first.x)} ${round(first.y)}`];
  rest.forEach((point, index) => {
    const next = rest[index + 1];
    if (next === undefined) parts.push(`L${round(point.x)} ${round(point.y)}`);
    else parts.push(`Q${round(point.x)} ${round(point.y)} ${round((point.x + next.x) / 2)} ${round((point.y + next.y) / 2)}`);
  });
  return parts.join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
