import type { Condition, Facts } from '../vocabulary.ts';
import type { FactSpace } from './conditions.ts';
import type { Literal, Region } from './regions.ts';
import { worldOf, type Variable, type World } from './world.ts';

/** One way in which conditions can turn out together, with facts that show it. */
export interface Answer {
  readonly truth: readonly boolean[];
  readonly shown: Facts;
  readonly size: number;
}

/** Answers questions about what facts are possible where an edge was taken. */
export interface Solver {
  /**
   * Every way in which the conditions can turn out in a region, for facts as the event shows them and the flow's own facts
   * `own` at that moment. `conditions` must be the same array for the same question, so that answers are remembered.
   */
  answers(region: Region, before: Facts, own: Facts, conditions: readonly Condition[]): readonly Answer[];
}

/** The part of a region that matters for a question. */
interface Slice {
  readonly literals: readonly Literal[];
  readonly about: string;
  readonly beforeNames: readonly string[];
}

export function solverOf(space: FactSpace): Solver {
  const remembered = new WeakMap<readonly Condition[], Map<string, readonly Answer[]>>();
  const names = new Map<Literal['condition'], number>();
  const nameOf = (condition: Condition): number => {
    const known = names.get(condition) ?? names.size;
    names.set(condition, known);
    return known;
  };
  const slices = new WeakMap<Region, Map<readonly Condition[], Slice>>();
  const slice = (region: Region, conditions: readonly Condition[]): Slice => {
    let map = slices.get(region);
    if (map === undefined) slices.set(region, (map = new Map()));
    let known = map.get(conditions);
    if (known === undefined) {
      const literals = connected(space, region, conditions);
      const about = literals.map((one) => `${nameOf(one.condition)}${one.of}${one.holds ? '+' : '-'}`).join();
      known = { literals, about: `${region.event ?? ''}|${about}`, beforeNames: space.ownIn(literals.map(({ condition }) => condition)) };
      map.set(conditions, known);
    }
    return known;
  };
  return {
    answers(region, before, own, conditions) {
      const { literals, about, beforeNames } = slice(region, conditions);
      const ownFacts = space.ownIn(conditions).map((fact) => own[fact]);
      const key = `${about}|${ownFacts.join()}|${beforeNames.map((fact) => before[fact]).join()}`;
      let map = remembered.get(conditions);
      if (map === undefined) remembered.set(conditions, (map = new Map()));
      let known = map.get(key);
      if (known === undefined) map.set(key, (known = solve(space, region, literals, before, own, conditions)));
      return known;
    },
  };
}

const NOTHING: ReadonlySet<string> = new Set();

/** The literals that share facts with the conditions, directly or through one another; the others cannot matter. */
function connected(space: FactSpace, region: Region, conditions: readonly Condition[]): readonly Literal[] {
  const facts = new Set(conditions.flatMap((condition) => worldFacts(space, condition)));
  if (facts.size === 0) return [];
  let rest = region.literals.filter(({ condition }) => worldFacts(space, condition).length > 0);
  const taken: Literal[] = [];
  for (let grown = true; grown;) {
    const near = rest.filter(({ condition }) => worldFacts(space, condition).some((fact) => facts.has(fact)));
    grown = near.length > 0;
    for (const one of near) for (const fact of worldFacts(space, one.condition)) facts.add(fact);
    taken.push(...near);
    rest = rest.filter((one) => !near.includes(one));
  }
  return taken;
}

const bases = new WeakMap<Condition, readonly string[]>();

function worldFacts(space: FactSpace, condition: Condition): readonly string[] {
  let known = bases.get(condition);
  if (known === undefined) {
    known = space.basesOf(condition).filter((fact) => space.flow.facts[fact]?.owner !== 'flow');
    bases.set(condition, known);
  }
  return known;
}

function solve(
  space: FactSpace,
  region: Region,
  literals: readonly Literal[],
  before: Facts,
  own: Facts,
  conditions: readonly Condition[],
): Answer[] {
  const all = [...literals.map(({ condition }) => condition), ...conditions];
  const earlier = worldOf(space, region.event, before, all);
  const later = worldOf(space, region.event, own, all);
  const found = new Map<string, Answer>();
  const set = (variable: Variable, value: string | undefined): void => {
    earlier.set(variable, value);
    later.set(variable, value);
  };
  const decide = (): void => {
    const open = openLiteral(literals, earlier);
    if (open === 'against') return;
    const condition = conditions.find((one) => later.holds(one, 'event', NOTHING) === null);
    const variable =
      open !== null ? earlier.pick(open.condition, open.of) : condition === undefined ? undefined : later.pick(condition, 'event');
    if (variable === undefined) {
      const truth = conditions.map((one) => later.holds(one, 'event', NOTHING) === true);
      const key = truth.map((one) => (one ? '1' : '0')).join('');
      const { shown, size } = later.complete();
      const known = found.get(key);
      found.set(key, known === undefined ? { truth, shown, size } : { ...known, size: known.size + size });
      return;
    }
    for (const value of variable.values) {
      set(variable, value);
      decide();
    }
    set(variable, undefined);
  };
  decide();
  return [...found.values()];
}

/** The first literal that is not decided yet; `against` when one is decided the other way; null when all hold. */
function openLiteral(literals: readonly Literal[], world: World): Literal | 'against' | null {
  let open: Literal | null = null;
  for (const one of literals) {
    const holds = world.holds(one.condition, one.of, one.moved);
    if (holds === null) open ??= world.pick(one.condition, one.of) === undefined ? null : one;
    else if (holds !== one.holds) return 'against';
  }
  return open;
}
