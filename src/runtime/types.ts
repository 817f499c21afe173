import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { CompiledFlow } from '../flow/compiled.ts';
import type { Delivery } from '../flow/model.ts';
import type { Reports } from '../flow/safe-facts.ts';

/** Values for placeholders, by name. Times and dates are `Date` or milliseconds since the epoch. */
export type Values = Readonly<Record<string, string | number | Date>>;

/** A file `<locale>.json` that `compile` wrote: the AST of each message by id. */
export type Bundle = Readonly<Record<string, readonly MessageFormatElement[]>>;

/** The file `flow.json` that `compile` wrote: the interaction model, and the keys of the quick replies of each message, in order. */
export interface RuntimeFlow extends CompiledFlow {
  readonly replies: Readonly<Record<string, readonly string[]>>;
}

export type RuntimeSurface = 'messenger' | 'mobile-web' | 'internal-tools';

export interface ConversationOptions {
  readonly bundles: Readonly<Record<string, Bundle>>;
  readonly flow: RuntimeFlow;
  /** The locale of the person, a key of `bundles`. */
  readonly locale: string;
  readonly surface: RuntimeSurface;
  /** What the host knows of the world, by fact; a fact that is left out takes its safe side. */
  readonly facts?: Readonly<Record<string, string>>;
  /** Values for placeholders that hold from the start: `companyName`, `timeZone`, … */
  readonly values?: Values;
  /** The clock, in milliseconds since the epoch. */
  now(): number;
  /** IANA zone in which times are written; UTC when absent. */
  readonly zone?: string;
  /** ISO 3166 region for numbers without a country code; without it such a number needs a question. */
  readonly region?: string;
  /** Regions that can be called; all when absent. */
  readonly callableRegions?: readonly string[];
  /** What `snapshot()` gave earlier. */
  readonly snapshot?: Snapshot;
}

/** Something that happens. `user.text` is what a person wrote, `user.reply` a tapped chip (its key), `timer` a wait that is over; any other type is an event of the flow. */
export interface ConversationEvent {
  readonly type: string;
  /** Of `user.text`: what the person wrote. Kept nowhere. */
  readonly text?: string;
  /** Of `user.reply`: the key of the chip, or the id of its text. */
  readonly key?: string;
  /** Of `timer`: the id of the timer. */
  readonly id?: string;
  /** Names one delivery of the event; the same name again changes nothing. */
  readonly eventId?: string;
  /** Values of the facts that come with the event. */
  readonly facts?: Readonly<Record<string, string>>;
  readonly values?: Values;
}

export interface Reply {
  /** The key that `user.reply` brings back. */
  readonly key: string;
  /** At most 20 code points on Messenger. */
  readonly title: string;
}

export interface SentMessage {
  readonly id: string;
  readonly text: string;
  readonly replies: readonly Reply[];
  readonly delivery: Delivery;
}

/** Something that the host does. A number stands here only where the call needs it. */
export interface Effect {
  readonly type: string;
  /** E.164; on `number.store`, `call.request`, `call.reschedule` and `call.dial` while a number is held. */
  readonly number?: string;
  /** On `consent.record`: which words the person said yes to, and when (milliseconds). */
  readonly consent?: Consent;
}

export interface Consent {
  /** The message that asked. */
  readonly message: string;
  readonly locale: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** SHA-256 of the number, in hexadecimal; null for a call in the app. */
  readonly numberHash: string | null;
}

export interface RunningTimer {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** A content-free event for metrics: names of the flow only, never words, numbers or values. */
export interface Metric {
  readonly type: 'event' | 'message' | 'effect' | 'state' | 'silence' | 'duplicate' | 'redacted';
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface ConversationStep {
  /** The state of the talk: `booked`. */
  readonly state: string;
  readonly messages: readonly SentMessage[];
  readonly effects: readonly Effect[];
  /** All timers that run after the step, soonest first; a timer that is not among them has stopped. */
  readonly timers: readonly RunningTimer[];
  readonly events: readonly Metric[];
}

/** The state of a conversation as plain JSON. Holds a number only while the flow does; no text of a person ever. */
export interface Snapshot {
  readonly schemaVersion: 1;
  readonly machine: { readonly value: unknown; readonly context: unknown };
  readonly reports: Reports;
  readonly values: Readonly<Record<string, string | number | { readonly time: number }>>;
  readonly timers: readonly RunningTimer[];
  readonly number: string | null;
  readonly pending: string | null;
  readonly consent: Consent | null;
  readonly shown: readonly string[];
  readonly seen: readonly string[];
}

/** A fault in how the runtime is used: what is wrong and what to do. Never holds what a person wrote. */
export class RuntimeError extends Error {
  override readonly name = 'RuntimeError';
  /** `missing-bundle`, `missing-message`, `missing-value`, `unknown-event` or `unreadable-snapshot`. */
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}
