import type { Condition, Derived, Facts, Terms } from './vocabulary.ts';

/** Whether a condition holds. A fact that has no value meets no term that names it. */
export function evaluateGuard(guard: Condition, facts: Facts): boolean {
  return guard.some((terms) => termsHold(terms, facts));
}

function termsHold(terms: Terms, facts: Facts): boolean {
  for (const fact in terms) {
    const value = facts[fact];
    if (value === undefined || !terms[fact]?.includes(value)) return false;
  }
  return true;
}

/** Adds the facts that follow from others, in the order declared; later ones may build on earlier ones. */
export function deriveFacts(derived: Iterable<Pick<Derived, 'id' | 'when'>>, facts: Facts): Facts {
  const all: Record<string, string> = { ...facts };
  for (const one of derived) all[one.id] = evaluateGuard(one.when, all) ? 'yes' : 'no';
  return all;
}

/** Conditions of derived facts, by fact. */
export type DerivedTable = Readonly<Record<string, Pick<Derived, 'when'>>>;

/** Whether a condition holds, derived facts worked out only where it asks for them. `own` lies over `world`. */
export function holdsIn(derived: DerivedTable, condition: Condition, world: Facts, own: Facts): boolean {
  return condition.some((terms) => {
    for (const fact in terms) {
      const rule = derived[fact];
      const value = rule === undefined ? (own[fact] ?? world[fact]) : holdsIn(derived, rule.when, world, own) ? 'yes' : 'no';
      if (value === undefined || !terms[fact]?.includes(value)) return false;
    }
    return true;
  });
}
