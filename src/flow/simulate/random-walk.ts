import { FACTS_CHANGED, eventFacts } from '../advance.ts';
import type { FlowMachine } from '../flow-machine.ts';
import type { FlowTexts } from '../texts.ts';
import type { Facts } from '../vocabulary.ts';
import { CHAT } from '../check/proof.ts';
import { wiringOf, type Wiring } from '../explore/wiring.ts';
import { beginTalk, continueTalk, stateOf, worldOf, type Talk } from './talk.ts';
import { createWatchdog, type WatchdogInput } from './watchdog.ts';

/** A law broken on a random walk, with the way there. */
export interface Stumble {
  readonly walk: number;
  readonly law: string;
  readonly events: readonly string[];
}

export interface WalkResult {
  readonly walks: number;
  readonly steps: number;
  readonly stumbles: readonly Stumble[];
  /** How often each state was visited. */
  readonly visits: ReadonlyMap<string, number>;
}

export interface WalkOptions {
  readonly walks: number;
  /** Events of each walk. */
  readonly length: number;
  readonly seed: number;
}

/** A generator of numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Walks through the flow at random, with the faults of real life: events twice, late and out of order, timers that ring although
 * they were stopped, the world changing at any moment, other surfaces and languages. A watchdog looks at every step.
 */
export function walkAtRandom(
  core: FlowMachine,
  texts: FlowTexts,
  talksOfCalls: WatchdogInput['talksOfCalls'],
  options: WalkOptions,
): WalkResult {
  const stumbles: Stumble[] = [];
  const visits = new Map<string, number>();
  const wiring = wiringOf(core.flow);
  let steps = 0;
  for (let walk = 0; walk < options.walks; walk += 1) {
    const random = randomFrom(options.seed + walk * 7919);
    const walker = createWalker(core, { flow: core.flow, texts, talksOfCalls }, wiring, random);
    for (let i = 0; i < options.length; i += 1) {
      const { laws, events, state } = walker.step();
      for (const law of laws) if (!stumbles.some((one) => one.law === law)) stumbles.push({ walk, law, events });
      steps += 1;
      visits.set(state, (visits.get(state) ?? 0) + 1);
    }
  }
  return { walks: options.walks, steps, stumbles, visits };
}

interface Walker {
  step(): { readonly laws: readonly string[]; readonly events: readonly string[]; readonly state: string };
}

/** One walk; a conversation that ends is followed by a new one. */
function createWalker(core: FlowMachine, input: WatchdogInput, wiring: Wiring, random: () => number): Walker {
  const told: Record<string, string> = { ...usualWorld(core) };
  let watchdog = createWatchdog(input);
  let { talk } = beginTalk(core, told);
  let events: string[] = [];
  const restart = (): void => {
    Object.assign(told, usualWorld(core));
    watchdog = createWatchdog(input);
    ({ talk } = beginTalk(core, told));
    events = [];
  };
  return {
    step() {
      if (core.flow.states[stateOf(talk)]?.kind === 'final') restart();
      const from = stateOf(talk);
      const steady = !changeWorld(core, told, random);
      const { type, carried } = nextEvent(core, wiring, talk, events, random);
      events.push(type);
      const world = worldOf(core, told);
      const step = continueTalk(core, talk, type, world, carried);
      const laws = watchdog.look({ event: type, shown: eventFacts(core.flow, type, world, carried), from, steady, step });
      talk = step.talk;
      // A message of the person opens the window, as the platform then says; an agent who leaves
      // hands over the thread, and one who sees no danger says so.
      if (core.flow.events[type]?.kind === 'person') told['sendWindow'] = 'open';
      if (type === 'agent.released') told['threadOwner'] = 'bot';
      if (type === 'agent.cleared-safety') told['safety'] = 'none';
      return { laws, events: [...events], state: stateOf(talk) };
    },
  };
}

/** A world in which things can happen: the first value of each fact that the host tells. */
function usualWorld(core: FlowMachine): Facts {
  const facts = Object.values(core.flow.facts).filter(({ owner }) => owner === 'world');
  return Object.fromEntries(facts.map(({ id, values }) => [id, values[0] ?? '']));
}

