import type { AnyMachineSnapshot } from 'xstate';
import { advance, startFlow, statesOf, type Output, type Step } from '../advance.ts';
import type { FlowMachine } from '../flow-machine.ts';
import { safeFacts, type Reports } from '../safe-facts.ts';
import type { Facts } from '../vocabulary.ts';

/** One conversation being simulated: what the runtime keeps, without words and without a clock. */
export interface Talk {
  readonly snapshot: AnyMachineSnapshot;
  /** What the world last told. */
  readonly world: Facts;
  /** Timers that run. */
  readonly timers: ReadonlySet<string>;
}

export interface TalkStep {
  readonly talk: Talk;
  readonly outputs: readonly Output[];
}

/** The moment of all reports in a simulation, milliseconds since the epoch: nothing ages. */
const NOW = 0;

export function worldOf(core: FlowMachine, told: Facts): Facts {
  const reports: Reports = Object.fromEntries(Object.entries(told).map(([fact, value]) => [fact, { value, at: NOW }]));
  return safeFacts(core.flow, reports, NOW);
}

export function beginTalk(core: FlowMachine, told: Facts): TalkStep {
  const world = worldOf(core, told);
  return after({ snapshot: undefined as never, world, timers: new Set() }, startFlow(core, world), world);
}

/** What an event brings about; a timer that rings no longer runs. */
export function continueTalk(core: FlowMachine, talk: Talk, event: string, world: Facts, carried: Facts): TalkStep {
  const rung = event.startsWith('timer.') ? event.slice('timer.'.length) : '';
  const timers = new Set([...talk.timers].filter((timer) => timer !== rung));
  return after({ ...talk, timers }, advance(core, talk.snapshot, event, world, carried), world);
}

function after(talk: Talk, { snapshot, outputs }: Step, world: Facts): TalkStep {
  const timers = new Set(talk.timers);
  for (const output of outputs) {
    if (output.kind === 'timer-start') timers.add(output.timer);
    if (output.kind === 'timer-stop') timers.delete(output.timer);
  }
  return { talk: { snapshot, world, timers }, outputs };
}

export function stateOf(talk: Talk): string {
  return statesOf(talk.snapshot).talk;
}

export function windowOf(talk: Talk): string | null {
  return statesOf(talk.snapshot).window;
}

/** The flow's own facts. */
export function ownOf(talk: Talk): Facts {
  return (talk.snapshot.context as { readonly facts: Facts }).facts;
}
