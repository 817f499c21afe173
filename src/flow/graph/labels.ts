import type { GraphEdge, GraphNode } from './build-graph.ts';

/** Events that one arrow names; the rest are counted. */
const MOST = 3;

export function labelOf({ labels, count }: GraphEdge): string {
  const shown = labels.slice(0, MOST).join(', ');
  const rest = labels.length > MOST ? ` and ${labels.length - MOST} more` : '';
  return count === null ? `${shown}${rest}` : `${shown}${rest} (${count})`;
}

/** What a box says: its title, its name, and what was measured. Nothing is said by colour alone. */
export function nodeLines(node: GraphNode): string[] {
  const measured = node.leaves === null ? [] : [`${Math.round(node.leaves * 100)} % leave here`];
  const covered = node.covered === null ? [] : [node.covered ? 'covered' : 'no journey comes here'];
  return [node.title, node.id, ...measured, ...covered, ...alsoLines(node)];
}

/** Names on one line of a box. */
const MOST_ON_LINE = 3;

function alsoLines({ alsoTo, kind }: GraphNode): string[] {
  const first = kind === 'anywhere' ? 'to ' : 'also to ';
  return Array.from({ length: Math.ceil(alsoTo.length / MOST_ON_LINE) }, (_, i) => {
    const names = alsoTo.slice(i * MOST_ON_LINE, (i + 1) * MOST_ON_LINE).join(', ');
    return `${i === 0 ? first : ''}${names}${(i + 1) * MOST_ON_LINE < alsoTo.length ? ',' : ''}`;
  });
}
