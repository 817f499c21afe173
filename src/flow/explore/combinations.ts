import type { Facts } from '../vocabulary.ts';
import type { FactSpace } from './conditions.ts';

/**
 * Calls `visit` with every combination of the facts behind `names`: derived facts by what they follow from, each other fact
 * with all its values. A fact that is unknown counts as its default and so is among them.
 */
export function eachCombination(space: FactSpace, names: readonly string[], visit: (facts: Facts) => void): void {
  const { flow } = space;
  const bases = [...new Set(names.flatMap((name) => (flow.derived[name] === undefined ? [name] : space.basesOf([{ [name]: ['yes'] }]))))];
  const current: Record<string, string> = {};
  const decide = (index: number): void => {
    const fact = bases[index];
    if (fact === undefined) {
      visit(current);
      return;
    }
    for (const value of flow.facts[fact]?.values ?? flow.triage.signals[fact]?.values ?? []) {
      current[fact] = value;
      decide(index + 1);
    }
    delete current[fact];
  };
  decide(0);
}
