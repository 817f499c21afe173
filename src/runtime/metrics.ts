import type { CompiledFlow } from '../flow/compiled.ts';
import type { Facts } from '../flow/vocabulary.ts';
import type { Heard } from './hear.ts';
import type { RunningTimer } from './types.ts';
import type { Metric } from './metric-types.ts';

/** The state in which a call is offered, and the one where people wait in chat; ids of the flow that ships. */
const OFFER = 'offer';
const CHAT = 'chat-waiting';

/** What a step looks like from outside the conversation. */
export interface Passage {
  readonly flow: CompiledFlow;
  readonly at: number;
  readonly heard: Heard | null;
  /** State of the talk before the step; null at the very start. */
  readonly was: string | null;
  readonly state: string;
  /** When `was` was entered. */
  readonly since: number;
  /** Timers that ran before the step. */
  readonly timers: readonly RunningTimer[];
}

/** What an event says by itself, before anything follows from it. */
export function eventMetrics({ flow, at, heard, was, timers }: Passage): Metric[] {
  if (heard === null) return [];
  const { type, facts, chip, redacted, capture } = heard;
  const own = Object.hasOwn(flow.events, type) ? flow.events[type] : undefined;
  const state = was ?? '';
  const metrics: Metric[] = [{ type: 'event', name: type, at, state }];
  const add = (kind: Metric['type'], name: string): void => void metrics.push({ type: kind, name, at, state });
  if (redacted) add('redacted', facts['sensitiveKind'] ?? 'secret');
  if (capture !== null && capture.check !== 'ok') add('number-rejected', capture.check);
  if (own?.marks.includes('call-outcome') === true) add('call-outcome', knownOutcome(flow, facts['callOutcome']) ?? type);
  if (type === 'call.connected') add('call-outcome', type);
  if (own?.marks.includes('duplicate') === true) add('duplicate-case', type);
  if (type === 'user.rating' && chip !== null) add('rating', chip);
  if (state === OFFER && own?.marks.includes('asks-for-call') === true) add('offer', 'accepted');
  if (state === OFFER && own?.marks.includes('chat-route') === true) add('offer', 'declined');
  for (const [id, { timer, kept }] of Object.entries(flow.promises)) {
    if (kept.includes(type) && timers.some((one) => one.id === timer)) add('promise-met', id);
    if (type === `timer.${timer}`) add('promise-missed', id);
  }
  return metrics;
}

/** What a change of state says. */
export function stateMetrics({ flow, at, was, state, since }: Passage): Metric[] {
  if (state === was) return [];
  const stateOf = (id: string | null): CompiledFlow['states'][string] | undefined => (id === null ? undefined : flow.states[id]);
  const left: Metric[] = was === null ? [] : [{ type: 'state-left', name: was, at, ms: Math.max(0, at - since) }];
  return [
    ...left,
    { type: 'state', name: state, at },
    ...(state === OFFER ? [{ type: 'offer', name: 'shown', at, state } as const] : []),
    ...(state === CHAT && stateOf(was)?.call === true ? [{ type: 'returned-to-chat', name: was ?? '', at, state } as const] : []),
    ...(stateOf(state)?.owner === 'agent' && stateOf(was)?.owner !== 'agent' ? [{ type: 'handoff', name: state, at, state } as const] : []),
  ];
}

function knownOutcome(flow: CompiledFlow, outcome: string | undefined): string | undefined {
  return outcome !== undefined && flow.facts['callOutcome']?.values.includes(outcome) === true ? outcome : undefined;
}

/** The same digits for the same facts of one flow, whose order never changes; FNV-1a twice, for comparing only: facts are few, and no secret. */
export function factsHash(facts: Facts): string {
  let [one, other] = [0x811c9dc5, 0xcbf29ce4];
  for (const id in facts) {
    const value = facts[id] ?? '';
    for (let i = 0; i < value.length; i += 1) {
      one = Math.imul(one ^ value.charCodeAt(i), 0x01000193);
      other = Math.imul(other ^ value.charCodeAt(i), 0x01000197);
    }
    // The end of a value counts, so that "a", "b" is not "ab".
    one = Math.imul(one ^ 0xffff, 0x01000193);
    other = Math.imul(other ^ 0xffff, 0x01000197);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
