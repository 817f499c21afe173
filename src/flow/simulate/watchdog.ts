import type { Output } from '../advance.ts';
import { evaluateGuard } from '../evaluate-guard.ts';
import type { CompiledFlow } from '../compiled.ts';
import type { EffectMark, EventMark } from '../model.ts';
import { allFacts } from '../safe-facts.ts';
import type { FlowTexts } from '../texts.ts';
import type { Condition, Facts } from '../vocabulary.ts';
import { ownOf, stateOf, type TalkStep } from './talk.ts';

/** What a watchdog sees of a step. */
export interface Watched {
  readonly event: string;
  /** The facts as the event showed them. */
  readonly shown: Facts;
  readonly from: string;
  /** False when the world changed in the same step. */
  readonly steady: boolean;
  readonly step: TalkStep;
}

/** Watches one conversation and says which laws a step breaks. It knows nothing of how the proofs work. */
export interface Watchdog {
  look(watched: Watched): string[];
}

/** What a conversation has come to, as far as the laws look back. */
interface Memory {
  agreed: boolean;
  pending: boolean;
  numberHeld: boolean;
  announced: boolean;
  undisclosed: boolean;
  known: Set<string>;
  /** The last message that went out. */
  lastSaid: string | null;
}

const PROTECTED: Condition = [
  { audience: ['possible-minor'] },
  { contactPreference: ['text-only'] },
  { safety: ['self-harm', 'danger', 'child-danger', 'scam-report'] },
];

/** What the watchdog needs to know besides the conversation. */
export interface WatchdogInput {
  readonly flow: CompiledFlow;
  readonly texts: FlowTexts;
  readonly talksOfCalls: (message: string) => boolean;
}

export function createWatchdog(input: WatchdogInput): Watchdog {
  const memory: Memory = {
    agreed: false,
    pending: false,
    numberHeld: false,
    announced: false,
    undisclosed: false,
    known: new Set(),
    lastSaid: null,
  };
  return { look: (watched) => look(input, memory, watched) };
}

function look(input: WatchdogInput, memory: Memory, watched: Watched): string[] {
  const { flow } = input;
  const { event, from, step } = watched;
  const found: string[] = [];
  const marked = (mark: EventMark): boolean => flow.events[event]?.marks.includes(mark) === true;
  const before = { ...memory };
  const state = stateOf(step.talk);
  if (marked('changes-number') && step.outputs.some(({ kind }) => kind === 'effect')) memory.agreed = false;
  for (const name of flow.events[event]?.provides ?? []) memory.known.add(name);
  const byAgent = (name: string): boolean => flow.states[name]?.owner === 'agent';
  if (byAgent(from) && !byAgent(state)) memory.undisclosed = true;
  for (const output of step.outputs) {
    if (output.kind === 'effect') found.push(...lookAtEffect(input, memory, watched, output.effect));
    if (output.kind === 'message' && output.delivery !== 'held') found.push(...lookAtMessage(input, memory, watched, output));
  }
  if (marked('stops-calls') && memory.pending) found.push(`I2: a call is pending after "${event}"`);
  if (
    from !== state &&
    !step.outputs.some((one) => one.kind === 'effect' && marks(flow, one.effect).includes('dials')) &&
    state !== 'announcing'
  )
    memory.announced = false;
  found.push(...lookAtRest(input, memory, watched, before));
  return found;
}

function marks(flow: CompiledFlow, effect: string): readonly EffectMark[] {
  return flow.effects[effect]?.marks ?? [];
}

