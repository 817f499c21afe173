/** The parts of a flow that its reader, its proofs and the runtime share. Plain data, browser-safe. */

/** Values of facts by name; what a guard looks at. */
export type Facts = Readonly<Record<string, string>>;

/** Every named fact has one of the listed values. */
export type Terms = Readonly<Record<string, readonly string[]>>;

/** Holds when one of its terms holds; `[{}]` always does, `[]` never. */
export type Condition = readonly Terms[];

/** `world` is told by the host and may be unknown or stale · `event` comes with one event and holds for it alone · `flow` is set by the flow itself. */
export const FACT_OWNERS = ['world', 'event', 'flow'] as const;
export type FactOwner = (typeof FACT_OWNERS)[number];

/** Something about the world or the conversation that decides what people read. */
export interface Fact {
  readonly id: string;
  readonly title: string;
  readonly owner: FactOwner;
  /** Every value, for a counted fact in the order of counting. */
  readonly values: readonly string[];
  /** The safe side: taken when the fact is unknown, stale or not one of `values`. A flow's own fact starts with it. */
  readonly default: string;
  /** Why the default is safe. */
  readonly because: string;
  /** How long a report holds, in milliseconds; null when it does not age. */
  readonly freshForMs: number | null;
  /** True when the fact returns to its default each time a state is entered. */
  readonly resets: boolean;
}

/** A fact that follows from others: `yes` when the condition holds, else `no`. */
export interface Derived {
  readonly id: string;
  readonly title: string;
  readonly when: Condition;
}

/** A combination that cannot happen, and why. */
export interface Impossible {
  readonly when: Condition;
  readonly because: string;
}

/** Rows of conditions over a few declared facts. */
export interface DecisionTable<Row extends { readonly when: Condition }> {
  /** The facts that the rows may look at. */
  readonly facts: readonly string[];
  /** `one`: exactly one row fits each combination · `first`: rows are read from the top, the first that fits decides. */
  readonly order: 'one' | 'first';
  readonly rows: readonly Row[];
  readonly impossible: readonly Impossible[];
}

/** `person` writes or taps · `world` facts, case, telephony and agents · `timer` a wait is over. */
export type EventKind = 'person' | 'world' | 'timer';

/** What a placeholder's value is, as privacy sees it. The last three never stand in a message. */
export const PLACEHOLDER_KINDS = ['plain', 'time', 'masked-number', 'full-number', 'free-text', 'secret'] as const;
export type PlaceholderKind = (typeof PLACEHOLDER_KINDS)[number];

/** What triage hears about a case: one of some values, or a number that falls into a named band. */
export interface Signal {
  readonly id: string;
  readonly title: string;
  readonly values: readonly string[];
  readonly default: string;
  /** Lower bounds of the bands, inclusive, in the order of `values`; null for a signal with plain values. */
  readonly from: readonly number[] | null;
}

/** The default model: points for each value of each signal, summed, held between 0 and 100. */
export interface Score {
  /** The banded signal that takes the score. */
  readonly signal: string;
  readonly base: number;
  readonly points: readonly { readonly when: Condition; readonly add: number; readonly because: string }[];
}
