import { handlersOf, atOnceOf } from './handlers.ts';
import type { Action, Flow, State, Transition } from './model.ts';

/** One step that is written in the flow: what is said, in order, and where the conversation is then. */
export interface WrittenStep {
  readonly from: string;
  /** Null for what is done at once. */
  readonly event: string | null;
  readonly transition: Transition;
  /** The state after the step. */
  readonly to: string;
  /** Slots that it sends, those of the state it enters included. */
  readonly slots: readonly string[];
}

/** How a flow uses messages, as far as it is written; cheap, and without proving anything. */
export interface FlowUsage {
  readonly flow: Flow;
  readonly steps: readonly WrittenStep[];
  /** Every message that a slot can choose. */
  messagesOf(slot: string): readonly string[];
  /** Steps that can send a message. */
  stepsOf(message: string): readonly WrittenStep[];
  /** States in which people read a message. */
  statesOf(message: string): readonly string[];
  /** Other messages that people read in the same step, whenever they read this one. */
  alwaysWith(message: string): readonly string[];
}

export function flowUsage(flow: Flow): FlowUsage {
  const steps = [...flow.states.values()].flatMap((state) => stepsIn(flow, state));
  const bySlot = new Map([...flow.slots].map(([id, { rows }]) => [id, [...new Set(rows.flatMap(({ send }) => send ?? []))]]));
  const messagesOf = (slot: string): readonly string[] => bySlot.get(slot) ?? [];
  const byMessage = new Map<string, WrittenStep[]>();
  for (const step of steps) {
    for (const message of new Set(step.slots.flatMap(messagesOf))) {
      const list = byMessage.get(message) ?? [];
      list.push(step);
      byMessage.set(message, list);
    }
  }
  const stepsOf = (message: string): readonly WrittenStep[] => byMessage.get(message) ?? [];
  return {
    flow,
    steps,
    messagesOf,
    stepsOf,
    statesOf: (message) => [...new Set(stepsOf(message).map(({ to }) => to))],
    alwaysWith: (message) => commonTo(stepsOf(message).map((step) => sureMessages(flow, step).filter((one) => one !== message))),
  };
}

function stepsIn(flow: Flow, state: State): WrittenStep[] {
  const step = (event: string | null, transition: Transition): WrittenStep => {
    const to = transition.go ?? state.id;
    const entered = transition.go === null ? undefined : flow.states.get(to);
    return { from: state.id, event, transition, to, slots: slotsIn([...transition.actions, ...(entered?.enter ?? [])]) };
  };
  const own = [...handlersOf(flow, state)].flatMap(([event, list]) => list.map((one) => step(event, one)));
  return [...own, ...atOnceOf(flow, state).map((one) => step(null, one))];
}

function slotsIn(actions: readonly Action[]): string[] {
  return actions.flatMap((action) => (action.do === 'send' ? [action.slot] : []));
}

/** Messages that a step sends for sure: of slots that always say the same. */
function sureMessages({ slots }: Flow, step: WrittenStep): string[] {
  return step.slots.flatMap((id) => {
    const rows = slots.get(id)?.rows ?? [];
    const said = new Set(rows.map(({ send }) => send));
    const [only] = said;
    return said.size === 1 && only != null ? [only] : [];
  });
}

function commonTo(lists: readonly (readonly string[])[]): string[] {
  const [first = [], ...rest] = lists;
  return first.filter((one) => rest.every((list) => list.includes(one)));
}
