import { atOnceOf, handlersOf } from './handlers.ts';
import type { MachineAction, MachineJson, MachineState, MachineTransition } from './compiled.ts';
import { REGIONS, type Action, type Flow, type Region, type State, type Transition } from './model.ts';

/** Name of the state that holds the regions while the conversation is going on. */
export const ACTIVE = 'active';
const ROOT = 'conversation';

/** More steps at once than any conversation needs. */
const MAX_AT_ONCE = 64;

/** An action that says which transition was taken; only a traced machine has it. */
export const TAKEN = 'taken';

/**
 * The flow as an XState v5 machine: the regions side by side in `active`, final states beside it.
 * Guards and actions are names with plain parameters, so the config is JSON and opens in Stately's editor.
 */
export function toMachine(flow: Flow, trace = false): MachineJson {
  const finals = [...flow.states.values()].filter((state) => state.kind === 'final');
  return {
    id: ROOT,
    options: { maxIterations: MAX_AT_ONCE },
    context: { facts: initialFacts(flow) },
    initial: ACTIVE,
    states: {
      [ACTIVE]: {
        type: 'parallel',
        states: Object.fromEntries([...REGIONS].reverse().map((region) => [region, regionState(flow, region, trace)])),
      },
      ...Object.fromEntries(
        finals.map((state) => [state.id, { type: 'final' as const, ...aboutState(state), entry: entryActions(flow, state) }]),
      ),
    },
  };
}

/** The machine of one region alone, with the final states: what the region does when the other stands still. */
export function regionMachine(machine: MachineJson, region: Region): MachineJson {
  const { [ACTIVE]: active, ...finals } = machine.states ?? {};
  const own = active?.states?.[region];
  return {
    id: machine.id,
    options: machine.options,
    context: machine.context,
    initial: own?.initial ?? '',
    states: { ...own?.states, ...finals },
  };
}

/** The flow's own facts at the start. */
function initialFacts(flow: Flow): Record<string, string> {
  return Object.fromEntries([...flow.facts.values()].filter((fact) => fact.owner === 'flow').map((fact) => [fact.id, fact.default]));
}

function regionState(flow: Flow, region: Region, trace: boolean): MachineState {
  const states = [...flow.states.values()].filter((state) => state.region === region && state.kind !== 'final');
  return { initial: flow.initial[region], states: Object.fromEntries(states.map((state) => [state.id, machineState(flow, state, trace)])) };
}

function machineState(flow: Flow, state: State, trace: boolean): MachineState {
  const on = [...handlersOf(flow, state)].map(
    ([event, list]) => [event, list.map((one) => machineTransition(flow, state, one, trace))] as const,
  );
  const always = atOnceOf(flow, state).map((one) => machineTransition(flow, state, one, trace));
  return {
    ...aboutState(state),
    entry: entryActions(flow, state),
    exit: [...state.timers.map(stop), ...state.leave.map(machineAction)],
    on: Object.fromEntries(on),
    ...(always.length === 0 ? {} : { always }),
  };
}

function aboutState(state: State): Pick<MachineState, 'description' | 'meta'> {
  return { description: state.title, meta: { situations: state.situations, path: `states/${state.id}` } };
}

/** Facts that start anew in each state, then its timers, then what it does. */
function entryActions(flow: Flow, state: State): MachineAction[] {
  const reset = [...flow.facts.values()].filter((fact) => fact.resets).map((fact) => [fact.id, fact.default] as const);
  const resets = state.region === 'talk' && reset.length > 0 ? [{ type: 'set', params: Object.fromEntries(reset) }] : [];
  return [...resets, ...state.timers.map((timer) => ({ type: 'start', params: { timer } })), ...state.enter.map(machineAction)];
}

function stop(timer: string): MachineAction {
  return { type: 'stop', params: { timer } };
}

function machineTransition(flow: Flow, from: State, one: Transition, trace: boolean): MachineTransition {
  const told: MachineAction[] = trace ? [{ type: TAKEN, params: { path: one.path } }] : [];
  const actions = [...told, ...one.actions.map(machineAction)];
  return {
    ...(one.guard === null ? {} : { guard: one.guard }),
    ...(one.go === null ? {} : { target: targetOf(flow, one.go) }),
    ...(one.go === from.id ? { reenter: true } : {}),
    ...(actions.length === 0 ? {} : { actions }),
    meta: { situations: one.situations, path: one.path },
  };
}

function targetOf(flow: Flow, id: string): string {
  const state = flow.states.get(id);
  return state === undefined || state.kind !== 'final' ? id : `#${ROOT}.${id}`;
}

function machineAction(action: Action): MachineAction {
  switch (action.do) {
    case 'send':
      return { type: 'send', params: { slot: action.slot } };
    case 'set':
      return { type: 'set', params: { [action.fact]: action.value } };
    case 'next':
      return { type: 'next', params: { fact: action.fact } };
    case 'effect':
      return { type: 'effect', params: { effect: action.effect } };
    case 'start':
      return { type: 'start', params: { timer: action.timer } };
    case 'stop':
      return stop(action.timer);
    case 'missing':
      return { type: 'effect', params: { effect: action.routine } };
  }
}
