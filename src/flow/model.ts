/**
 * The interaction model as a content designer writes it, read into plain data.
 * Places of its parts stand beside it (`Places`, by path), so that a flow can be compared, compiled and mutated as data.
 */
import type { Place } from '../text/source.ts';
import type { Datum, Effect, FlowEvent, FlowPromise, Mention, Slot, Timer } from './parts.ts';
import type { Condition, DecisionTable, Derived, Fact, Score, Signal } from './vocabulary.ts';

export { FACT_OWNERS } from './vocabulary.ts';
export type * from './vocabulary.ts';
export * from './parts.ts';

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
