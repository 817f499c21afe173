/** Changes to a flow that leave the original as it is; what mutants are made of. */
import type { Action, Flow, State, Transition } from '../model.ts';
import type { FlowMessage, FlowTexts } from '../texts.ts';

export function withEntry<T>(map: ReadonlyMap<string, T>, id: string, change: (one: T) => T): Map<string, T> {
  const one = map.get(id);
  return one === undefined ? new Map(map) : new Map(map).set(id, change(one));
}

export function withoutEntry<T>(map: ReadonlyMap<string, T>, id: string): Map<string, T> {
  const rest = new Map(map);
  rest.delete(id);
  return rest;
}

/** A section of the flow with one part changed. */
export function editPart<K extends 'facts' | 'slots' | 'events' | 'timers' | 'promises' | 'effects' | 'data' | 'states' | 'guards'>(
  flow: Flow,
  section: K,
  id: string,
  change: (one: Flow[K] extends ReadonlyMap<string, infer T> ? T : never) => Flow[K] extends ReadonlyMap<string, infer T> ? T : never,
): Flow {
  return { ...flow, [section]: withEntry(flow[section] as ReadonlyMap<string, never>, id, change as never) };
}

export function editState(flow: Flow, id: string, change: (state: State) => State): Flow {
  return editPart(flow, 'states', id, change);
}

/** What a state does on an event, replaced. */
export function setHandler(flow: Flow, state: string, event: string, transitions: readonly Partial<Transition>[]): Flow {
  return editState(flow, state, (one) => ({
    ...one,
    on: new Map(one.on).set(
      event,
      transitions.map((own) => transition(own, `states/${state}/on/${event}`)),
    ),
  }));
}

export function transition(own: Partial<Transition>, path: string): Transition {
  return { guard: null, go: null, actions: [], situations: [], path, ...own };
}

/** Where a handler stands: in a state, or `null` for the global ones. */
export interface HandlerAt {
  readonly state: string | null;
  readonly event: string;
}

export function handlerAt(flow: Flow, { state, event }: HandlerAt): readonly Transition[] {
  return (state === null ? flow.globals.get(event) : flow.states.get(state)?.on.get(event)) ?? [];
}

/** One transition of a handler, changed. */
export function editTransition(flow: Flow, at: HandlerAt, index: number, change: (one: Transition) => Transition): Flow {
  const edit = (list: readonly Transition[]): Transition[] => list.map((one, i) => (i === index ? change(one) : one));
  if (at.state === null) return { ...flow, globals: withEntry(flow.globals, at.event, edit) };
  return editState(flow, at.state, (state) => ({ ...state, on: withEntry(state.on, at.event, edit) }));
}

/** Every handler that is written out. */
export function allHandlers(flow: Flow): HandlerAt[] {
  const global = [...flow.globals.keys()].map((event): HandlerAt => ({ state: null, event }));
  return [
    ...global,
    ...[...flow.states.values()].flatMap(({ id, on }) => [...on.keys()].map((event): HandlerAt => ({ state: id, event }))),
  ];
}

export function nameOf({ state, event }: HandlerAt): string {
  return state === null ? `everywhere on "${event}"` : `in "${state}" on "${event}"`;
}

export function isSend(action: Action): boolean {
  return action.do === 'send';
}

export function isEffect(action: Action, effect: string): boolean {
  return action.do === 'effect' && action.effect === effect;
}

export function withoutSends(one: Transition): Transition {
  return { ...one, actions: one.actions.filter((action) => !isSend(action)) };
}

export function withoutEffect(effect: string): (one: Transition) => Transition {
  return (one) => ({ ...one, actions: one.actions.filter((action) => !isEffect(action, effect)) });
}

/** The texts with one message changed; its translations stay. */
export function editMessage(texts: FlowTexts, id: string, change: (one: FlowMessage) => FlowMessage): FlowTexts {
  return { ...texts, messages: withEntry(texts.messages, id, change) };
}
