import type { Edge } from '../explore/space.ts';
import type { Proof } from './proof.ts';

const remembered = new WeakMap<Proof, ReadonlyMap<string, Edge>>();

/** Every message that can be sent, with a step that sends it; the windows' own messages included. */
export function sentMessages(proof: Proof): ReadonlyMap<string, Edge> {
  const known = remembered.get(proof);
  if (known !== undefined) return known;
  const sent = new Map<string, Edge>();
  for (const edge of [...proof.talk.edges, ...proof.window.edges]) {
    for (const send of edge.sends) {
      for (const { row } of proof.rows(edge, send)) if (row.send !== null && !sent.has(row.send)) sent.set(row.send, edge);
    }
  }
  remembered.set(proof, sent);
  return sent;
}