function lookAtEffect({ flow }: WatchdogInput, memory: Memory, { event, shown, step }: Watched, effect: string): string[] {
  const found: string[] = [];
  const own = marks(flow, effect);
  if (own.includes('records-consent')) memory.agreed = true;
  if (own.includes('stores-number') || own.includes('deletes-number') || own.includes('withdraws-consent')) memory.agreed = false;
  if (own.includes('stores-number')) memory.numberHeld = true;
  if (own.includes('deletes-number')) memory.numberHeld = false;
  if (own.includes('books') && memory.pending) found.push(`I20: a second call is booked on "${event}"`);
  if (own.includes('books')) memory.pending = true;
  if (own.includes('unbooks')) memory.pending = false;
  for (const name of flow.effects[effect]?.provides ?? []) memory.known.add(name);
  for (const name of flow.effects[effect]?.clears ?? []) memory.known.delete(name);
  if (!own.includes('dials')) return found;
  if (!memory.agreed || ownOf(step.talk)['consent'] !== 'granted') found.push(`I1: the phone rings without a yes on "${event}"`);
  if (shown['callHours'] !== 'open') found.push(`I10: the phone rings while the lines are closed on "${event}"`);
  if (!memory.announced) found.push(`I11: the phone rings without a notice on "${event}"`);
  memory.announced = false;
  return found;
}

type Said = Extract<Output, { readonly kind: 'message' }>;

function lookAtMessage(
  { flow, texts, talksOfCalls }: WatchdogInput,
  memory: Memory,
  { event, shown, step }: Watched,
  { message, slot, delivery }: Said,
): string[] {
  const found: string[] = [];
  const slotMarks = flow.slots[slot]?.marks ?? [];
  const facts = allFacts(flow, shown, ownOf(step.talk));
  if (shown['threadOwner'] === 'agent') found.push(`I9: "${message}" goes out while an agent owns the thread`);
  if (delivery === 'message' && shown['sendWindow'] !== 'open')
    found.push(`I9: "${message}" goes out while the window is ${shown['sendWindow'] ?? ''}`);
  if (evaluateGuard(PROTECTED, facts) && talksOfCalls(message))
    found.push(`I12: "${message}" talks of calls to somebody who must not read it`);
  if (delivery === 'utility' && !texts.has(`${message}.form.utility`, texts.sourceLocale))
    found.push(`I21: "${message}" has no utility form`);
  if (memory.undisclosed && delivery === 'message') {
    if (!slotMarks.includes('discloses') && !slotMarks.includes('safety')) found.push(`I14: "${message}" does not say that a bot is back`);
    if (!slotMarks.includes('safety')) memory.undisclosed = false;
  }
  if (memory.undisclosed && slotMarks.includes('discloses')) memory.undisclosed = false;
  if (slotMarks.includes('announces-call')) memory.announced = true;
  for (const name of texts.messages.get(message)?.source.placeholders ?? []) {
    const given = flow.data[name]?.given ?? [];
    const brought = flow.events[event]?.brings.includes(name) === true;
    if (!brought && !memory.known.has(name) && !evaluateGuard(given, facts))
      found.push(`I22: "${message}" names {${name}}, which nobody knows`);
  }
  const again = slotMarks.includes('reprompt') && memory.lastSaid === message;
  if (again) found.push(`I17: "${message}" is said twice in a row`);
  memory.lastSaid = message;
  return found;
}

function lookAtRest({ flow }: WatchdogInput, memory: Memory, { event, from, steady, step }: Watched, before: Memory): string[] {
  const found: string[] = [];
  const state = stateOf(step.talk);
  const kind = flow.states[state]?.kind;
  if (steady && flow.events[event]?.marks.includes('keeps-state') && (state !== from || before.agreed !== memory.agreed))
    found.push(`I19: "${event}" loses where the conversation was`);
  if (kind === 'waiting' && step.talk.timers.size === 0) found.push(`I3: nothing ends the wait in "${state}"`);
  if (kind === 'final' && memory.numberHeld) found.push('I13: the number outlives the conversation');
  const silent = step.outputs.flatMap((one) => (one.kind === 'silence' && one.row < 0 ? [one.slot] : []));
  for (const slot of silent) found.push(`I4: slot "${slot}" has nothing to say`);
  for (const one of step.outputs) {
    if (one.kind !== 'message' || one.delivery === 'held') continue;
    // A promise of the first half of the step may be kept by the second.
    const open = one.promises.filter((promise) => flow.promises[promise]?.kept.includes(event) !== true);
    for (const promise of open)
      if (!step.talk.timers.has(flow.promises[promise]?.timer ?? '')) found.push(`I15: "${one.message}" promises without a timer`);
  }
  return found;
}
