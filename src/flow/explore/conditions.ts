import type { CompiledFlow } from '../compiled.ts';
import { holdsIn } from '../evaluate-guard.ts';
import { allFacts } from '../safe-facts.ts';
import type { Condition, Facts } from '../vocabulary.ts';

/** What enumeration needs to know about the facts of a flow; computed once. */
export interface FactSpace {
  readonly flow: CompiledFlow;
  /** The facts behind a condition, derived ones replaced by what they follow from. */
  basesOf(condition: Condition): readonly string[];
  /**
   * Values of a fact that no condition of the list tells apart, one for each class; the default stands for its class.
   * Enumerating these is as good as enumerating all values.
   */
  classesOf(fact: string, conditions: readonly Condition[]): readonly string[];
  /** The flow's own facts that conditions look at. */
  ownIn(conditions: readonly Condition[]): readonly string[];
  /** Facts with those that follow from them. */
  derive(facts: Facts): Facts;
  /** Whether a condition holds; `own` lies over `world`. */
  holdsFor(condition: Condition, world: Facts, own: Facts): boolean;
}

export function factSpace(flow: CompiledFlow): FactSpace {
  const bases = new Map<Condition, readonly string[]>();
  const own = new WeakMap<readonly Condition[], readonly string[]>();
  const atoms = new Map<Condition, ReadonlyMap<string, readonly (readonly string[])[]>>();
  const basesOf = (condition: Condition): readonly string[] => {
    const known = bases.get(condition);
    if (known !== undefined) return known;
    const found = [...atomsOf(condition).keys()];
    bases.set(condition, found);
    return found;
  };
  /** For each base fact the lists of values that the condition compares it with. */
  const atomsOf = (condition: Condition): ReadonlyMap<string, readonly (readonly string[])[]> => {
    const known = atoms.get(condition);
    if (known !== undefined) return known;
    const found = new Map<string, readonly (readonly string[])[]>();
    collectAtoms(flow, condition, found, 0);
    atoms.set(condition, found);
    return found;
  };
  return {
    flow,
    basesOf,
    classesOf(fact, conditions) {
      const lists = conditions.flatMap((condition) => atomsOf(condition).get(fact) ?? []);
      return classes(flow, fact, lists);
    },
    ownIn(conditions) {
      let known = own.get(conditions);
      if (known === undefined) {
        const facts = new Set(conditions.flatMap((condition) => basesOf(condition)));
        known = [...facts].filter((fact) => flow.facts[fact]?.owner === 'flow');
        own.set(conditions, known);
      }
      return known;
    },
    derive: (facts) => allFacts(flow, facts, {}),
    holdsFor: (condition, world, own) => holdsIn(flow.derived, condition, world, own),
  };
}

/** Derived facts may build on derived facts, this deep. */
const MAX_DEPTH = 8;

function collectAtoms(flow: CompiledFlow, condition: Condition, found: Map<string, readonly (readonly string[])[]>, depth: number): void {
  for (const terms of condition) {
    for (const [fact, values] of Object.entries(terms)) {
      const derived = flow.derived[fact];
      if (derived === undefined) found.set(fact, [...(found.get(fact) ?? []), values]);
      else if (depth < MAX_DEPTH) collectAtoms(flow, derived.when, found, depth + 1);
    }
  }
}

function classes(flow: CompiledFlow, fact: string, lists: readonly (readonly string[])[]): readonly string[] {
  const known = flow.facts[fact] ?? flow.triage.signals[fact];
  if (known === undefined) return [];
  const bySignature = new Map<string, string>();
  for (const value of [known.default, ...known.values]) {
    const signature = lists.map((list) => (list.includes(value) ? '1' : '0')).join('');
    if (!bySignature.has(signature)) bySignature.set(signature, value);
  }
  return [...bySignature.values()];
}
