import type { CompiledFlow, MachineAction, MachineState, MachineTransition } from '../compiled.ts';
import { ACTIVE } from '../to-machine.ts';
import type { Condition } from '../vocabulary.ts';

/** How the machine is wired, by state name; reads the compiled config so that proofs see what runs. */
export interface Wiring {
  /** States outside the final ones, by name. */
  readonly states: ReadonlyMap<string, MachineState>;
  atOnce(state: string): readonly MachineTransition[];
  /** The transitions of a state on an event. */
  on(state: string, event: string): readonly MachineTransition[];
  /** Events that a state does something about. */
  eventsOf(state: string): readonly string[];
  /** Whether an event leaves a state and the flow's own facts as they are, whatever the guards say. */
  stays(state: string, event: string): boolean;
  /** Facts of the flow that a transition sets, with what happens on the way out and in. */
  movedBy(state: string, transition: MachineTransition): ReadonlySet<string>;
  /** Every condition that an event, or a change of the world, may meet in a state and in those it leads to. */
  conditionsMet(state: string, event: string | null): readonly Condition[];
}

export function wiringOf(flow: CompiledFlow): Wiring {
  const regions = Object.values(flow.machine.states?.[ACTIVE]?.states ?? {});
  const states = new Map(regions.flatMap((region) => Object.entries(region.states ?? {})));
  const atOnce = (state: string): readonly MachineTransition[] => states.get(state)?.always ?? [];
  const on = (state: string, event: string): readonly MachineTransition[] => states.get(state)?.on?.[event] ?? [];
  const events = new Map<string, readonly string[]>();
  const still = new Map<string, boolean>();
  const met = new Map<string, readonly Condition[]>();
  const follow = (transitions: readonly MachineTransition[], guards: Set<string>, seen: Set<string>): void => {
    for (const { guard, target } of transitions) {
      if (guard !== undefined) guards.add(guard);
      if (target === undefined || seen.has(target)) continue;
      seen.add(target);
      follow(atOnce(target), guards, seen);
    }
  };
  const guardsMet = (state: string, event: string | null): Set<string> => {
    const guards = new Set<string>();
    follow(atOnce(state), guards, new Set());
    if (event !== null) follow(on(state, event), guards, new Set());
    return guards;
  };
  /** An event without steps or targets still counts when it shows other facts than the world before it. */
  const matters = (state: string, event: string): boolean => {
    const about = flow.events[event];
    const shows = about !== undefined && about.carries.length + about.implies.length > 0 && atOnce(state).length > 0;
    return shows || on(state, event).some((one) => one.target !== undefined || one.actions !== undefined);
  };
  const movedBy = factsMovedIn(states);
  return {
    states,
    atOnce,
    on,
    eventsOf: (state) => remembered(events, state, () => Object.keys(states.get(state)?.on ?? {}).filter((event) => matters(state, event))),
    stays: (state, event) =>
      remembered(still, `${state}|${event}`, () =>
        on(state, event).every((one) => one.target === undefined && (one.actions ?? []).every(changesNothing)),
      ),
    movedBy,
    conditionsMet: (state, event) =>
      remembered(met, `${state}|${event ?? ''}`, () => [...guardsMet(state, event)].map((name) => flow.guards[name] ?? [])),
  };
}

/** The facts that a transition sets, worked out once for each transition. */
function factsMovedIn(states: Wiring['states']): Wiring['movedBy'] {
  const moved = new WeakMap<MachineTransition, ReadonlySet<string>>();
  return (state, transition) => {
    let known = moved.get(transition);
    if (known === undefined) {
      const { target, actions } = transition;
      const around = target === undefined ? [] : [...(states.get(state)?.exit ?? []), ...(states.get(target)?.entry ?? [])];
      known = new Set([...(actions ?? []), ...around].flatMap(({ type, params }) => factsSet(type, params)));
      moved.set(transition, known);
    }
    return known;
  };
}

function factsSet(type: string, params: MachineAction['params']): readonly string[] {
  return type === 'set' ? Object.keys(params) : type === 'next' ? [params['fact'] ?? ''] : [];
}

function changesNothing({ type }: MachineAction): boolean {
  return type !== 'set' && type !== 'next';
}

function remembered<T>(map: Map<string, T>, key: string, compute: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = compute();
  map.set(key, value);
  return value;
}
