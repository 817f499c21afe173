import type { AnyMachineSnapshot } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { FACTS_CHANGED } from '../advance.ts';
import type { CompiledFlow, MachineTransition } from '../compiled.ts';
import { holdsIn } from '../evaluate-guard.ts';
import { createFlowMachine, type Asked } from '../flow-machine.ts';
import type { Region as RegionName } from '../model.ts';
import { regionMachine } from '../to-machine.ts';
import type { Facts } from '../vocabulary.ts';
import { factSpace, type FactSpace } from './conditions.ts';
import { regionsOf, type Region } from './regions.ts';
import { wiringOf, type Wiring } from './wiring.ts';
import { defaultsOf } from './world.ts';

/** A situation that a region of a conversation can be in: its state and the flow's own facts. */
export interface Node {
  readonly id: number;
  readonly state: string;
  readonly own: Facts;
}

/** What an event brings about in a node, in one region of worlds. */
export interface Edge {
  /** Number among the edges of the space. */
  readonly id: number;
  readonly from: Node;
  readonly to: Node;
  readonly event: string;
  readonly region: Region;
  readonly asked: readonly Asked[];
  /** The messages that it asks for. */
  readonly sends: readonly Send[];
}

/** A message that a step asks for, with the flow's own facts at that moment. */
export interface Send {
  readonly slot: string;
  readonly own: Facts;
}

/** Every situation that can be reached, and every way between them. */
export interface Space {
  readonly flow: CompiledFlow;
  readonly facts: FactSpace;
  readonly wiring: Wiring;
  readonly start: Node;
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly out: ReadonlyMap<Node, readonly Edge[]>;
}

interface Point {
  readonly snapshot: AnyMachineSnapshot;
  readonly asked: readonly Asked[];
}
interface Try {
  readonly type: string;
  readonly index: number;
  readonly region: Region;
}

/** More steps than any sensible flow has; a flow that counts without end stops here. */
const LIMIT = 2_000_000;

/**
 * Explores one region of the machine by XState's own transitions, over all worlds. The regions neither send each other
 * events nor read facts that the other decides alone, so what holds in each holds side by side.
 */
export function explore(flow: CompiledFlow, name: RegionName = 'talk'): Space {
  const facts = factSpace(flow);
  const wiring = wiringOf(flow);
  const core = createFlowMachine({ ...flow, machine: regionMachine(flow.machine, name) });
  const first = core.begin(restingWorld(facts, wiring, flow, name));
  const snapshots = new Map([[keyOf(first.snapshot), first.snapshot]]);
  // The same situation is the same object; a hundred thousand copies would only feed the garbage collector.
  const interned = ({ snapshot, asked }: Point): Point => {
    const key = keyOf(snapshot);
    const known = snapshots.get(key);
    if (known === undefined) snapshots.set(key, snapshot);
    return { snapshot: known ?? snapshot, asked };
  };
  const logic = {
    transition: (point: Point, { type, region }: Try): Point =>
      stayed(flow, wiring, point.snapshot, type, region) ?? interned(core.move(point.snapshot, { type, facts: region.shown })),
    getInitialSnapshot: (): Point => first,
  };
  const tries = triesIn(facts, wiring);
  const map = getAdjacencyMap(logic as never, {
    serializeState: (({ snapshot }: Point) => keyOf(snapshot)) as never,
    serializeEvent: (({ type, index }: Try) => `${type}#${index}`) as never,
    events: (({ snapshot }: Point) => tries(snapshot)) as never,
    limit: LIMIT,
  });
  return spaceOf({ flow, facts, wiring }, map as unknown as Adjacency);
}

/** A world in which the first state stays as it is, so that examples start there; the defaults when there is none. */
function restingWorld(facts: FactSpace, wiring: Wiring, flow: CompiledFlow, name: RegionName): Facts {
  const initial = regionMachine(flow.machine, name).initial ?? '';
  const rests = regionsOf(facts, wiring, initial, null, flow.machine.context.facts).find(({ literals }) =>
    literals.every(({ holds }) => !holds),
  );
  return rests?.shown ?? defaultsOf(flow);
}

