import { evaluateGuard } from './evaluate-guard.ts';
import type { Delivery, DeliveryRow, SlotRow } from './model.ts';
import type { Condition, DecisionTable, Facts } from './vocabulary.ts';

/** The row of a table that decides: the first that fits. In a table of order `one` no second row fits; the proofs hold that. */
export function matchRow<Row extends { readonly when: Condition }>(table: Pick<DecisionTable<Row>, 'rows'>, facts: Facts): Row | undefined {
  return table.rows.find((row) => evaluateGuard(row.when, facts));
}

/** What a slot says under the facts. */
export interface Selected {
  /** The message to send; null when the slot stays silent. */
  readonly send: string | null;
  /** Why it stays silent; empty when it does not. */
  readonly silent: string;
  readonly promise: string | null;
}

const NOTHING: Selected = { send: null, silent: 'no row fits', promise: null };

/** The message of a slot under the facts. A combination that no row fits says nothing: silence is safer than a wrong message. */
export function selectMessage(slot: Pick<DecisionTable<Omit<SlotRow, 'situations'>>, 'rows'>, facts: Facts): Selected {
  const row = matchRow(slot, facts);
  return row === undefined ? NOTHING : { send: row.send, silent: row.silent, promise: row.promise };
}

/** How a message goes out under the facts. What no row allows is held back. */
export function selectDelivery(delivery: Pick<DecisionTable<DeliveryRow>, 'rows'>, facts: Facts): Delivery {
  return matchRow(delivery, facts)?.as ?? 'held';
}
