import type { FlowGraph, GraphEdge, GraphNode } from '../flow/graph/build-graph.ts';
import { labelOf, nodeLines } from '../flow/graph/labels.ts';
import { layOut, type Layout } from '../flow/graph/layout.ts';
import { smoothPath } from '../flow/graph/to-svg.ts';

/** The map of the flow for the page: boxes are links, colours come from its style sheet, so that it follows dark and light. */
export function drawMap(graph: FlowGraph): string {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const layout = layOut(graph, (id) => nodeLines(byId.get(id) as GraphNode));
  const [width, height] = [Math.ceil(layout.width), Math.ceil(layout.height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="map" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${escaped(graph.title)}">`,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>',
    `<g aria-hidden="true">${graph.edges.map((edge) => drawEdge(edge, layout)).join('')}</g>`,
    ...graph.nodes.map((node) => drawNode(node, layout)),
    '</svg>',
  ].join('');
}

function drawNode(node: GraphNode, { boxes }: Layout): string {
  const box = boxes.get(node.id);
  if (box === undefined) return '';
  const middle = round(box.x + box.width / 2);
  const lines = nodeLines(node).map(
    (line, i) => `<tspan x="${middle}" dy="${i === 0 ? 0 : 18}"${i === 0 ? ' class="title"' : ''}>${escaped(line)}</tspan>`,
  );
  const shape = `<rect x="${round(box.x)}" y="${round(box.y)}" width="${round(box.width)}" height="${round(box.height)}" rx="10"/><text x="${middle}" y="${round(box.y + 24)}" text-anchor="middle">${lines.join(' ')}</text>`;
  const label = escaped(nodeLines(node).join(', '));
  if (node.kind !== 'state' && node.kind !== 'final') return `<g class="box ${node.kind}" role="img" aria-label="${label}">${shape}</g>`;
  return `<a class="box ${node.kind}" href="#/flow/${escaped(node.id)}" data-state="${escaped(node.id)}">${shape}</a>`;
}

function drawEdge(edge: GraphEdge, { routes }: Layout): string {
  const route = routes.get(edge);
  if (route === undefined || route.points.length < 2) return '';
  const words =
    route.label === null
      ? ''
      : `<text x="${round(route.label.x)}" y="${round(route.label.y + 3)}" text-anchor="middle">${escaped(labelOf(edge))}</text>`;
  const ends = `data-from="${escaped(edge.from)}" data-to="${escaped(edge.to)}"`;
  return `<g class="way" ${ends}><path d="${smoothPath(route.points)}" marker-end="url(#tip)"/>${words}</g>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