/** How likely a fact changes before an event. */
const CHANGE = 0.25;

/** Says whether it changed anything. */
function changeWorld(core: FlowMachine, told: Record<string, string>, random: () => number): boolean {
  if (random() > CHANGE) return false;
  const facts = Object.values(core.flow.facts).filter(({ owner }) => owner === 'world');
  const fact = pick(facts, random);
  if (fact === undefined) return false;
  const before = told[fact.id];
  // Mostly back to the usual; else a world full of trouble would leave nothing to try.
  told[fact.id] = random() < 0.7 ? (fact.values[0] ?? '') : (pick(fact.values, random) ?? '');
  return told[fact.id] !== before;
}

function nextEvent(
  core: FlowMachine,
  wiring: Wiring,
  talk: Talk,
  events: readonly string[],
  random: () => number,
): { type: string; carried: Facts } {
  const kind = random();
  const last = events.at(-1);
  if (kind < 0.06 && last !== undefined) return carrying(core, last, random);
  if (kind < 0.1 && events.length > 3) return carrying(core, events[events.length - 1 - Math.floor(random() * 4)] ?? FACTS_CHANGED, random);
  if (kind < 0.25) {
    const timer = pick([...talk.timers], random);
    if (timer !== undefined) return { type: `timer.${timer}`, carried: {} };
  }
  if (kind < 0.28) return { type: FACTS_CHANGED, carried: {} };
  const onTheWay = ONWARD.filter((event) =>
    event.startsWith('timer.') ? talk.timers.has(event.slice('timer.'.length)) : wiring.on(stateOf(talk), event).length > 0,
  );
  if (onTheWay.length > 0 && random() < 0.4) return carrying(core, pick(onTheWay, random) ?? FACTS_CHANGED, random);
  if (kind < 0.6) {
    const leading = wiring
      .eventsOf(stateOf(talk))
      .filter((event) => !event.startsWith('timer.') && wiring.on(stateOf(talk), event).some(({ target }) => target !== undefined));
    // Most ways lead back to chat; two times out of three the walk takes another one.
    const onward =
      random() < 0.67
        ? leading.filter((event) => wiring.on(stateOf(talk), event).some(({ target }) => target !== undefined && target !== CHAT))
        : leading;
    const type =
      pick(
        onward.filter((event) => !RARE.has(event)),
        random,
      ) ?? pick(onward, random);
    if (type !== undefined) return carrying(core, type, random);
  }
  const names = Object.keys(core.flow.events).filter((event) => core.flow.events[event]?.kind !== 'timer');
  const likely = kind < 0.9 ? names.filter((event) => !RARE.has(event)) : names;
  return carrying(core, pick(likely, random) ?? FACTS_CHANGED, random);
}

/** Events that lead to the call and through it. */
const ONWARD: readonly string[] = [
  'case.triaged',
  'user.call-me',
  'user.number',
  'user.yes',
  'call.permission-granted',
  'call.due',
  'timer.announce-lead',
  'call.connected',
  'call.not-reached',
  'call.dropped',
  'call.ended',
  'user.try-again',
];

/** Events that end most conversations; a walk should get somewhere first. */
const RARE: ReadonlySet<string> = new Set([
  'user.stop',
  'case.resolved',
  'safety.flagged',
  'agent.joined',
  'user.scam-report',
  'send.blocked',
  'user.minor',
  'user.text-only',
]);

/** What events mostly bring; a walk should get as far as the call. */
const LIKELY: Facts = { route: 'call-offer', numberCheck: 'ok', slotCheck: 'ok' };

function carrying(core: FlowMachine, type: string, random: () => number): { type: string; carried: Facts } {
  const carries = core.flow.events[type]?.carries ?? [];
  const valueOf = (fact: string): string =>
    (random() < 0.6 ? LIKELY[fact] : undefined) ?? pick(core.flow.facts[fact]?.values ?? [], random) ?? '';
  return { type, carried: Object.fromEntries(carries.map((fact) => [fact, valueOf(fact)])) };
}

function pick<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}
