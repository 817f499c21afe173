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

/** The part of a region that matters for a question, and what was answered already. */
interface Slice {
  readonly literals: readonly Literal[];
  /** What was asked, and what the literals ask. */
  readonly all: readonly Condition[];
  readonly ownNames: readonly string[];
  readonly beforeNames: readonly string[];
  readonly known: Map<string, readonly Answer[]>;
}

export function solverOf(space: FactSpace): Solver {
  const sliceOf = slicer(space);
  return {
    answers(region, before, own, conditions) {
      const slice = sliceOf(region, conditions);
      const { ownNames, beforeNames, known } = slice;
      let key = '';
      for (const name of ownNames) key += `${own[name]},`;
      for (const name of beforeNames) key += `${before[name]};`;
      let answers = known.get(key);
      if (answers === undefined) known.set(key, (answers = solve(space, region, slice, { before, own }, conditions)));
      return answers;
    },
  };
}

/** Slices are shared by all regions that agree in what matters, so that each question is answered once. */
function slicer(space: FactSpace): (region: Region, conditions: readonly Condition[]) => Slice {
  const names = new Map<Condition, number>();
  const nameOf = (condition: Condition): number => {
    const known = names.get(condition) ?? names.size;
    names.set(condition, known);
    return known;
  };
  const byRegion = new WeakMap<Region, Map<readonly Condition[], Slice>>();
  const byContent = new Map<readonly Condition[], Map<string, Slice>>();
  return (region, conditions) => {
    let slices = byRegion.get(region);
    if (slices === undefined) byRegion.set(region, (slices = new Map()));
    let slice = slices.get(conditions);
    if (slice !== undefined) return slice;
    const literals = connected(space, region, conditions);
    const content = [
      region.event,
      ...literals.map((one) => `${nameOf(one.condition)}${one.of}${one.holds ? '+' : '-'}${[...one.moved].join()}`),
    ].join('|');
    let same = byContent.get(conditions);
    if (same === undefined) byContent.set(conditions, (same = new Map()));
    slice = same.get(content);
    if (slice === undefined) {
      const before = literals.map(({ condition }) => condition);
      const names = { ownNames: space.ownIn(conditions), beforeNames: space.ownIn(before) };
      same.set(content, (slice = { literals, all: [...before, ...conditions], ...names, known: new Map() }));
    }
    slices.set(conditions, slice);
    return slice;
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
  { literals, all }: Slice,
  { before, own }: { readonly before: Facts; readonly own: Facts },
  conditions: readonly Condition[],
): Answer[] {
  const later = worldOf(space, region.event, own, all);
  const earlier = literals.length === 0 ? later : worldOf(space, region.event, before, all);
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
      const known = found.get(key);
      const size = later.size() + (known?.size ?? 0);
      found.set(key, known === undefined ? { truth, shown: later.shown(), size } : { ...known, size });
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
