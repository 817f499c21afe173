import type { Edge } from '../explore/space.ts';
import type { FlowPromise } from '../model.ts';
import type { Proof } from './proof.ts';

/** Whether a promise may be pending after an edge, given whether it may have been before. */
export function pendingAfter(proof: Proof, edge: Edge, promise: FlowPromise, before: boolean): boolean {
  const state = edge.to.state;
  if (promise.lapses.states.includes(state) || proof.compiled.states[state]?.kind === 'final') return false;
  if (gives(proof, edge, promise)) return true;
  const undone = edge.asked.some(({ type, params }) => type === 'effect' && promise.undone.includes(params['effect'] ?? ''));
  return before && !undone && edge.event !== `timer.${promise.timer}` && !promise.kept.includes(edge.event);
}

/** Whether an edge may send a message that makes the promise. */
export function gives(proof: Proof, edge: Edge, promise: FlowPromise): boolean {
  const sends = proof.sends(edge);
  if (sends.length === 0) return false;
  const may = sends.some((send) => proof.rows(edge, send).some(({ row }) => row.promises.includes(promise.id)));
  if (!may) return false;
  const deliveries = proof.deliveries(edge);
  return deliveries.has('message') || deliveries.has('utility');
}
