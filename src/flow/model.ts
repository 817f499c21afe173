/**
 * The interaction model as a content designer writes it, read into plain data.
 * Places of its parts stand beside it (`Places`, by path), so that a flow can be compared, compiled and mutated as data.
 */
import type { Place } from '../text/source.ts';
import type { Condition, DecisionTable, Derived, EventKind, Fact, PlaceholderKind, Score, Signal } from './vocabulary.ts';

export { FACT_OWNERS, PLACEHOLDER_KINDS } from './vocabulary.ts';
export type * from './vocabulary.ts';

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

/** One step of what a transition does, in the order written. */
export type Action =
  | { readonly do: 'send'; readonly slot: string }
  | { readonly do: 'set'; readonly fact: string; readonly value: string }
  | { readonly do: 'next'; readonly fact: string }
  | { readonly do: 'effect'; readonly effect: string }
  | { readonly do: 'start'; readonly timer: string }
  | { readonly do: 'stop'; readonly timer: string }
  /** A list of steps that does not exist; the names are checked before anything else. */
  | { readonly do: 'missing'; readonly routine: string };

/** What happens on an event. The first transition whose guard holds is taken. */
export interface Transition {
  /** Name of a guard; null for always. */
  readonly guard: string | null;
  /** The state to go to; null to stay. */
  readonly go: string | null;
  readonly actions: readonly Action[];
  readonly situations: readonly number[];
  /** Where it is written, as a path into the flow. */
  readonly path: string;
}

/** `waiting` somebody else moves next · `passing` left at once · `overlay` lies over the conversation · `final` nothing follows. */
export const STATE_KINDS = ['waiting', 'passing', 'overlay', 'final'] as const;
export type StateKind = (typeof STATE_KINDS)[number];

export interface State {
  readonly id: string;
  readonly title: string;
  readonly kind: StateKind;
  /** The region that it belongs to; a conversation is in one state of each region. */
  readonly region: Region;
  /** Who speaks here: in an `agent`'s state the bot is silent. */
  readonly owner: StateOwner;
  /** True when a call is offered, arranged or under way here. */
  readonly call: boolean;
  /** Which global events it takes over unchanged: `all` but those in `on`, or `none`. */
  readonly globals: 'all' | 'none';
  /** Messages that the agent's tool shows while the conversation is here. */
  readonly shows: readonly string[];
  /** Timers that run while the conversation is here. */
  readonly timers: readonly string[];
  readonly enter: readonly Action[];
  readonly leave: readonly Action[];
  readonly on: ReadonlyMap<string, readonly Transition[]>;
  /** Tried as soon as the state is entered and whenever facts change. */
  readonly atOnce: readonly Transition[];
  readonly situations: readonly number[];
}

export const STATE_OWNERS = ['bot', 'agent'] as const;
export type StateOwner = (typeof STATE_OWNERS)[number];

export const REGIONS = ['talk', 'window'] as const;
export type Region = (typeof REGIONS)[number];

/** How proofs tell that a message talks about calls: a word of the list in its source text, exceptions aside. */
export interface CallTalk {
  readonly words: readonly string[];
  readonly except: readonly { readonly messages: readonly string[]; readonly because: string }[];
}

/** A named condition. Conditions written in place get their own wording as name. */
export interface Guard {
  readonly name: string;
  readonly title: string;
  readonly when: Condition;
}

/** How a selected message goes out. */
export const DELIVERIES = ['message', 'utility', 'held'] as const;
export type Delivery = (typeof DELIVERIES)[number];
export interface DeliveryRow {
  readonly when: Condition;
  readonly as: Delivery;
  readonly title: string;
}

/** Where triage sends a case. */
export const ROUTES = ['self-service', 'chat', 'call-offer'] as const;
export type Route = (typeof ROUTES)[number];
export interface TriageRow {
  readonly when: Condition;
  readonly route: Route;
  readonly because: string;
}

export interface Triage extends DecisionTable<TriageRow> {
  readonly signals: ReadonlyMap<string, Signal>;
  readonly score: Score;
}

/** `call` states in which a call is arranged · `waiting` every waiting state. */
export const STATE_SORTS = ['call', 'waiting'] as const;
export type StateSort = (typeof STATE_SORTS)[number];
export interface GlobalAtOnce {
  readonly sort: StateSort;
  /** States that are left out. */
  readonly except: readonly string[];
  readonly transition: Transition;
}

export interface Flow {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly derived: ReadonlyMap<string, Derived>;
  readonly guards: ReadonlyMap<string, Guard>;
  readonly triage: Triage;
  readonly events: ReadonlyMap<string, FlowEvent>;
  readonly timers: ReadonlyMap<string, Timer>;
  readonly promises: ReadonlyMap<string, FlowPromise>;
  readonly mentions: readonly Mention[];
  readonly callTalk: CallTalk;
  readonly effects: ReadonlyMap<string, Effect>;
  readonly data: ReadonlyMap<string, Datum>;
  readonly delivery: DecisionTable<DeliveryRow>;
  readonly slots: ReadonlyMap<string, Slot>;
  /** What every waiting state does on a global event, unless it says otherwise. */
  readonly globals: ReadonlyMap<string, readonly Transition[]>;
  /** What every state of a sort does as soon as facts call for it. */
  readonly globalAtOnce: readonly GlobalAtOnce[];
  readonly states: ReadonlyMap<string, State>;
  /** The first state of each region. */
  readonly initial: Readonly<Record<Region, string>>;
}

/** Where the parts of a flow are written, by path (`states/offer/on/user.decline/0`). */
export type Places = ReadonlyMap<string, Place>;

/** The place of a part, or of the nearest part around it. */
export function placeOf(places: Places, path: string): Place | undefined {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    const place = places.get(at);
    if (place !== undefined) return place;
  }
  return undefined;
}
