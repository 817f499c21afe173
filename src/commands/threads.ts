import type { Action, Flow, State } from '../flow/model.ts';
import { readFlow } from '../flow/read-flow.ts';
import type { Corpus } from '../model/corpus.ts';
import type { MessageText, Unit } from '../model/message.ts';
import type { UnitContext } from '../tms/build-units.ts';
import { NO_THREAD, type ExchangeThread } from '../tms/exchange-unit.ts';
import { plainText } from '../tms/plain-text.ts';

/** One way in which the flow comes to say a message. */
interface Saying {
  /** Null for what every state does. */
  readonly state: State | null;
  /** The event that leads to it; empty when entering the state does. */
  readonly event: string;
}

/** Quick replies and what they lead to are shown for this many at most. */
const MOST_REPLIES = 3;

/** Where the conversation says each unit, told by the flow; nothing for a project without one. Speakers stand in front of each line. */
export function threadsOf(corpus: Corpus): UnitContext['threadOf'] {
  if (corpus.flow.length === 0) return (unit) => withoutFlow(unit, corpus);
  const { flow } = readFlow(corpus.flow);
  const sayings = sayingsOf(flow);
  const remembered = new Map<string, ExchangeThread>();
  return (unit) => {
    const known = remembered.get(unit.id);
    if (known !== undefined) return known;
    const [saying] = sayings.get(unit.owner) ?? [];
    const thread = saying === undefined ? withoutFlow(unit, corpus) : threadOf(unit, saying, flow, corpus);
    remembered.set(unit.id, thread);
    return thread;
  };
}

function sayingsOf(flow: Flow): Map<string, Saying[]> {
  const sayings = new Map<string, Saying[]>();
  const add = (actions: readonly Action[], saying: Saying): void => {
    for (const id of actions.flatMap((action) => sentBy(action, flow))) sayings.set(id, [...(sayings.get(id) ?? []), saying]);
  };
  for (const state of flow.states.values()) {
    add(state.enter, { state, event: '' });
    for (const transition of state.atOnce) add(transition.actions, { state, event: '' });
    for (const [event, transitions] of state.on) for (const one of transitions) add(one.actions, { state, event });
  }
  for (const [event, transitions] of flow.globals) for (const one of transitions) add(one.actions, { state: null, event });
  return sayings;
}

/** The messages that an action may send. */
function sentBy(action: Action, flow: Flow): string[] {
  if (action.do !== 'send') return [];
  return (flow.slots.get(action.slot)?.rows ?? []).flatMap((row) => row.send ?? []);
}

function withoutFlow(unit: Unit, corpus: Corpus): ExchangeThread {
  if (unit.kind !== 'reply') return { ...NO_THREAD, after: repliesOf(unit, corpus) };
  return { ...NO_THREAD, speaker: 'person', before: said('Assistant', corpus.source.get(unit.owner)) };
}

function threadOf(unit: Unit, saying: Saying, flow: Flow, corpus: Corpus): ExchangeThread {
  const state = saying.state?.title ?? 'Any state';
  if (unit.kind === 'reply') {
    return {
      state,
      speaker: 'person',
      before: said('Assistant', corpus.source.get(unit.owner)),
      after: answerTo(unit.part, saying, flow, corpus),
    };
  }
  const speaker = unit.surfaces.length === 1 && unit.surfaces[0] === 'internal-tools' ? 'colleague' : 'assistant';
  const first = unit.replies[0];
  const next = first === undefined ? [] : answerTo(corpus.units.get(first)?.part ?? '', saying, flow, corpus);
  return { state, speaker, before: leadTo(unit, saying, flow, corpus), after: [...repliesOf(unit, corpus), ...next] };
}

/** What stands in the chat when the message comes: the state's own message, and what the person or the world did. */
function leadTo(unit: Unit, { state, event }: Saying, flow: Flow, corpus: Corpus): string[] {
  const from = event === '' ? entering(state, flow) : { state, event };
  const [opening] = (from?.state?.enter ?? []).flatMap((action) => sentBy(action, flow)).filter((id) => id !== unit.owner);
  return [
    ...said('Assistant', opening === undefined ? undefined : corpus.source.get(opening)),
    ...happened(from?.event ?? '', flow, corpus),
  ];
}

/** The first way into a state. */
function entering(state: State | null, flow: Flow): Saying | undefined {
  for (const other of flow.states.values()) {
    for (const [event, transitions] of other.on) if (transitions.some((one) => one.go === state?.id)) return { state: other, event };
  }
  return undefined;
}

function happened(id: string, flow: Flow, corpus: Corpus): string[] {
  const event = flow.events.get(id);
  if (event === undefined) return [];
  const label = [...corpus.source.values()].find(({ unit }) => unit.kind === 'reply' && event.chips.includes(unit.part));
  return label === undefined ? [`(${event.title})`] : [`Person: ${plainText(label)}`];
}

function repliesOf(unit: Unit, corpus: Corpus): string[] {
  const labels = unit.replies.flatMap((id) => corpus.source.get(id) ?? []);
  return labels.slice(0, MOST_REPLIES).map((label) => `Person: ${plainText(label)}`);
}

/** What the assistant says when a quick reply is tapped. */
function answerTo(part: string, { state }: Saying, flow: Flow, corpus: Corpus): string[] {
  const event = [...flow.events.values()].find((one) => one.chips.includes(part));
  if (event === undefined || state === null) return [];
  const transitions = state.on.get(event.id) ?? flow.globals.get(event.id) ?? [];
  const next = transitions[0]?.go ?? null;
  const actions = [...(transitions[0]?.actions ?? []), ...(next === null ? [] : (flow.states.get(next)?.enter ?? []))];
  const [id] = actions.flatMap((action) => sentBy(action, flow));
  return id === undefined ? [] : said('Assistant', corpus.source.get(id));
}

function said(who: string, text: MessageText | undefined): string[] {
  return text === undefined ? [] : [`${who}: ${plainText(text)}`];
}
