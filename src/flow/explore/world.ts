import type { CompiledFlow } from '../compiled.ts';
import type { Condition, Facts } from '../vocabulary.ts';
import type { FactSpace } from './conditions.ts';
import { holdsPartly } from './partial.ts';

/** One undecided fact: its values, and whether the event shows another value than the world before it. */
export interface Variable {
  readonly fact: string;
  readonly values: readonly string[];
  readonly of: 'both' | 'world' | 'event';
}

/** The facts before an event and as the event shows them, while they are being decided. */
export interface World {
  /** Whether a condition holds already; null while it is open. `moved`: facts of the flow that may have changed by then. */
  holds(condition: Condition, of: 'world' | 'event', moved: ReadonlySet<string>): boolean | null;
  /** The next undecided fact that a condition turns on. */
  pick(condition: Condition, of: 'world' | 'event'): Variable | undefined;
  set(variable: Variable, value: string | undefined): void;
  /** How many combinations the undecided facts stand for. */
  size(): number;
  /** The facts before the event, those that do not matter at their defaults. */
  told(): Facts;
  /** The same, as the event shows them. */
  shown(): Facts;
}

type Open = Record<string, string | undefined>;

/** `conditions` are all that will be asked: values of a fact that none of them tells apart count as one. */
export function worldOf(space: FactSpace, event: string | null, own: Facts, conditions: readonly Condition[]): World {
  const { flow } = space;
  const variables = variablesFor(space, event, own, conditions);
  const fixed = { ...defaultsOf(flow), ...own };
  const world: Open = { ...fixed };
  const shown: Open = { ...fixed };
  for (const { fact, value } of event === null ? [] : (flow.events[event]?.implies ?? [])) shown[fact] = value;
  const set = ({ fact, of }: Variable, value: string | undefined): void => {
    if (of !== 'event') world[fact] = value;
    if (of !== 'world') shown[fact] = value;
  };
  for (const one of variables) set(one, undefined);
  const isOpen = ({ fact, of }: Variable): boolean => (of === 'event' ? shown : world)[fact] === undefined;
  return {
    holds: (condition, of, moved) => holdsPartly(flow, condition, of === 'world' ? world : without(shown, moved)),
    pick(condition, of) {
      const bases = space.basesOf(condition);
      return variables.find((one) => bases.includes(one.fact) && (one.of === 'both' || one.of === of) && isOpen(one));
    },
    set,
    size: () => variables.reduce((product, one) => (isOpen(one) ? product * one.values.length : product), 1),
    told: () => completed(world, fixed),
    shown: () => completed(shown, fixed),
  };
}

const variables = new WeakMap<readonly Condition[], Map<string | null, Variable[]>>();

function variablesFor(space: FactSpace, event: string | null, own: Facts, conditions: readonly Condition[]): Variable[] {
  let byEvent = variables.get(conditions);
  if (byEvent === undefined) variables.set(conditions, (byEvent = new Map()));
  let known = byEvent.get(event);
  if (known === undefined) byEvent.set(event, (known = variablesOf(space, event, own, conditions)));
  return known;
}

/** The facts that conditions turn on, without the flow's own, which are given. */
function variablesOf(space: FactSpace, event: string | null, own: Facts, conditions: readonly Condition[]): Variable[] {
  const facts = [...new Set(conditions.flatMap((condition) => space.basesOf(condition)))];
  const about = event === null ? undefined : space.flow.events[event];
  return facts.flatMap((fact): Variable[] => {
    const owner = space.flow.facts[fact]?.owner;
    if (owner === undefined || Object.hasOwn(own, fact)) return [];
    const values = space.classesOf(fact, conditions);
    const implied = about?.implies.some((one) => one.fact === fact) === true;
    if (!implied && about?.carries.includes(fact) !== true) return owner === 'event' ? [] : [{ fact, values, of: 'both' }];
    const before: Variable[] = owner === 'event' ? [] : [{ fact, values, of: 'world' }];
    return implied ? before : [...before, { fact, values, of: 'event' }];
  });
}

function without(facts: Open, moved: ReadonlySet<string>): Open {
  if (moved.size === 0) return facts;
  const rest = { ...facts };
  for (const fact of moved) rest[fact] = undefined;
  return rest;
}

function completed(facts: Open, fixed: Facts): Facts {
  const all: Record<string, string> = {};
  for (const fact in fixed) all[fact] = facts[fact] ?? fixed[fact] ?? '';
  return all;
}

const defaults = new WeakMap<CompiledFlow, Facts>();

/** Every fact at its default. */
export function defaultsOf(flow: CompiledFlow): Facts {
  let known = defaults.get(flow);
  if (known === undefined) {
    known = Object.fromEntries(Object.values(flow.facts).map((fact) => [fact.id, fact.default]));
    defaults.set(flow, known);
  }
  return known;
}