/**
 * The step of an event that moves nothing and sets nothing, which is most of them: the situation stays, only the actions of
 * the first transition whose guard holds are asked for. Null when the machine has to be asked. A test compares the two.
 */
function stayed(flow: CompiledFlow, wiring: Wiring, snapshot: AnyMachineSnapshot, event: string, { shown }: Region): Point | null {
  const state = stateOf(snapshot);
  if (event === FACTS_CHANGED || !wiring.stays(state, event)) return null;
  const own = ownOf(snapshot);
  const holds = ({ guard }: MachineTransition): boolean =>
    guard === undefined || holdsIn(flow.derived, flow.guards[guard] ?? [], shown, own);
  if (wiring.atOnce(state).some(holds)) return null;
  const actions = wiring.on(state, event).find(holds)?.actions ?? [];
  return { snapshot, asked: actions.map(({ type, params }): Asked => ({ type, params, world: shown, own })) };
}

type Adjacency = Readonly<
  Record<string, { readonly state: Point; readonly transitions: Readonly<Record<string, { readonly event: Try; readonly state: Point }>> }>
>;

const keys = new WeakMap<AnyMachineSnapshot, string>();

function keyOf(snapshot: AnyMachineSnapshot): string {
  let key = keys.get(snapshot);
  if (key === undefined) {
    key = [stateOf(snapshot), ...Object.values(ownOf(snapshot))].join('|');
    keys.set(snapshot, key);
  }
  return key;
}

function stateOf(snapshot: AnyMachineSnapshot): string {
  return snapshot.value as string;
}

function ownOf(snapshot: AnyMachineSnapshot): Facts {
  return (snapshot.context as { readonly facts: Facts }).facts;
}

/** Everything worth trying in a situation: the world changes, or one of the handled events comes. */
function triesIn(facts: FactSpace, wiring: Wiring): (snapshot: AnyMachineSnapshot) => Try[] {
  const remembered = new Map<string, Try[]>();
  const triesOf = (state: string, event: string | null, own: Facts): Try[] => {
    const asked = facts.ownIn(wiring.conditionsMet(state, event));
    const key = `${state}|${event ?? ''}|${asked.map((fact) => own[fact]).join()}`;
    let tries = remembered.get(key);
    if (tries === undefined) {
      tries = regionsOf(facts, wiring, state, event, own).map((region, index) => ({ type: event ?? FACTS_CHANGED, index, region }));
      remembered.set(key, tries);
    }
    return tries;
  };
  return (snapshot) => {
    const state = stateOf(snapshot);
    if (!wiring.states.has(state)) return [];
    return [null, ...wiring.eventsOf(state)].flatMap((event) => triesOf(state, event, ownOf(snapshot)));
  };
}

function spaceOf(parts: Pick<Space, 'flow' | 'facts' | 'wiring'>, map: Adjacency): Space {
  const nodes = new Map<string, Node>();
  const entries = Object.entries(map);
  for (const [key, { state }] of entries) nodes.set(key, { id: nodes.size, state: stateOf(state.snapshot), own: ownOf(state.snapshot) });
  const out = new Map<Node, readonly Edge[]>();
  let id = 0;
  for (const [key, { transitions }] of entries) {
    const from = nodes.get(key) as Node;
    const edges: Edge[] = [];
    for (const name in transitions) {
      const { event, state } = transitions[name] as { event: Try; state: Point };
      const { snapshot, asked } = state;
      edges.push({
        id,
        from,
        to: nodes.get(keyOf(snapshot)) as Node,
        event: event.type,
        region: event.region,
        asked,
        sends: sendsIn(asked),
      });
      id += 1;
    }
    out.set(from, edges);
  }
  const all = [...nodes.values()];
  return { ...parts, start: all[0] as Node, nodes: all, edges: [...out.values()].flat(), out };
}

const NO_SENDS: readonly Send[] = [];

function sendsIn(asked: readonly Asked[]): readonly Send[] {
  if (!asked.some(({ type }) => type === 'send')) return NO_SENDS;
  return asked.flatMap(({ type, params, own }) => (type === 'send' ? [{ slot: params['slot'] ?? '', own }] : []));
}
