import { deriveFacts } from './evaluate-guard.ts';
import type { Derived, Fact, Facts } from './vocabulary.ts';

/** What the host last said of a fact, and when (milliseconds since the epoch). */
export interface Report {
  readonly value: string;
  readonly at: number;
}
export type Reports = Readonly<Record<string, Report>>;

type FactRule = Pick<Fact, 'id' | 'owner' | 'values' | 'default' | 'freshForMs'>;

/** The facts that a flow knows, as `flow.json` lists them. */
export interface FactTable {
  readonly facts: Readonly<Record<string, FactRule>>;
  readonly derived: Readonly<Record<string, Pick<Derived, 'id' | 'when'>>>;
}

/**
 * The world as it may safely be taken at `now`: a fact that nobody reported, that is too old, that comes from the
 * future, or whose value is unknown takes its default, the safe side. Facts of events are as before any event; those of the flow are not the
 * host's to say.
 */
export function safeFacts(table: FactTable, reports: Reports, now: number): Facts {
  const facts: Record<string, string> = {};
  for (const fact of Object.values(table.facts)) {
    if (fact.owner === 'world') facts[fact.id] = safeValue(fact, ownReport(reports, fact.id), now);
    if (fact.owner === 'event') facts[fact.id] = fact.default;
  }
  return facts;
}

/** All facts that guards and slots may look at: the world's, the flow's own over them, and what follows. */
export function allFacts(table: FactTable, world: Facts, own: Facts): Facts {
  return deriveFacts(Object.values(table.derived), { ...world, ...own });
}

function safeValue(fact: FactRule, report: Report | undefined, now: number): string {
  if (report === undefined || !fact.values.includes(report.value)) return fact.default;
  if (fact.freshForMs === null) return report.value;
  const age = now - report.at;
  return age >= 0 && age <= fact.freshForMs ? report.value : fact.default;
}

function ownReport(reports: Reports, id: string): Report | undefined {
  return Object.hasOwn(reports, id) ? reports[id] : undefined;
}
