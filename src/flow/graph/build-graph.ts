import type { Flow, State, Transition } from '../model.ts';
import type { Coverage } from '../simulate/coverage.ts';
import type { LeaveRates } from './leave-rates.ts';
import type { JourneyResult } from '../simulate/run-journey.ts';

/** A box of the map: a state, "anywhere", or an outcome outside the flow. */
export interface GraphNode {
  readonly id: string;
  readonly title: string;
  readonly kind: 'state' | 'final' | 'anywhere' | 'outcome';
  readonly situations: readonly number[];
  /** Share of people who leave here, 0 to 1; null when nothing was measured. */
  readonly leaves: number | null;
  /** Whether a journey touches it; null when coverage is not shown. */
  readonly covered: boolean | null;
  /** Whether the journey that is shown passes here. */
  readonly onJourney: boolean;
  /** Where else it leads: ways that so many states have that arrows would hide the rest. */
  readonly alsoTo: readonly string[];
}

/** All ways from one box to another. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** Events, in the order of the flow. */
  readonly labels: readonly string[];
  readonly covered: boolean | null;
  readonly onJourney: boolean;
  /** How many people took it; null unless it was measured. */
  readonly count: number | null;
}

export interface FlowGraph {
  readonly title: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** What is drawn on top of the flow. */
export interface GraphOverlay {
  readonly coverage?: Coverage;
  readonly rates?: LeaveRates;
  readonly journey?: JourneyResult;
}

/** What every waiting state does is drawn once, from here. */
export const ANYWHERE = 'anywhere';
/** People who open a second case while they wait. */
export const SECOND_CASE = 'second-case';

export function buildGraph(flow: Flow, overlay: GraphOverlay = {}): FlowGraph {
  const steps = overlay.journey === undefined ? null : journeySteps(overlay.journey);
  const edges = joined([...ownEdges(flow), ...sharedEdges(flow)]).map((edge) => paintEdge(edge, overlay, steps));
  const outcome = overlay.rates === undefined || overlay.rates.duplicates.size === 0 ? [] : duplicateEdges(overlay.rates);
  const told = isTold(flow);
  const shown = steps === null ? [...edges.filter((edge) => !told(edge)), ...outcome] : journeyEdges(steps, edges);
  const used = new Set(shown.flatMap(({ from, to }) => [from, to]));
  const alsoTo = (id: string): string[] =>
    steps === null ? edges.filter((edge) => edge.from === id && told(edge)).map(({ to }) => to) : [];
  const order = orderOf(flow, steps);
  const states = [...flow.states.values()].filter(({ id }) => steps === null || used.has(id)).sort((a, b) => order(a.id) - order(b.id));
  const nodes = [
    ...states.map((state) => ({ ...stateNode(state, overlay, steps), alsoTo: alsoTo(state.id) })),
    ...extraNodes(used, alsoTo),
  ];
  const title = overlay.journey === undefined ? 'The conversation' : overlay.journey.journey.title;
  return { title, nodes, edges: shown };
}

interface Way {
  readonly from: string;
  readonly to: string;
  readonly event: string;
  readonly path: string;
}

function ownEdges(flow: Flow): Way[] {
  return [...flow.states.values()].flatMap((state) => [
    ...[...state.on].flatMap(([event, list]) => list.flatMap((one) => wayOf(state.id, event, one))),
    ...state.atOnce.flatMap((one) => wayOf(state.id, one.guard ?? 'at once', one)),
  ]);
}

function sharedEdges(flow: Flow): Way[] {
  return [
    ...[...flow.globals].flatMap(([event, list]) => list.flatMap((one) => wayOf(ANYWHERE, event, one))),
    ...flow.globalAtOnce.flatMap(({ transition }) => wayOf(ANYWHERE, transition.guard ?? 'at once', transition)),
  ];
}

function wayOf(from: string, event: string, { go, path }: Transition): Way[] {
  return go === null || go === from ? [] : [{ from, to: go, event, path }];
}

interface JoinedWay {
  readonly from: string;
  readonly to: string;
  readonly labels: readonly string[];
  readonly paths: readonly string[];
}

function joined(ways: readonly Way[]): JoinedWay[] {
  const byEnds = new Map<string, { from: string; to: string; labels: Set<string>; paths: string[] }>();
  for (const { from, to, event, path } of ways) {
    const key = `${from} ${to}`;
    const edge = byEnds.get(key) ?? { from, to, labels: new Set<string>(), paths: [] };
    edge.labels.add(event);
    edge.paths.push(path);
    byEnds.set(key, edge);
  }
  return [...byEnds.values()].map(({ from, to, labels, paths }) => ({ from, to, labels: [...labels], paths }));
}

/** Ways into the places that every waiting state leads to are told in words, in the box that they leave; arrows would hide the rest. */
function isTold(flow: Flow): (edge: GraphEdge) => boolean {
  const shared = new Set(
    sharedEdges(flow)
      .map(({ to }) => to)
      .filter((id) => flow.states.get(id)?.call !== true),
  );
  return ({ from, to }) => from === ANYWHERE || shared.has(to);
}

/** States in the order in which a conversation first meets them. */
function orderOf(flow: Flow, steps: JourneySteps | null): (id: string) => number {
  const met = steps === null ? [flow.initial.talk] : [...steps.states];
  for (const id of met) {
    const state = flow.states.get(id);
    const next = [...(state?.on.values() ?? []), state?.atOnce ?? []].flat().flatMap(({ go }) => go ?? []);
    if (steps === null) met.push(...next.filter((one) => !met.includes(one)));
  }
  return (id) => (met.includes(id) ? met.indexOf(id) : met.length);
}

/** The steps of a journey that lead from one state to another. */
interface JourneySteps {
  readonly states: ReadonlySet<string>;
  readonly moves: readonly { readonly from: string; readonly to: string; readonly event: string }[];
}

function journeySteps({ played }: JourneyResult): JourneySteps {
  const moves: { from: string; to: string; event: string }[] = [];
  let from = '';
  for (const { state, event } of played) {
    if (from !== '' && from !== state) moves.push({ from, to: state, event });
    from = state;
  }
  return { states: new Set(played.map(({ state }) => state)), moves };
}

function paintEdge({ from, to, labels, paths }: JoinedWay, { coverage }: GraphOverlay, steps: JourneySteps | null): GraphEdge {
  const onJourney = steps?.moves.some((move) => move.from === from && move.to === to) === true;
  const covered = coverage === undefined ? null : paths.some((path) => coverage.transitions.touched.has(path));
  return { from, to, labels, covered, onJourney, count: null };
}

/** On the map of one journey only its own moves are drawn, in order. */
function journeyEdges(steps: JourneySteps, edges: readonly GraphEdge[]): GraphEdge[] {
  const byEnds = new Map<string, GraphEdge>();
  steps.moves.forEach(({ from, to, event }, index) => {
    const key = `${from} ${to}`;
    const known = byEnds.get(key);
    const covered = edges.find((edge) => edge.from === from && edge.to === to)?.covered ?? null;
    byEnds.set(key, { from, to, labels: [...(known?.labels ?? []), `${index + 1}. ${event}`], covered, onJourney: true, count: null });
  });
  return [...byEnds.values()];
}

function duplicateEdges({ duplicates }: LeaveRates): GraphEdge[] {
  return [...duplicates].map(([from, count]) => ({
    from,
    to: SECOND_CASE,
    labels: ['opens a second case'],
    covered: null,
    onJourney: false,
    count,
  }));
}

function stateNode({ id, title, kind, situations }: State, { coverage, rates }: GraphOverlay, steps: JourneySteps | null): GraphNode {
  return {
    id,
    title,
    kind: kind === 'final' ? 'final' : 'state',
    situations,
    leaves: rates?.shares.get(id) ?? null,
    covered: coverage === undefined ? null : coverage.states.touched.has(id),
    onJourney: steps?.states.has(id) === true,
    alsoTo: [],
  };
}

function extraNodes(used: ReadonlySet<string>, alsoTo: (id: string) => readonly string[]): GraphNode[] {
  const none = { situations: [], leaves: null, covered: null, onJourney: false, alsoTo: [] };
  const shared = alsoTo(ANYWHERE);
  return [
    ...(shared.length > 0 ? [{ id: ANYWHERE, title: 'From every waiting state', kind: 'anywhere' as const, ...none, alsoTo: shared }] : []),
    ...(used.has(SECOND_CASE) ? [{ id: SECOND_CASE, title: 'A second case', kind: 'outcome' as const, ...none }] : []),
  ];
}
