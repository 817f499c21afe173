import type { Condition, Facts } from '../vocabulary.ts';
import type { FactSpace } from './conditions.ts';
import { holdsPartly, type PartialFacts } from './partial.ts';

/** The facts behind some names: derived facts by what they follow from. */
export function factsBehind(space: FactSpace, names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => (space.flow.derived[name] === undefined ? [name] : space.basesOf([{ [name]: ['yes'] }]))))];
}

/** How many combinations the facts behind some names have. A fact that is unknown counts as its default and is among them. */
export function countCombinations(space: FactSpace, names: readonly string[]): number {
  return factsBehind(space, names).reduce((product, fact) => product * Math.max(1, valuesOf(space, fact).length), 1);
}

/**
 * Calls `visit` with facts for every way in which the conditions can turn out together, over all combinations of the facts
 * behind `names`. Values that no condition tells apart are tried once, and facts only as far as they decide something.
 */
export function eachOutcome(
  space: FactSpace,
  names: readonly string[],
  conditions: readonly Condition[],
  visit: (facts: Facts, truth: readonly boolean[]) => void,
): void {
  const facts = factsBehind(space, names);
  const current: Record<string, string | undefined> = {};
  const decide = (): void => {
    const truth = conditions.map((condition) => holdsPartly(space.flow, condition, current));
    const open = conditions[truth.indexOf(null)];
    const fact = open === undefined ? undefined : space.basesOf(open).find((one) => current[one] === undefined && facts.includes(one));
    if (fact === undefined) {
      visit(
        completed(space, facts, current),
        truth.map((one) => one === true),
      );
      return;
    }
    for (const value of space.classesOf(fact, conditions)) {
      current[fact] = value;
      decide();
    }
    delete current[fact];
  };
  decide();
}

/** Calls `visit` with every single combination of the facts behind `names`. */
export function eachCombination(space: FactSpace, names: readonly string[], visit: (facts: Facts) => void): void {
  const facts = factsBehind(space, names);
  const current: Record<string, string> = {};
  const decide = (index: number): void => {
    const fact = facts[index];
    if (fact === undefined) {
      visit(current);
      return;
    }
    for (const value of valuesOf(space, fact)) {
      current[fact] = value;
      decide(index + 1);
    }
    delete current[fact];
  };
  decide(0);
}

function completed(space: FactSpace, facts: readonly string[], current: PartialFacts): Facts {
  const { flow } = space;
  return Object.fromEntries(
    facts.map((fact) => [fact, current[fact] ?? flow.facts[fact]?.default ?? flow.triage.signals[fact]?.default ?? '']),
  );
}

function valuesOf(space: FactSpace, fact: string): readonly string[] {
  return space.flow.facts[fact]?.values ?? space.flow.triage.signals[fact]?.values ?? [];
}
