import type { AnyMachineSnapshot } from 'xstate';
import type { CompiledFlow } from './compiled.ts';
import type { Asked, FlowMachine, Moved } from './flow-machine.ts';
import type { Delivery } from './model.ts';
import { allFacts } from './safe-facts.ts';
import { selectDelivery, selectMessage } from './select-message.ts';
import type { Facts } from './vocabulary.ts';

/** What one step brings about, in order. */
export type Output =
  | {
      readonly kind: 'message';
      readonly slot: string;
      readonly row: number;
      readonly message: string;
      readonly delivery: Delivery;
      readonly promises: readonly string[];
    }
  | { readonly kind: 'silence'; readonly slot: string; readonly row: number; readonly because: string }
  | { readonly kind: 'effect'; readonly effect: string }
  | { readonly kind: 'timer-start'; readonly timer: string }
  | { readonly kind: 'timer-stop'; readonly timer: string }
  /** Which transition was taken; only a traced machine says so. */
  | { readonly kind: 'taken'; readonly path: string };

export interface Step {
  readonly snapshot: AnyMachineSnapshot;
  readonly outputs: readonly Output[];
}

/** Tells the machine that the world changed, and nothing else. */
export const FACTS_CHANGED = 'facts.changed';

/** The first step: the conversation as it stands before anything happens. */
export function startFlow(core: FlowMachine, world: Facts): Step {
  return stepOf(core, core.begin(world));
}

/**
 * What an event brings about. The world is told first, so that no event is judged by facts that have already changed;
 * then the event, with what it carries (`carried`) and what it makes certain. An event that nothing handles changes nothing.
 */
export function advance(core: FlowMachine, snapshot: AnyMachineSnapshot, type: string, world: Facts, carried: Facts = {}): Step {
  const told = stepOf(core, core.move(snapshot, { type: FACTS_CHANGED, facts: world }));
  if (type === FACTS_CHANGED) return told;
  const step = stepOf(core, core.move(told.snapshot, { type, facts: eventFacts(core.flow, type, world, carried) }));
  const kept = Object.values(core.flow.promises).filter((promise) => promise.kept.includes(type));
  const stopped = kept.map(({ timer }): Output => ({ kind: 'timer-stop', timer }));
  return { snapshot: step.snapshot, outputs: [...told.outputs, ...stopped, ...step.outputs] };
}

/** The world as an event shows it: what it carries and what it makes certain lie over what was told before. */
export function eventFacts(flow: CompiledFlow, type: string, world: Facts, carried: Facts): Facts {
  const event = flow.events[type];
  if (event === undefined) return world;
  const facts: Record<string, string> = { ...world };
  for (const fact of event.carries) {
    const value = carried[fact];
    if (value !== undefined && flow.facts[fact]?.values.includes(value)) facts[fact] = value;
  }
  for (const { fact, value } of event.implies) facts[fact] = value;
  return facts;
}

/** The states that a conversation is in, the talk first: `booked`, `suspended`. */
export function statesOf(snapshot: AnyMachineSnapshot): { readonly talk: string; readonly window: string | null } {
  const value = snapshot.value as string | { readonly active?: { readonly talk: string; readonly window: string } };
  if (typeof value === 'string') return { talk: value, window: null };
  return { talk: value.active?.talk ?? '', window: value.active?.window ?? null };
}

function stepOf(core: FlowMachine, moved: Moved): Step {
  return { snapshot: moved.snapshot, outputs: moved.asked.flatMap((asked) => outputsOf(core.flow, asked)) };
}

function outputsOf(flow: CompiledFlow, { type, params, world, own }: Asked): Output[] {
  switch (type) {
    case 'send':
      return messageOutputs(flow, params['slot'] ?? '', allFacts(flow, world, own));
    case 'effect':
      return [{ kind: 'effect', effect: params['effect'] ?? '' }];
    case 'start':
      return [{ kind: 'timer-start', timer: params['timer'] ?? '' }];
    case 'stop':
      return [{ kind: 'timer-stop', timer: params['timer'] ?? '' }];
    case 'taken':
      return [{ kind: 'taken', path: params['path'] ?? '' }];
    default:
      return [];
  }
}

/** A message that is held back promises nothing. */
function messageOutputs(flow: CompiledFlow, slot: string, facts: Facts): Output[] {
  const table = flow.slots[slot];
  const row = table === undefined ? null : selectMessage(table, facts);
  const number = row === null ? -1 : (table?.rows.indexOf(row) ?? -1);
  if (row === null || row.send === null) return [{ kind: 'silence', slot, row: number, because: row?.silent ?? 'no row fits' }];
  const delivery = selectDelivery(flow.delivery, facts);
  const promises = delivery === 'held' ? [] : row.promises;
  const timers = promises.map((one): Output => ({ kind: 'timer-start', timer: flow.promises[one]?.timer ?? '' }));
  return [{ kind: 'message', slot, row: number, message: row.send, delivery, promises }, ...timers];
}
