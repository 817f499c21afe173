import type { Output } from '../flow/advance.ts';
import type { CheckInput } from '../flow/check-flow.ts';
import { buildGraph } from '../flow/graph/build-graph.ts';
import { atOnceOf, handlersOf } from '../flow/handlers.ts';
import type { Flow, State } from '../flow/model.ts';
import type { Journey } from '../flow/simulate/read-journeys.ts';
import { runJourney, worldAtStart, type JourneyResult, type Played } from '../flow/simulate/run-journey.ts';
import { FACTS_CHANGED } from '../flow/advance.ts';
import { createFlowMachine } from '../flow/flow-machine.ts';
import { compileFlow } from '../flow/compile-flow.ts';
import { flowUsage } from '../flow/usage.ts';
import { drawMap } from './draw-map.ts';
import type { SiteFlow, SiteJourney, SiteMaps, SiteMessage, SiteState, SiteStep } from './site-data.ts';

/** The interaction model with every journey played on the real machine, and the way of each journey as a map of its own. */
export function siteFlow(
  input: CheckInput,
  journeys: readonly Journey[],
  messages: readonly SiteMessage[],
): { readonly flow: SiteFlow; readonly maps: SiteMaps } {
  const { flow, texts } = input;
  const core = createFlowMachine(compileFlow(flow, (id) => texts.messages.get(id)?.source.placeholders ?? []));
  const book = new Map(journeys.map((journey) => [journey.id, journey]));
  const results = journeys.map((journey) => runJourney(core, texts, book, journey));
  const maps = Object.fromEntries(results.map((journey) => [journey.journey.id, drawMap(buildGraph(flow, { journey }))]));
  const site: SiteFlow = {
    map: drawMap(buildGraph(flow)),
    states: siteStates(flow),
    events: Object.fromEntries(
      [...flow.events.values()].map(({ id, title, kind, carries, chips }) => [id, { title, kind, carries, chips }]),
    ),
    facts: [...flow.facts.values()].map(({ id, title, owner, values, default: safe }) => ({ id, title, owner, values, safe })),
    effects: Object.fromEntries([...flow.effects.values()].map(({ id, title }) => [id, title])),
    timers: Object.fromEntries([...flow.timers.values()].map(({ id, title }) => [id, title])),
    journeys: inReadingOrder(results).map(({ journey, played }): SiteJourney => {
      const { id, title, sad, situations } = journey;
      return { id, title, sad, situations, given: worldAtStart(book, journey), steps: played.map(siteStep) };
    }),
    values: valuesOf(messages),
  };
  return { flow: site, maps };
}

/** Journeys that most others go on from come first: they are the ways that people know. */
function inReadingOrder(results: readonly JourneyResult[]): JourneyResult[] {
  const followers = new Map<string, number>();
  for (const { journey } of results) if (journey.from !== null) followers.set(journey.from, (followers.get(journey.from) ?? 0) + 1);
  return [...results].sort((a, b) => (followers.get(b.journey.id) ?? 0) - (followers.get(a.journey.id) ?? 0));
}

function siteStates(flow: Flow): SiteState[] {
  const usage = flowUsage(flow);
  const said = new Map<string, Set<string>>();
  for (const { to, slots } of usage.steps) {
    const list = said.get(to) ?? new Set<string>();
    said.set(to, list);
    for (const message of slots.flatMap((slot) => usage.messagesOf(slot))) list.add(message);
  }
  return [...flow.states.values()].map((state) => ({
    id: state.id,
    title: state.title,
    kind: state.kind,
    owner: state.owner,
    situations: state.situations,
    messages: [...(said.get(state.id) ?? [])],
    shows: state.shows,
    ways: waysOf(flow, state),
  }));
}

function waysOf(flow: Flow, state: State): SiteState['ways'] {
  const on = [...handlersOf(flow, state)].flatMap(([event, list]) => list.map((one) => ({ event, one })));
  const atOnce = atOnceOf(flow, state).map((one) => ({ event: '', one }));
  return [...on, ...atOnce].map(({ event, one }) => ({ event, guard: one.guard ?? '', to: one.go ?? state.id }));
}

function siteStep({ step, event, state, outputs, failures }: Played): SiteStep {
  const { tap, wait, facts, with: carried } = step;
  return {
    event: event === FACTS_CHANGED ? null : event,
    tap,
    wait,
    facts,
    carried,
    state,
    said: outputs.flatMap((one) => (one.kind === 'message' ? [{ message: one.message, delivery: one.delivery }] : [])),
    effects: outputs.flatMap((one) => (one.kind === 'effect' ? [one.effect] : [])),
    silences: outputs.flatMap(silenceOf),
    failures,
  };
}

function silenceOf(output: Output): string[] {
  return output.kind === 'silence' ? [output.because] : [];
}

/** One value for each placeholder of the project; the first example counts. */
export function valuesOf(messages: readonly SiteMessage[]): SiteFlow['values'] {
  const values: Record<string, { type: string; example: string | number | null }> = {};
  for (const { placeholders } of messages) {
    for (const { name, type, example, longest } of placeholders) {
      const value = example ?? longest;
      if (values[name] === undefined || (values[name].example === null && value !== null)) values[name] = { type, example: value };
    }
  }
  return values;
}
