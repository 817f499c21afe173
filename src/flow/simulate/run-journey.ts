import { FACTS_CHANGED, type Output } from '../advance.ts';
import type { FlowMachine } from '../flow-machine.ts';
import type { FlowTexts } from '../texts.ts';
import type { Facts } from '../vocabulary.ts';
import type { Journey, JourneyStep } from './read-journeys.ts';
import { beginTalk, continueTalk, ownOf, stateOf, windowOf, worldOf, type Talk, type TalkStep } from './talk.ts';

/** One step as it went. */
export interface Played {
  readonly step: JourneyStep;
  readonly event: string;
  readonly state: string;
  readonly outputs: readonly Output[];
  /** What did not go as written, in sentences without full stop. */
  readonly failures: readonly string[];
}

export interface JourneyResult {
  readonly journey: Journey;
  readonly first: readonly Output[];
  readonly played: readonly Played[];
}

/** Journeys that others start from, by id. */
export type JourneyBook = ReadonlyMap<string, Journey>;

/** Plays a journey on the machine and compares each step with what is written. */
export function runJourney(core: FlowMachine, texts: FlowTexts, book: JourneyBook, journey: Journey): JourneyResult {
  const prologue = stepsBefore(book, journey, new Set());
  const told: Record<string, string> = { ...worldAtStart(book, journey) };
  let { talk, outputs } = beginTalk(core, told);
  const first = outputs;
  let replies: readonly string[] = [];
  const played: Played[] = [];
  const steps = [...prologue.map((step) => ({ step, judged: false })), ...journey.steps.map((step) => ({ step, judged: true }))];
  for (const { step, judged } of steps) {
    Object.assign(told, step.facts);
    const { event, problem } = eventOf(core, step, replies, talk);
    const next: TalkStep = continueTalk(core, talk, event, worldOf(core, told), step.with);
    ({ talk, outputs } = next);
    replies = repliesAfter(texts, outputs, replies);
    const failures = judged ? [...(problem === null ? [] : [problem]), ...compare(step, next), ...broken(journey, outputs)] : [];
    played.push({ step, event, state: stateOf(talk), outputs, failures });
  }
  return { journey, first, played };
}

/** All steps of a journey, those of the journeys that it starts from before its own. */
export function stepsFromStart(book: JourneyBook, journey: Journey): readonly JourneyStep[] {
  return [...stepsBefore(book, journey, new Set()), ...journey.steps];
}

function stepsBefore(book: JourneyBook, { from, id }: Journey, seen: Set<string>): JourneyStep[] {
  const base = from === null || seen.has(id) ? undefined : book.get(from);
  seen.add(id);
  return base === undefined ? [] : [...stepsBefore(book, base, seen), ...base.steps];
}

/** The facts that a journey begins with: the world of its file, and what it and those that it starts from change of it. */
export function worldAtStart(book: JourneyBook, journey: Journey): Facts {
  return { ...journey.usual, ...givenOf(book, journey, new Set()) };
}

function givenOf(book: JourneyBook, journey: Journey, seen: Set<string>): Facts {
  const base = journey.from === null || seen.has(journey.id) ? undefined : book.get(journey.from);
  seen.add(journey.id);
  return base === undefined ? journey.given : { ...givenOf(book, base, seen), ...journey.given };
}

function eventOf(core: FlowMachine, step: JourneyStep, replies: readonly string[], talk: Talk): { event: string; problem: string | null } {
  if (step.tap !== null) {
    const tap = step.tap;
    const event = Object.entries(core.flow.events).find(([, { chips }]) => chips.includes(tap))?.[0];
    const problem = replies.includes(tap)
      ? null
      : `"${tap}" is not on the last message (${replies.length === 0 ? 'it had no replies' : replies.join(', ')})`;
    return { event: event ?? FACTS_CHANGED, problem: event === undefined ? `No event has the reply "${tap}"` : problem };
  }
  if (step.wait !== null)
    return {
      event: `timer.${step.wait}`,
      problem: talk.timers.has(step.wait) ? null : `The timer "${step.wait}" is not running (${[...talk.timers].join(', ')})`,
    };
  if (step.event === null) return { event: FACTS_CHANGED, problem: null };
  return { event: step.event, problem: core.flow.events[step.event] === undefined ? `There is no event "${step.event}"` : null };
}

/** The replies under the last message that had any, as people see them; a message without replies takes none away. */
function repliesAfter(texts: FlowTexts, outputs: readonly Output[], before: readonly string[]): readonly string[] {
  const shown = outputs.flatMap((one) =>
    one.kind === 'message' && one.delivery === 'message' ? [texts.messages.get(one.message)?.replies ?? []] : [],
  );
  return shown.findLast((list) => list.length > 0) ?? before;
}

function compare(step: JourneyStep, { talk, outputs }: TalkStep): string[] {
  const said = outputs.flatMap((one) => (one.kind === 'message' && one.delivery !== 'held' ? [one.message] : []));
  const held = outputs.flatMap((one) => (one.kind === 'message' && one.delivery === 'held' ? [one.message] : []));
  const done = effectsIn(outputs);
  const own = ownOf(talk);
  return [
    ...differs('the state', step.state, stateOf(talk)),
    ...differs('the window', step.window, windowOf(talk) ?? 'closed'),
    ...differs('the messages', step.says?.join(', ') ?? null, said.join(', ')),
    ...differs('the messages held back', step.held?.join(', ') ?? null, held.join(', ')),
    ...step.does
      .filter((effect) => !done.includes(effect))
      .map((effect) => `"${effect}" is not asked for (only ${done.join(', ') || 'nothing'})`),
    ...step.avoids.filter((effect) => done.includes(effect)).map((effect) => `"${effect}" is asked for`),
    ...Object.entries(step.own).flatMap(([fact, value]) => differs(`"${fact}"`, value, own[fact] ?? '')),
  ];
}

function differs(what: string, wanted: string | null, found: string): string[] {
  return wanted === null || wanted === found
    ? []
    : [`Expected ${what} to be ${wanted === '' ? 'none' : wanted}, found ${found === '' ? 'none' : found}`];
}

function broken({ never }: Journey, outputs: readonly Output[]): string[] {
  const said = outputs.flatMap((one) => (one.kind === 'message' && one.delivery !== 'held' ? [one.message] : []));
  return [
    ...never.says
      .filter((message) => said.includes(message))
      .map((message) => `"${message}" is said, which must not happen on this journey`),
    ...never.does
      .filter((effect) => effectsIn(outputs).includes(effect))
      .map((effect) => `"${effect}" is asked for, which must not happen on this journey`),
  ];
}

export function effectsIn(outputs: readonly Output[]): string[] {
  return outputs.flatMap((one) => (one.kind === 'effect' ? [one.effect] : []));
}
