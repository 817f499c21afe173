import { evaluateGuard } from './evaluate-guard.ts';
import type { Delivery, DeliveryRow, SlotRow } from './model.ts';
import type { Condition, DecisionTable, Facts } from './vocabulary.ts';

/** The row of a table that decides: the first that fits. In a table of order `one` no second row fits; the proofs hold that. */
export function matchRow<Row extends { readonly when: Condition }>(table: Pick<DecisionTable<Row>, 'rows'>, facts: Facts): Row | undefined {
  return table.rows.find((row) => evaluateGuard(row.when, facts));
}

/** The row of a slot under the facts. A combination that no row fits says nothing: silence is safer than a wrong message. */
export function selectMessage<Row extends Pick<SlotRow, 'when' | 'send' | 'silent'>>(
  slot: Pick<DecisionTable<Row>, 'rows'>,
  facts: Facts,
): Row | null {
  return matchRow(slot, facts) ?? null;
}

/** How a message goes out under the facts. What no row allows is held back. */
export function selectDelivery(delivery: Pick<DecisionTable<DeliveryRow>, 'rows'>, facts: Facts): Delivery {
  return matchRow(delivery, facts)?.as ?? 'held';
}
