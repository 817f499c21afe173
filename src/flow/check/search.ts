import type { Edge, Node, Space } from '../explore/space.ts';

/** A step that breaks a law, and the way there. */
export interface Caught<D> {
  readonly path: readonly Edge[];
  readonly detail: D;
}

export interface Breach<D> {
  readonly caught: D;
  /** Breaches with the same key are one; the first found is the nearest. */
  readonly key: string;
}

/** Something that remembers a small number on the way and knows when a law is broken. */
export interface Watch<D> {
  /** Memories are whole numbers from 0 up to this one, exclusive. It starts with 0. */
  readonly memories: number;
  /** The next memory, or a breach. */
  notice(memory: number, edge: Edge): number | Breach<D>;
  /** A law of situations rather than of steps. */
  arrive?(memory: number, node: Node): Breach<D> | null;
}

interface Visit {
  readonly node: Node;
  readonly memory: number;
  readonly by: Edge | null;
  readonly before: Visit | null;
}

/**
 * Follows every way through the space, breadth first, so that the first breach of each kind comes with the shortest way to
 * it. Every pair of a situation and a memory is visited once.
 */
export function search<D>(space: Space, watch: Watch<D>): { readonly caught: Caught<D>[]; readonly visited: number } {
  const seen = new Uint8Array(space.nodes.length * watch.memories);
  const breaches = new Map<string, Caught<D>>();
  const note = (breach: Breach<D>, path: () => Edge[]): void => {
    if (!breaches.has(breach.key)) breaches.set(breach.key, { path: path(), detail: breach.caught });
  };
  let visited = 0;
  let layer: Visit[] = [];
  let next: Visit[] = [];
  const enter = (visit: Visit): void => {
    seen[visit.node.id * watch.memories + visit.memory] = 1;
    const breach = watch.arrive?.(visit.memory, visit.node) ?? null;
    if (breach !== null) note(breach, () => pathTo(visit));
    next.push(visit);
  };
  enter({ node: space.start, memory: 0, by: null, before: null });
  while (next.length > 0) {
    [layer, next] = [next, []];
    for (const visit of layer) {
      for (const edge of space.out.get(visit.node) ?? []) {
        visited += 1;
        const noticed = watch.notice(visit.memory, edge);
        if (typeof noticed !== 'number') note(noticed, () => [...pathTo(visit), edge]);
        else if (seen[edge.to.id * watch.memories + noticed] === 0) enter({ node: edge.to, memory: noticed, by: edge, before: visit });
      }
    }
  }
  return { caught: [...breaches.values()], visited };
}

function pathTo(visit: Visit): Edge[] {
  const path: Edge[] = [];
  for (let at: Visit | null = visit; at?.by; at = at.before) path.unshift(at.by);
  return path;
}

/** The shortest way to each situation. */
export function shortestPaths(space: Space): (node: Node) => Edge[] {
  const by = new Map<Node, Edge>();
  const queue: Node[] = [space.start];
  for (let i = 0; i < queue.length; i += 1) {
    for (const edge of space.out.get(queue[i] as Node) ?? []) {
      if (edge.to === space.start || by.has(edge.to)) continue;
      by.set(edge.to, edge);
      queue.push(edge.to);
    }
  }
  return (node) => {
    const path: Edge[] = [];
    for (let edge = by.get(node); edge !== undefined; edge = by.get(edge.from)) path.unshift(edge);
    return path;
  };
}
