/** The parts that a flow is made of: events, timers, promises, effects, data and slots, as a content designer writes them. */
import type { Condition, DecisionTable, EventKind, PlaceholderKind } from './vocabulary.ts';

/** Something that may happen: a person writes, the world changes, a timer rings. */
export interface FlowEvent {
  readonly id: string;
  readonly title: string;
  readonly kind: EventKind;
  /** Place in the priority order of global events, 1 first; null for an event that only some states handle. */
  readonly priority: number | null;
  /** Keys of quick replies that raise the event. */
  readonly chips: readonly string[];
  /** What a person may write to raise it, in the source locale; read by `flow run` and by documentation only. */
  readonly hears: readonly string[];
  /** Placeholders that hold a value in what the event brings about, and no longer. */
  readonly brings: readonly string[];
  /** Placeholders that hold a value from this event on. */
  readonly provides: readonly string[];
  /** Placeholders whose value ends here. */
  readonly clears: readonly string[];
  /** Facts that the event itself makes certain (a person's message opens the send window), with the reason. */
  readonly implies: readonly Implied[];
  /** Facts whose value comes with the event and holds for this event only. */
  readonly carries: readonly string[];
  readonly marks: readonly EventMark[];
  readonly situations: readonly number[];
}

/**
 * What proofs need to know of an event.
 * `stops-calls` ends any agreed call · `asks-for-call` the person asks for one · `improves` a material fact got better ·
 * `changes-number` the agreed number is no longer the person's word · `sensitive` carries what must not be kept ·
 * `call-outcome` telephony says how a call went · `keeps-state` must change neither state nor consent ·
 * `unrecognised` nothing was understood · `duplicate` a second case of the same person · `chat-route` the person wants to go on in chat ·
 * `agent-leaves` a human hands the thread back.
 */
export const EVENT_MARKS = [
  'stops-calls',
  'asks-for-call',
  'improves',
  'changes-number',
  'sensitive',
  'call-outcome',
  'keeps-state',
  'unrecognised',
  'duplicate',
  'chat-route',
  'agent-leaves',
] as const;
export type EventMark = (typeof EVENT_MARKS)[number];

export interface Implied {
  readonly fact: string;
  readonly value: string;
  readonly because: string;
}

/** A wait that the caller keeps time for. */
export interface Timer {
  readonly id: string;
  readonly title: string;
  /** Length in milliseconds; null when it ends at the time that a placeholder holds. */
  readonly afterMs: number | null;
  /** The placeholder (a time) at which it rings, plus `afterMs` of grace when both are given. */
  readonly at: string | null;
}

/** Something that a message tells people to expect, and the timer that makes it true: sending the message starts the timer. */
export interface FlowPromise {
  readonly id: string;
  readonly title: string;
  /** Placeholders that carry the promised time in a message. */
  readonly says: readonly string[];
  /** The messages that make it; null for every message that uses such a placeholder and makes no other promise. */
  readonly only: readonly string[] | null;
  readonly timer: string;
  /** Events that fulfil it. */
  readonly kept: readonly string[];
  /** Effects that take back what it was about. */
  readonly undone: readonly string[];
  /** Slots that own up to it when the time is over. */
  readonly broken: readonly string[];
  /** States in which another expectation has taken its place, and why. */
  readonly lapses: { readonly states: readonly string[]; readonly because: string };
}

/** A message that uses the placeholder of a promise and promises nothing, and why. */
export interface Mention {
  readonly says: readonly string[];
  readonly messages: readonly string[];
  readonly because: string;
}

/**
 * What proofs need to know of an effect.
 * `dials` rings a phone · `books` leaves a call pending · `unbooks` ends a pending call · `stores-number`, `deletes-number` ·
 * `records-consent`, `withdraws-consent` · `redacts` removes what must not be kept · `pages` gets a human · `confirms-zone` the person has seen and accepted the time zone · `clears-timers` ends all timers.
 */
export const EFFECT_MARKS = [
  'dials',
  'books',
  'unbooks',
  'stores-number',
  'deletes-number',
  'records-consent',
  'withdraws-consent',
  'redacts',
  'pages',
  'confirms-zone',
  'clears-timers',
] as const;
export type EffectMark = (typeof EFFECT_MARKS)[number];

/** Something that the runtime asks its host to do. */
export interface Effect {
  readonly id: string;
  readonly title: string;
  readonly marks: readonly EffectMark[];
  /** Placeholders that hold a value from this effect on. */
  readonly provides: readonly string[];
  readonly clears: readonly string[];
  /** Messages that the agent's tool shows with it. */
  readonly shows: readonly string[];
}

/** A value that messages name by placeholder. */
export interface Datum {
  readonly id: string;
  readonly title: string;
  readonly holds: PlaceholderKind;
  /** The host gives it whenever this holds, events and effects aside; `[{}]` always, `[]` never. */
  readonly given: Condition;
}

/** What a row of a slot sends: a message, or nothing for a stated reason. */
export interface SlotRow {
  readonly when: Condition;
  readonly send: string | null;
  readonly silent: string;
  readonly situations: readonly number[];
}

/**
 * What proofs need to know of a slot. `discloses` says that a bot speaks ·
 * `announces-call` tells people that the phone is about to ring · `offers-call` offers one · `reprompt` asks again ·
 * `safety` comes before everything else · `recaps` says where things stand.
 */
export const SLOT_MARKS = ['discloses', 'announces-call', 'offers-call', 'reprompt', 'safety', 'recaps'] as const;
export type SlotMark = (typeof SLOT_MARKS)[number];

/** A place in the conversation where one of several messages fits. */
export interface Slot extends DecisionTable<SlotRow> {
  readonly id: string;
  readonly title: string;
  readonly marks: readonly SlotMark[];
  readonly situations: readonly number[];
}
