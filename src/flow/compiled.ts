/**
 * What `flow.json` carries: the machine for XState v5 and the tables beside it. Plain JSON, no places, no prose that people do not need.
 * The runtime reads it with `xstate` and the pure functions of this folder; the proofs read the very same.
 */
import type { DeliveryRow, EffectMark, EventMark, Implied, Region, SlotMark, SlotRow, StateKind, StateOwner, TriageRow } from './model.ts';
import type { Condition, DecisionTable, Derived, EventKind, Fact, PlaceholderKind, Score, Signal } from './vocabulary.ts';

/** Raised when a reader of an older shape would misread a newer one. */
export const FLOW_SCHEMA_VERSION = 1;

type Named<T> = Readonly<Record<string, T>>;

/** An action of the machine, as XState JSON. `type` is one of `send set next effect start stop`; the params of `set` are facts and values. */
export interface MachineAction {
  readonly type: string;
  readonly params: Readonly<Record<string, string>>;
}

export interface MachineTransition {
  /** Name of a guard in `guards`. */
  readonly guard?: string;
  readonly target?: string;
  /** True when the state itself is entered anew. */
  readonly reenter?: boolean;
  readonly actions?: readonly MachineAction[];
  readonly meta?: MachineMeta;
}

export interface MachineMeta {
  /** Rows of the situation table that this part answers. */
  readonly situations?: readonly number[];
  /** Where it is written, as a path into the flow. */
  readonly path?: string;
}

export interface MachineState {
  readonly type?: 'atomic' | 'compound' | 'parallel' | 'final';
  readonly description?: string;
  readonly initial?: string;
  readonly entry?: readonly MachineAction[];
  readonly exit?: readonly MachineAction[];
  readonly on?: Named<readonly MachineTransition[]>;
  readonly always?: readonly MachineTransition[];
  readonly states?: Named<MachineState>;
  readonly meta?: MachineMeta;
}

/** A machine config for `setup({ guards, actions }).createMachine(config)`. */
export interface MachineJson extends MachineState {
  readonly id: string;
  /** The flow's own facts at the start. */
  /** A chain of steps at once that is longer than this goes in circles. */
  readonly options: { readonly maxIterations: number };
  readonly context: { readonly facts: Named<string> };
}

export interface CompiledRow extends SlotRow {
  /** Promises that the row's message makes; sending it starts their timers anew. */
  readonly promises: readonly string[];
}

export interface CompiledSlot extends DecisionTable<CompiledRow> {
  readonly marks: readonly SlotMark[];
  readonly situations: readonly number[];
}

export interface CompiledState {
  readonly title: string;
  readonly kind: StateKind;
  readonly region: Region;
  readonly owner: StateOwner;
  readonly call: boolean;
  readonly situations: readonly number[];
  readonly shows: readonly string[];
}

export interface CompiledEvent {
  readonly kind: EventKind;
  /** Place in the priority order of global events, 1 first; null for the others. Of several events at once the first one counts. */
  readonly priority: number | null;
  readonly chips: readonly string[];
  readonly brings: readonly string[];
  readonly provides: readonly string[];
  readonly clears: readonly string[];
  readonly marks: readonly EventMark[];
  readonly implies: readonly Implied[];
  readonly carries: readonly string[];
}

export interface CompiledTimer {
  /** Milliseconds; grace after `at` when both are given. */
  readonly afterMs: number | null;
  /** The placeholder (a time) at which it rings. */
  readonly at: string | null;
}

export interface CompiledEffect {
  readonly marks: readonly EffectMark[];
  readonly provides: readonly string[];
  readonly clears: readonly string[];
  readonly shows: readonly string[];
}

export interface CompiledFlow {
  readonly schemaVersion: typeof FLOW_SCHEMA_VERSION;
  readonly machine: MachineJson;
  readonly facts: Named<Omit<Fact, 'title' | 'because'>>;
  readonly derived: Named<Omit<Derived, 'title'>>;
  readonly guards: Named<Condition>;
  readonly slots: Named<CompiledSlot>;
  readonly delivery: DecisionTable<DeliveryRow>;
  readonly triage: DecisionTable<TriageRow> & { readonly signals: Named<Omit<Signal, 'title'>>; readonly score: Score };
  readonly states: Named<CompiledState>;
  readonly events: Named<CompiledEvent>;
  readonly timers: Named<CompiledTimer>;
  readonly promises: Named<{ readonly says: readonly string[]; readonly timer: string; readonly kept: readonly string[] }>;
  readonly effects: Named<CompiledEffect>;
  readonly data: Named<{ readonly holds: PlaceholderKind; readonly given: Condition }>;
}
