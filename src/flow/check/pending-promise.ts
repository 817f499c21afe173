import type { Edge } from '../explore/space.ts';
import type { FlowPromise } from '../model.ts';
import type { Proof } from './proof.ts';

/** What an edge does to a promise: it may make it, or end it. */
interface Turn {
  readonly gives: boolean;
  readonly ends: boolean;
}

const turns = new WeakMap<FlowPromise, WeakMap<Edge, Turn>>();

/** Whether a promise may be pending after an edge, given whether it may have been before. */
export function pendingAfter(proof: Proof, edge: Edge, promise: FlowPromise, before: boolean): boolean {
  const { gives: given, ends } = turnOf(proof, edge, promise);
  return given || (before && !ends);
}

/** Whether an edge may send a message that makes the promise. */
export function gives(proof: Proof, edge: Edge, promise: FlowPromise): boolean {
  return turnOf(proof, edge, promise).gives;
}

function turnOf(proof: Proof, edge: Edge, promise: FlowPromise): Turn {
  let known = turns.get(promise);
  if (known === undefined) turns.set(promise, (known = new WeakMap()));
  let turn = known.get(edge);
  if (turn === undefined) known.set(edge, (turn = readTurn(proof, edge, promise)));
  return turn;
}

function readTurn(proof: Proof, edge: Edge, promise: FlowPromise): Turn {
  const state = edge.to.state;
  const lapsed = promise.lapses.states.includes(state) || proof.compiled.states[state]?.kind === 'final';
  const undone = edge.asked.some(({ type, params }) => type === 'effect' && promise.undone.includes(params['effect'] ?? ''));
  const over = edge.event === `timer.${promise.timer}` || promise.kept.includes(edge.event);
  return { gives: !lapsed && mayGive(proof, edge, promise), ends: lapsed || undone || over };
}

function mayGive(proof: Proof, edge: Edge, promise: FlowPromise): boolean {
  const sends = proof.sends(edge);
  if (!sends.some((send) => proof.rows(edge, send).some(({ row }) => row.promises.includes(promise.id)))) return false;
  const deliveries = proof.deliveries(edge);
  return deliveries.has('message') || deliveries.has('utility');
}
