import { assign, createActor, setup, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import type { CompiledFlow } from './compiled.ts';
import { evaluateGuard } from './evaluate-guard.ts';
import { allFacts } from './safe-facts.ts';
import type { Facts } from './vocabulary.ts';

/** An event of the machine: its type and the world as it was then. The machine keeps only the flow's own facts. */
export interface MachineEvent {
  readonly type: string;
  readonly facts: Facts;
}

/** An action that a transition asks for, with all facts as they were at that moment. */
export interface Asked {
  readonly type: string;
  readonly params: Readonly<Record<string, string>>;
  readonly facts: Facts;
}

export interface Moved {
  readonly snapshot: AnyMachineSnapshot;
  readonly asked: readonly Asked[];
}

/** A flow ready to run: pure transitions on XState, no clock, nothing executed. */
export interface FlowMachine {
  readonly flow: CompiledFlow;
  readonly machine: AnyStateMachine;
  begin(world: Facts): Moved;
  move(snapshot: AnyMachineSnapshot, event: MachineEvent): Moved;
  /** All facts at an event: the world's, the flow's own, and what follows from them. */
  factsAt(snapshot: AnyMachineSnapshot, world: Facts): Facts;
}

type Scope = Parameters<AnyStateMachine['transition']>[2];

interface Context {
  readonly facts: Facts;
}
interface At {
  readonly context: Context;
  readonly event: { readonly facts?: Facts; readonly input?: { readonly facts: Facts } };
}

export function createFlowMachine(flow: CompiledFlow): FlowMachine {
  const factsOf = rememberFacts(flow);
  const machine = buildMachine(flow, factsOf);
  const asked: Asked[] = [];
  const scope = recordingScope(machine, asked, factsOf);
  const moved = (snapshot: AnyMachineSnapshot): Moved => ({ snapshot, asked: asked.splice(0) });
  return {
    flow,
    machine,
    begin: (world) => moved(machine.getInitialSnapshot(scope, { facts: world })),
    move: (snapshot, event) => moved(machine.transition(snapshot, event, scope)),
    factsAt: (snapshot, world) => allFacts(flow, world, (snapshot.context as Context).facts),
  };
}

/** Guards of one step ask for the same facts over and over; the last answer is kept. */
function rememberFacts(flow: CompiledFlow): (at: At) => Facts {
  let world: Facts | undefined;
  let own: Facts | undefined;
  let all: Facts = {};
  return ({ context, event }) => {
    const told = event.facts ?? event.input?.facts ?? {};
    if (told !== world || context.facts !== own) {
      world = told;
      own = context.facts;
      all = allFacts(flow, world, own);
    }
    return all;
  };
}

function buildMachine(flow: CompiledFlow, factsOf: (at: At) => Facts): AnyStateMachine {
  const guards = Object.entries(flow.guards).map(([name, when]) => [name, (at: At) => evaluateGuard(when, factsOf(at))]);
  const nothing = (): void => {};
  const actions = {
    send: nothing,
    effect: nothing,
    start: nothing,
    stop: nothing,
    set: assign(({ context }, params: unknown) => ({ facts: { ...(context as Context).facts, ...(params as Facts) } })),
    next: assign(({ context }, params: unknown) => ({ facts: counted(flow, (context as Context).facts, params as Facts) })),
  };
  // The config is JSON of our own making; XState's types want it spelled out, its own validation checks it.
  return setup({ guards: Object.fromEntries(guards), actions } as never).createMachine(flow.machine as never) as unknown as AnyStateMachine;
}

/** Moves a fact to the next of its values; the last one stays. */
function counted(flow: CompiledFlow, facts: Facts, params: Facts): Facts {
  const id = params['fact'] ?? '';
  const values = flow.facts[id]?.values ?? [];
  const now = values.indexOf(facts[id] ?? '');
  return { ...facts, [id]: values[Math.min(now + 1, values.length - 1)] ?? '' };
}

/** A scope for pure transitions that writes down what is asked for instead of doing it. */
function recordingScope(machine: AnyStateMachine, asked: Asked[], factsOf: (at: At) => Facts): Scope {
  const self = createActor(machine, { input: { facts: {} } });
  const nothing = (): void => {};
  const actionExecutor = (action: { type: string; params: unknown; info: unknown }): void => {
    asked.push({ type: action.type, params: (action.params ?? {}) as Asked['params'], facts: factsOf(action.info as At) });
  };
  const scope = { self, id: '', sessionId: '', system: self.system, logger: nothing, defer: nothing, stopChild: nothing, emit: nothing, actionExecutor };
  return scope as unknown as Scope;
}
