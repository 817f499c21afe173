import type { Edge } from '../explore/space.ts';
import type { EffectMark } from '../model.ts';
import type { Proof } from './proof.ts';

const marks = new WeakMap<Proof, WeakMap<Edge['asked'], readonly EffectMark[]>>();

/** Marks of the effects of an edge, in order. */
export function marksIn(proof: Proof, { asked }: Edge): readonly EffectMark[] {
  let byAsked = marks.get(proof);
  if (byAsked === undefined) marks.set(proof, (byAsked = new WeakMap()));
  let known = byAsked.get(asked);
  if (known === undefined) {
    known = asked.flatMap(({ type, params }) =>
      type === 'effect' ? [...(proof.compiled.effects[params['effect'] ?? '']?.marks ?? [])] : [],
    );
    byAsked.set(asked, known);
  }
  return known;
}

export function hasMark(proof: Proof, edge: Edge, mark: EffectMark): boolean {
  return marksIn(proof, edge).includes(mark);
}

/** A bit that effects switch: on at one mark, off at another; the last one counts. */
export function switched(proof: Proof, edge: Edge, before: boolean, on: readonly EffectMark[], off: readonly EffectMark[]): boolean {
  return marksIn(proof, edge).reduce((bit, mark) => (on.includes(mark) ? true : off.includes(mark) ? false : bit), before);
}

/** Whether an edge says something at all, whatever row decides. */
export function speaks(proof: Proof, edge: Edge): boolean {
  return edge.sends.some((send) => {
    const rows = proof.rows(edge, send);
    return rows.length > 0 && rows.every(({ row }) => row.send !== null);
  });
}

/** Events by which a person acts. */
export function isByPerson(proof: Proof, event: string): boolean {
  return proof.compiled.events[event]?.kind === 'person';
}

/** Whether an event makes the held number doubtful; late news of a call that nobody is on does not. */
export function changesNumber(proof: Proof, edge: Edge): boolean {
  if (!proof.eventHas(edge.event, 'changes-number') || edge.from.own['line'] !== 'phone') return false;
  return !proof.eventHas(edge.event, 'call-outcome') || edge.from.own['onLine'] === 'yes';
}
