import { assign, createActor, setup, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import type { CompiledFlow } from './compiled.ts';
import { holdsIn } from './evaluate-guard.ts';
import { allFacts } from './safe-facts.ts';
import type { Facts } from './vocabulary.ts';

/** An event of the machine: its type and the world as it was then. The machine keeps only the flow's own facts. */
export interface MachineEvent {
  readonly type: string;
  readonly facts: Facts;
}

/** An action that a transition asks for, with the facts as they were at that moment. */
export interface Asked {
  readonly type: string;
  readonly params: Readonly<Record<string, string>>;
  readonly world: Facts;
  /** The flow's own facts. */
  readonly own: Facts;
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
  const machine = buildMachine(flow);
  const asked: Asked[] = [];
  const scope = recordingScope(machine, asked);
  const moved = (snapshot: AnyMachineSnapshot): Moved => ({ snapshot, asked: asked.splice(0) });
  return {
    flow,
    machine,
    begin: (world) => moved(begun(machine.getInitialSnapshot(scope, { facts: world }))),
    move: (snapshot, event) => moved(machine.transition(snapshot, event, scope)),
    factsAt: (snapshot, world) => allFacts(flow, world, (snapshot.context as Context).facts),
  };
}

/** XState keeps an error of the first step in the snapshot; later steps throw theirs. */
function begun(snapshot: AnyMachineSnapshot): AnyMachineSnapshot {
  if (snapshot.status === 'error') throw snapshot.error;
  return snapshot;
}

function worldAt({ event }: At): Facts {
  return event.facts ?? event.input?.facts ?? {};
}

function buildMachine(flow: CompiledFlow): AnyStateMachine {
  const guards = Object.entries(flow.guards).map(([name, when]) => [
    name,
    (at: At) => holdsIn(flow.derived, when, worldAt(at), at.context.facts),
  ]);
  const nothing = (): void => {};
  const actions = {
    send: nothing,
    effect: nothing,
    start: nothing,
    stop: nothing,
    taken: nothing,
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
function recordingScope(machine: AnyStateMachine, asked: Asked[]): Scope {
  const self = createActor(machine, { input: { facts: {} } });
  const nothing = (): void => {};
  const actionExecutor = (action: { type: string; params: unknown; info: unknown }): void => {
    const at = action.info as At;
    asked.push({ type: action.type, params: (action.params ?? {}) as Asked['params'], world: worldAt(at), own: at.context.facts });
  };
  const scope = {
    self,
    id: '',
    sessionId: '',
    system: self.system,
    logger: nothing,
    defer: nothing,
    stopChild: nothing,
    emit: nothing,
    actionExecutor,
  };
  return scope as unknown as Scope;
}
