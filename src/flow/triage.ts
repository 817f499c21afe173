import { evaluateGuard } from './evaluate-guard.ts';
import type { Route, TriageRow } from './model.ts';
import { matchRow } from './select-message.ts';
import type { DecisionTable, Facts, Score, Signal } from './vocabulary.ts';

/** What a host tells triage: a value, or a number that falls into a band. */
export type SignalValues = Readonly<Record<string, string | number | null>>;

/** A model that rates how well a phone call suits a case, from 0 to 100; null when it cannot say. */
export type Scorer = (signals: Facts) => number | null;

export interface TriageTable extends Pick<DecisionTable<TriageRow>, 'rows'> {
  readonly signals: Readonly<Record<string, Pick<Signal, 'id' | 'values' | 'default' | 'from'>>>;
  readonly score: Score;
}

export interface Decision {
  readonly route: Route;
  readonly because: string;
  /** The score that was used, 0 to 100; null when there was none. */
  readonly score: number | null;
  /** The signals as the table saw them. */
  readonly signals: Facts;
}

/**
 * Decides where a case goes. `facts` are the safe facts; `scorer` replaces the default model.
 * A combination that no row fits goes on in chat: a person there can decide better than a table with a gap.
 */
export function triage(table: TriageTable, signals: SignalValues, facts: Facts, scorer?: Scorer): Decision {
  const plain = readSignals(table, signals);
  const told = signals[table.score.signal];
  const score = clamp(typeof told === 'number' ? told : (scorer ?? defaultScorer(table.score))(plain));
  const banded = table.signals[table.score.signal];
  const seen: Facts = banded === undefined || typeof told === 'string' ? plain : { ...plain, [banded.id]: bandOf(banded, score) };
  const row = matchRow(table, { ...facts, ...seen });
  return { route: row?.route ?? 'chat', because: row?.because ?? 'no row of the table fits', score, signals: seen };
}

/** The model that ships: the points of `content/flow/triage.yaml`, summed. Transparent, and not learnt from anything. */
export function defaultScorer(score: Score): Scorer {
  return (signals) => score.points.reduce((sum, point) => (evaluateGuard(point.when, signals) ? sum + point.add : sum), score.base);
}

function readSignals(table: TriageTable, signals: SignalValues): Facts {
  const read: Record<string, string> = {};
  for (const signal of Object.values(table.signals)) {
    const value = Object.hasOwn(signals, signal.id) ? signals[signal.id] : null;
    read[signal.id] =
      typeof value === 'number' ? bandOf(signal, value) : signal.values.includes(value ?? '') ? (value ?? '') : signal.default;
  }
  return read;
}

/** The band of a number; the default for what is no number. */
function bandOf(signal: Pick<Signal, 'values' | 'default' | 'from'>, value: number | null): string {
  if (value === null || Number.isNaN(value) || signal.from === null) return signal.default;
  const index = signal.from.findLastIndex((bound) => value >= bound);
  return signal.values[index] ?? signal.default;
}

function clamp(score: number | null): number | null {
  return score === null || Number.isNaN(score) ? null : Math.min(100, Math.max(0, score));
}
