import type { Edge } from '../explore/space.ts';
import type { Proof } from './proof.ts';

/** The steps of a conversation by what they do, for laws that concern few of them. */
export interface StepIndex {
  readonly byEvent: ReadonlyMap<string, readonly Edge[]>;
  readonly byEffect: ReadonlyMap<string, readonly Edge[]>;
  readonly bySlot: ReadonlyMap<string, readonly Edge[]>;
}

const indexes = new WeakMap<readonly Edge[], StepIndex>();

export function stepIndex({ talk: { edges } }: Proof): StepIndex {
  let known = indexes.get(edges);
  if (known === undefined) indexes.set(edges, (known = indexOf(edges)));
  return known;
}

function indexOf(edges: readonly Edge[]): StepIndex {
  const byEvent = new Map<string, Edge[]>();
  const byEffect = new Map<string, Edge[]>();
  const bySlot = new Map<string, Edge[]>();
  for (const edge of edges) {
    add(byEvent, edge.event, edge);
    for (const { type, params } of edge.asked) {
      if (type === 'effect') add(byEffect, params['effect'] ?? '', edge);
      if (type === 'send') add(bySlot, params['slot'] ?? '', edge);
    }
  }
  return { byEvent, byEffect, bySlot };
}

/** A step that does the same thing twice counts once. */
function add(map: Map<string, Edge[]>, key: string, edge: Edge): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [edge]);
  else if (list.at(-1) !== edge) list.push(edge);
}
