import type { AnyMachineSnapshot } from 'xstate';
import type { CompiledFlow } from '../flow/compiled.ts';
import type { FlowMachine } from '../flow/flow-machine.ts';
import type { Reports } from '../flow/safe-facts.ts';
import type { Facts } from '../flow/vocabulary.ts';
import { knownValues } from './known-values.ts';
import { likelyCountries } from './number-values.ts';
import {
  RuntimeError,
  type Consent,
  type ConversationOptions,
  type LastCall,
  type NumberQuestion,
  type OtherZone,
  type RunningTimer,
  type SeenText,
  type Snapshot,
  type Values,
} from './types.ts';

/** What a conversation knows between two events. */
export interface Memory {
  /** Null until the first step. */
  readonly machine: AnyMachineSnapshot | null;
  readonly reports: Reports;
  readonly values: Values;
  readonly timers: readonly RunningTimer[];
  /** The number that was read back and kept, E.164. */
  readonly number: string | null;
  /** A number that was typed and is not settled yet, E.164. */
  readonly pending: string | null;
  readonly consent: Consent | null;
  /** Ids of the messages that the person saw last. */
  readonly shown: readonly string[];
  /** The same messages as they were read. */
  readonly saw: readonly SeenText[];
  /** Names of deliveries, hashed. */
  readonly seen: readonly string[];
  readonly question: NumberQuestion | null;
  /** The zone that the person chose instead of the one given. */
  readonly zone: OtherZone | null;
  readonly lastCall: LastCall | null;
  /** When the state of the talk was entered. */
  readonly since: number;
}

export function freshMemory(options: ConversationOptions): Memory {
  const at = options.now();
  const reports = Object.entries(knownFacts(options.flow, options.facts ?? {})).map(([id, value]) => [id, { value, at }]);
  return {
    machine: null,
    reports: Object.fromEntries(reports),
    values: { ...likelyCountries(options.likelyRegions ?? [], options.locale), ...knownValues(options.flow, options.values ?? {}) },
    timers: [],
    number: null,
    pending: null,
    consent: null,
    shown: [],
    saw: [],
    seen: [],
    question: null,
    zone: null,
    lastCall: null,
    since: at,
  };
}

/** Plain JSON that says all that is needed to go on, on any machine. */
export function writeSnapshot({ machine, values, ...rest }: Memory): Snapshot {
  const { value, context } = machine ?? { value: null, context: null };
  const written = Object.entries(values).map(([name, one]) => [name, one instanceof Date ? { time: one.getTime() } : one]);
  return structuredClone({ schemaVersion: 1, machine: { value, context }, values: Object.fromEntries(written), ...rest }) as Snapshot;
}

/**
 * Reads a snapshot of this or an earlier content version. A state that the flow no longer has cannot be taken up; facts, timers and
 * values that it no longer has are let go, and facts that are new begin with their default. Throws `RuntimeError`.
 */
export function readSnapshot(snapshot: Snapshot, { flow, machine }: Pick<FlowMachine, 'flow' | 'machine'>): Memory {
  if (typeof snapshot !== 'object' || snapshot === null || snapshot.schemaVersion !== 1)
    throw new RuntimeError(
      'The snapshot has a version that this runtime does not read; take the runtime that wrote it, or begin anew',
      'unreadable-snapshot',
    );
  try {
    const { schemaVersion: _, machine: at, values, reports, timers, ...rest } = structuredClone(snapshot);
    const context = at.context as { readonly facts: Facts };
    const facts = { ...flow.machine.context.facts, ...knownFacts(flow, context.facts) };
    return {
      ...EMPTY,
      ...rest,
      machine: machine.resolveState({ value: at.value as never, context: { ...context, facts } as never }),
      reports: Object.fromEntries(Object.entries(reports).filter(([id, { value }]) => isKnown(flow, id, value))),
      timers: timers.filter(({ id }) => Object.hasOwn(flow.timers, id)),
      values: Object.fromEntries(Object.entries(values).map(([name, one]) => [name, typeof one === 'object' ? new Date(one.time) : one])),
    };
  } catch {
    throw new RuntimeError(
      'The snapshot names a state that this flow does not have; begin anew and tell the team of the case',
      'unreadable-snapshot',
    );
  }
}

/** What snapshots of earlier versions do not say. */
const EMPTY = { saw: [], question: null, zone: null, lastCall: null, since: 0 } as const;

/** Facts with values that the flow knows. What else a host tells is not kept: nobody knows what it holds. */
export function knownFacts(flow: CompiledFlow, facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([id, value]) => isKnown(flow, id, value)));
}

function isKnown(flow: CompiledFlow, id: string, value: string): boolean {
  return Object.hasOwn(flow.facts, id) && flow.facts[id]?.values.includes(value) === true;
}
