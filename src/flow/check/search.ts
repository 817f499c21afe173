import type { Edge, Node, Space } from '../explore/space.ts';

/** A step that breaks a law, and the way there. */
export interface Caught<D> {
  readonly path: readonly Edge[];
  readonly detail: D;
}

/** What a watch notices at an edge: the next thing it remembers, or a breach. */
export type Noticed<M, D> = { readonly next: M } | { readonly caught: D; readonly key: string };

/** Something that remembers a little on the way and knows when a law is broken. */
export interface Watch<M extends string | number, D> {
  readonly start: M;
  notice(memory: M, edge: Edge): Noticed<M, D>;
  /** A law of situations rather than of steps. */
  arrive?(memory: M, node: Node): { readonly caught: D; readonly key: string } | null;
}

interface Visit<M> {
  readonly node: Node;
  readonly memory: M;
  readonly by: Edge | null;
  readonly before: Visit<M> | null;
}

/**
 * Follows every way through the space, breadth first, so that the first breach of each kind (`key`) comes with the shortest
 * way to it. Every pair of a situation and a memory is visited once.
 */
export function search<M extends string | number, D>(
  space: Space,
  watch: Watch<M, D>,
): { readonly caught: Caught<D>[]; readonly visited: number } {
  const seen = new Map<Node, Set<M>>();
  const breaches = new Map<string, Caught<D>>();
  let layer: Visit<M>[] = [];
  let visited = 0;
  const enter = (visit: Visit<M>, into: Visit<M>[]): void => {
    const known = seen.get(visit.node);
    if (known?.has(visit.memory)) return;
    if (known === undefined) seen.set(visit.node, new Set([visit.memory]));
    else known.add(visit.memory);
    const breach = watch.arrive?.(visit.memory, visit.node) ?? null;
    if (breach !== null && !breaches.has(breach.key)) breaches.set(breach.key, { path: pathTo(visit), detail: breach.caught });
    into.push(visit);
  };
  enter({ node: space.start, memory: watch.start, by: null, before: null }, layer);
  while (layer.length > 0) {
    const next: Visit<M>[] = [];
    for (const visit of layer) {
      for (const edge of space.out.get(visit.node) ?? []) {
        visited += 1;
        const noticed = watch.notice(visit.memory, edge);
        if ('next' in noticed) enter({ node: edge.to, memory: noticed.next, by: edge, before: visit }, next);
        else if (!breaches.has(noticed.key)) breaches.set(noticed.key, { path: [...pathTo(visit), edge], detail: noticed.caught });
      }
    }
    layer = next;
  }
  return { caught: [...breaches.values()], visited };
}

function pathTo<M>(visit: Visit<M>): Edge[] {
  const path: Edge[] = [];
  for (let at: Visit<M> | null = visit; at?.by; at = at.before) path.unshift(at.by);
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
