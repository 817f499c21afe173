import type { Output } from '../advance.ts';
import type { Flow, Transition } from '../model.ts';
import type { JourneyResult } from './run-journey.ts';

/** How much of a kind of part the journeys touch. */
export interface Covered {
  readonly all: readonly string[];
  readonly touched: ReadonlySet<string>;
}

/** Which states, transitions, slots, rows of slots, messages and situations the journeys touch. */
export interface Coverage {
  readonly states: Covered;
  readonly transitions: Covered;
  readonly slots: Covered;
  readonly rows: Covered;
  readonly messages: Covered;
  readonly situations: Covered;
}

/** Rows of the situation table. */
const SITUATIONS = 66;

export function measureCoverage(flow: Flow, results: readonly JourneyResult[]): Coverage {
  const outputs = results.flatMap(({ first, played }) => [...first, ...played.flatMap((one) => one.outputs)]);
  const states = new Set(results.flatMap(({ played }) => played.map(({ state }) => state)));
  const transitions = new Set(outputs.flatMap((one) => (one.kind === 'taken' ? [one.path] : [])));
  const rows = new Set(outputs.flatMap(rowOf));
  const messages = new Set(outputs.flatMap((one) => (one.kind === 'message' ? [one.message] : [])));
  const slots = new Set(outputs.flatMap((one) => (one.kind === 'message' || one.kind === 'silence' ? [one.slot] : [])));
  for (const one of flow.states.values()) if (one.kind === 'passing' || one.region === 'window') states.add(one.id);
  return {
    states: { all: [...flow.states.keys()], touched: states },
    transitions: { all: allTransitions(flow).map(({ path }) => path), touched: transitions },
    slots: { all: [...flow.slots.keys()], touched: slots },
    rows: { all: [...flow.slots].flatMap(([id, slot]) => slot.rows.map((_, index) => `${id}/${index}`)), touched: rows },
    messages: { all: sentBySlots(flow), touched: messages },
    situations: {
      all: Array.from({ length: SITUATIONS }, (_, i) => String(i + 1)),
      touched: situationsOf(flow, transitions, rows, states),
    },
  };
}

function rowOf(output: Output): string[] {
  return output.kind === 'message' || output.kind === 'silence' ? [`${output.slot}/${output.row}`] : [];
}

/** Transitions that do something; those that only say that nothing is to be done need no journey. */
export function allTransitions(flow: Flow): Transition[] {
  const lists = [...flow.globals.values(), ...[...flow.states.values()].flatMap(({ on, atOnce }) => [...on.values(), atOnce])];
  return [...lists.flat(), ...flow.globalAtOnce.map(({ transition }) => transition)].filter(
    ({ go, actions }) => go !== null || actions.length > 0,
  );
}

function sentBySlots(flow: Flow): string[] {
  return [...new Set([...flow.slots.values()].flatMap(({ rows }) => rows.flatMap(({ send }) => send ?? [])))].sort();
}

/** A row is touched by a transition, a slot's row or a state that names it. */
function situationsOf(flow: Flow, transitions: ReadonlySet<string>, rows: ReadonlySet<string>, states: ReadonlySet<string>): Set<string> {
  const touched = new Set<string>();
  const note = (list: readonly number[]): void => {
    for (const one of list) touched.add(String(one));
  };
  for (const one of allTransitions(flow)) if (transitions.has(one.path)) note(one.situations);
  for (const [id, slot] of flow.slots)
    slot.rows.forEach((row, index) => rows.has(`${id}/${index}`) && note(row.situations.length > 0 ? row.situations : slot.situations));
  for (const one of flow.states.values()) if (states.has(one.id) && one.shows.length > 0) note(one.situations);
  return touched;
}

/** Share from 0 to 1. */
export function shareOf({ all, touched }: Covered): number {
  return all.length === 0 ? 1 : all.filter((one) => touched.has(one)).length / all.length;
}
