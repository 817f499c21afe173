import type { Edge } from '../explore/space.ts';
import type { FlowPromise } from '../model.ts';
import type { Proof } from './proof.ts';

const GIVES = 1;
const ENDS = 2;

/** What every step does to a promise. */
export interface PromiseTurns {
  /** Whether an edge may send a message that makes the promise. */
  gives(edge: Edge): boolean;
  /** Whether the promise may be pending after an edge, given whether it may have been before. */
  pendingAfter(edge: Edge, before: boolean): boolean;
}

const remembered = new WeakMap<Proof, Map<string, PromiseTurns>>();

export function promiseTurns(proof: Proof, promise: FlowPromise): PromiseTurns {
  let known = remembered.get(proof);
  if (known === undefined) remembered.set(proof, (known = new Map()));
  let turns = known.get(promise.id);
  if (turns === undefined) known.set(promise.id, (turns = readTurns(proof, promise)));
  return turns;
}

function readTurns(proof: Proof, promise: FlowPromise): PromiseTurns {
  const codes = Uint8Array.from(proof.talk.edges, (edge) => codeOf(proof, edge, promise));
  return {
    gives: ({ id }) => ((codes[id] as number) & GIVES) !== 0,
    pendingAfter: ({ id }, before) => ((codes[id] as number) & GIVES) !== 0 || (before && ((codes[id] as number) & ENDS) === 0),
  };
}

function codeOf(proof: Proof, edge: Edge, promise: FlowPromise): number {
  const state = edge.to.state;
  const lapsed = promise.lapses.states.includes(state) || proof.compiled.states[state]?.kind === 'final';
  if (lapsed) return ENDS;
  const undone = edge.asked.some(({ type, params }) => type === 'effect' && promise.undone.includes(params['effect'] ?? ''));
  const over = undone || edge.event === `timer.${promise.timer}` || promise.kept.includes(edge.event);
  return (over ? ENDS : 0) | (mayGive(proof, edge, promise) ? GIVES : 0);
}

function mayGive(proof: Proof, edge: Edge, promise: FlowPromise): boolean {
  if (!edge.sends.some((send) => proof.rows(edge, send).some(({ row }) => row.promises.includes(promise.id)))) return false;
  const deliveries = proof.deliveries(edge);
  return deliveries.has('message') || deliveries.has('utility');
}
