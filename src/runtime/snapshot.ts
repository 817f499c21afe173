import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { Reports } from '../flow/safe-facts.ts';
import { RuntimeError, type Consent, type ConversationOptions, type RunningTimer, type Snapshot, type Values } from './types.ts';

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
  readonly seen: readonly string[];
}

export function freshMemory(options: ConversationOptions): Memory {
  const at = options.now();
  const reports = Object.fromEntries(Object.entries(options.facts ?? {}).map(([id, value]) => [id, { value, at }]));
  return {
    machine: null,
    reports,
    values: { ...options.values },
    timers: [],
    number: null,
    pending: null,
    consent: null,
    shown: [],
    seen: [],
  };
}

/** Plain JSON that says all that is needed to go on, on any machine. */
export function writeSnapshot({ machine, values, ...rest }: Memory): Snapshot {
  const { value, context } = machine ?? { value: null, context: null };
  const written = Object.entries(values).map(([name, one]) => [name, one instanceof Date ? { time: one.getTime() } : one]);
  return structuredClone({ schemaVersion: 1, machine: { value, context }, values: Object.fromEntries(written), ...rest }) as Snapshot;
}

/**
 * Reads a snapshot of this or an earlier content version. A state that the flow no longer has cannot be taken up;
 * facts and timers that it no longer has are let go. Throws `RuntimeError`.
 */
export function readSnapshot(snapshot: Snapshot, machine: AnyStateMachine): Memory {
  if (snapshot.schemaVersion !== 1)
    throw new RuntimeError(
      'The snapshot has a version that this runtime does not read; take the runtime that wrote it, or begin anew',
      'unreadable-snapshot',
    );
  const { machine: at, values, ...rest } = structuredClone(snapshot);
  try {
    const resolved = machine.resolveState({ value: at.value as never, context: at.context as never });
    const read = Object.entries(values).map(([name, one]) => [name, typeof one === 'object' ? new Date(one.time) : one]);
    return { ...rest, machine: resolved, values: Object.fromEntries(read) as Values };
  } catch {
    throw new RuntimeError(
      'The snapshot names a state that this flow does not have; begin anew and tell the team of the case',
      'unreadable-snapshot',
    );
  }
}
