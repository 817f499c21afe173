import type { CompiledFlow, MachineTransition } from '../compiled.ts';
import type { Condition, Facts } from '../vocabulary.ts';
import type { FactSpace } from './conditions.ts';
import { worldOf, type World } from './world.ts';
import type { Wiring } from './wiring.ts';

/** Whether a condition holds, of the world before an event or of the facts as the event shows them. */
export interface Literal {
  readonly condition: Condition;
  readonly of: 'world' | 'event';
  /** Facts of the flow that may have changed by the time it was asked; it was answered without them. */
  readonly moved: ReadonlySet<string>;
  readonly holds: boolean;
}

/** All worlds in which an event takes the same way through the machine, with one of them as witness. */
export interface Region {
  /** Null when only the world changes. */
  readonly event: string | null;
  readonly literals: readonly Literal[];
  readonly world: Facts;
  /** The facts as the event shows them. */
  readonly shown: Facts;
  /** How many combinations of facts the region joins. */
  readonly size: number;
}

/** The questions that the machine asks of the facts, in its own order, until one is open or all are answered. */
interface Trail {
  readonly literals: Literal[];
  readonly open: Pick<Literal, 'condition' | 'of'> | null;
  /** False when the state does not rest in this world: then the change of the world is a way of its own. */
  readonly rests: boolean;
}

/**
 * The regions of an event in a pair of states. Facts are decided one by one, only as far as the machine asks for them, so
 * that there is one region for each way it can go.
 */
export function regionsOf(space: FactSpace, wiring: Wiring, state: string, event: string | null, own: Facts): Region[] {
  const conditions = wiring.conditionsMet(state, event);
  const world = worldOf(space, event, own, conditions);
  const found = new Map<string, Region>();
  const decide = (): void => {
    const trail = follow(space.flow, wiring, state, event, world);
    const variable = trail.open === null ? undefined : world.pick(trail.open.condition, trail.open.of);
    if (trail.open === null || variable === undefined) {
      if (trail.rests) keep(found, event, trail.literals, world);
      return;
    }
    for (const value of variable.values) {
      world.set(variable, value);
      decide();
    }
    world.set(variable, undefined);
  };
  decide();
  return [...found.values()];
}

function keep(found: Map<string, Region>, event: string | null, literals: readonly Literal[], world: World): void {
  const key = literals.map((one) => (one.holds ? '1' : '0')).join('');
  const known = found.get(key);
  const size = world.size() + (known?.size ?? 0);
  found.set(key, known === undefined ? { event, literals, world: world.told(), shown: world.shown(), size } : { ...known, size });
}

function follow(flow: CompiledFlow, wiring: Wiring, state: string, event: string | null, world: World): Trail {
  const literals: Literal[] = [];
  const ask = (condition: Condition, of: 'world' | 'event', moved: ReadonlySet<string>): boolean | null => {
    const holds = world.holds(condition, of, moved);
    if (holds !== null) literals.push({ condition, of, moved, holds });
    return holds;
  };
  if (event !== null) {
    for (const condition of wiring.atOnce(state).map((one) => conditionOf(flow, one))) {
      const holds = ask(condition, 'world', NOTHING);
      if (holds === true) return { literals, open: null, rests: false };
      if (holds === null) return { literals, open: { condition, of: 'world' }, rests: true };
    }
  }
  const queue: Asking[] = [{ state, transitions: event === null ? wiring.atOnce(state) : wiring.on(state, event), moved: NOTHING }];
  const seen = new Set<string>();
  if (event !== null)
    queue.push({
      state,
      transitions: wiring.atOnce(state),
      moved: union(
        NOTHING,
        wiring.on(state, event).map((one) => wiring.movedBy(state, one)),
      ),
    });
  for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
    for (const one of step.transitions) {
      const condition = conditionOf(flow, one);
      const holds = ask(condition, 'event', step.moved);
      // What hangs only on the flow's own facts is the machine's to answer; both ways are followed.
      if (holds === null && world.pick(condition, 'event') !== undefined)
        return { literals, open: { condition, of: 'event' }, rests: true };
      if (holds !== false && one.target !== undefined && !seen.has(one.target)) {
        seen.add(one.target);
        queue.push({
          state: one.target,
          transitions: wiring.atOnce(one.target),
          moved: union(step.moved, [wiring.movedBy(step.state, one)]),
        });
      }
      if (holds === true) break;
    }
  }
  return { literals, open: null, rests: true };
}

/** Transitions that are asked in turn, and what may have changed by then. */
interface Asking {
  readonly state: string;
  readonly transitions: readonly MachineTransition[];
  readonly moved: ReadonlySet<string>;
}

function union(before: ReadonlySet<string>, more: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return more.every(({ size }) => size === 0) ? before : new Set([...before, ...more.flatMap((one) => [...one])]);
}

function conditionOf(flow: CompiledFlow, { guard }: MachineTransition): Condition {
  return guard === undefined ? ALWAYS : (flow.guards[guard] ?? NEVER);
}

const NOTHING: ReadonlySet<string> = new Set();
const ALWAYS: Condition = [{}];
const NEVER: Condition = [];
