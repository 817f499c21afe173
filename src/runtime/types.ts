import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { CompiledFlow } from '../flow/compiled.ts';
import type { Delivery } from '../flow/model.ts';
import type { Manifest } from './manifest.ts';
import type { Metric } from './metric-types.ts';
import type { OtherZone, Snapshot } from './snapshot-types.ts';

export type { Metric, MetricType } from './metric-types.ts';
export type * from './snapshot-types.ts';

/** Values for placeholders, by name. Times and dates are `Date` or milliseconds since the epoch. */
export type Values = Readonly<Record<string, string | number | Date>>;

/** One compiled message: its AST (target `ast`), a function (`esm`), or its ICU string (`text`, which needs a parser). */
export type Message = readonly MessageFormatElement[] | string | ((values: Values, options?: { readonly timeZone?: string }) => string);

/** What `compile` wrote for a locale, by message id: the JSON of `<locale>.json`, or the module `<locale>.js`. */
export type Bundle = Readonly<Record<string, Message>>;

/** The file `flow.json` that `compile` wrote: the interaction model, and what the runtime must know of its messages. */
export interface RuntimeFlow extends CompiledFlow {
  /** Keys of the quick replies of each message, in order. */
  readonly replies: Readonly<Record<string, readonly string[]>>;
  /** Ids of the messages that ask for a phone number. */
  readonly asksNumber?: readonly string[];
  /** Words that stop all messages, in every language of the project; a person may write another one than they read. */
  readonly stopWords?: readonly string[];
}

/** A file `templates/<locale>.json` that `compile` wrote. */
export interface Templates {
  readonly schemaVersion: 1;
  readonly locale: string;
  readonly templates: Readonly<
    Record<
      string,
      {
        readonly version: string;
        /** The body to submit for approval. */
        readonly request: {
          readonly name: string;
          readonly category: 'UTILITY';
          readonly language: string;
          readonly components: readonly object[];
        };
        /** What fills the holes, in order. */
        readonly parameters: readonly (readonly MessageFormatElement[])[];
      }
    >
  >;
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
  /** Regions to offer, at most three, when a number has no country code: `country1` to `country3` are named after them. */
  readonly likelyRegions?: readonly string[];
  /** Regions that can be called; all when absent. */
  readonly callableRegions?: readonly string[];
  /** Tells the zone of a number's region where it is not the person's: the question which one counts follows. */
  otherZone?(region: string): OtherZone | null;
  /** The manifest of the bundles: whose words stand in where a translation is missing, and which content a consent is for. */
  readonly manifest?: Manifest;
  /** Templates of the locale, for what goes out after the messaging window. */
  readonly templates?: Templates;
  /** The wording variant of a message that this person gets, by message id; the host assigns, and keeps to it. */
  readonly variants?: Readonly<Record<string, string>>;
  /** Reads ICU strings; only bundles of the target `text` need it: `parse` of `@formatjs/icu-messageformat-parser`. */
  readonly parse?: (text: string) => readonly MessageFormatElement[];
  /** What `snapshot()` gave earlier. */
  readonly snapshot?: Snapshot;
}

/** Something that happens. `user.text` is what a person wrote, `user.reply` a tapped chip (its key), `timer` a wait that is over; any other type is an event of the flow. */
export interface ConversationEvent {
  readonly type: string;
  /** What the person wrote, of `user.text`, `user.edited`, `user.number` and `user.profile-number`. Kept nowhere. */
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
  /** The locale whose words these are: the person's own, or the one that stands in. */
  readonly locale?: string;
  /** True when the message asks for a phone number. */
  readonly asksNumber?: boolean;
  /** Of the delivery `utility`: the approved template that stands for the text. */
  readonly template?: SentTemplate;
}

export interface SentTemplate {
  readonly name: string;
  /** The platform's code of the language: `de_DE`. */
  readonly language: string;
  /** What fills the holes, formatted. */
  readonly parameters: readonly string[];
}

/** Something that the host does. A number stands here only where the call needs it. */
export interface Effect {
  readonly type: string;
  /** E.164; on `number.store`, `call.request`, `call.reschedule` and `call.dial` while a number is held. */
  readonly number?: string;
  /** With the number, when the person has one and wants it dialled too. */
  readonly extension?: string;
  /** On `consent.record`: which words the person said yes to, and when (milliseconds). */
  readonly consent?: Consent;
}

export interface Consent {
  /** The message that asked. */
  readonly message: string;
  readonly locale: string;
  /** First 16 hex digits of SHA-256 over the words that the person read when they said yes; empty when nothing had been shown. */
  readonly text?: string;
  /** Content version of the bundles; null when the manifest was not given. */
  readonly content?: string | null;
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

/** What belongs in the case's own record: how a call went, a yes or no to calls, what the specialist noted, and what the person was told. Never a full number. */
export interface CaseNote {
  readonly kind: 'call' | 'outcome' | 'consent' | 'number-deleted';
  /** The event of the flow. */
  readonly event: string;
  /** How a call ended that did not reach the person: `missed`, `busy`, …; else null. */
  readonly outcome: string | null;
  readonly at: number;
  /** Two digits at most; null while no number is held. */
  readonly maskedNumber: string | null;
  /** Of `consent`: the yes; null for a withdrawal. */
  readonly consent: Consent | null;
  /** What the person was told about it in the chat. */
  readonly told: readonly { readonly id: string; readonly text: string }[];
}

/** Who set a step off. */
export type Trigger = 'person' | 'world' | 'timer' | 'start';

export interface ConversationStep {
  /** The state of the talk: `booked`. */
  readonly state: string;
  readonly messages: readonly SentMessage[];
  readonly effects: readonly Effect[];
  /** All timers that run after the step, soonest first; a timer that is not among them has stopped. */
  readonly timers: readonly RunningTimer[];
  readonly events: readonly Metric[];
  /** For the case's own record, in order. */
  readonly notes?: readonly CaseNote[];
  /** Decides how a platform counts what goes out: an answer, or an update on our own account. */
  readonly trigger?: Trigger;
}

/** A fault in how the runtime is used: what is wrong and what to do. Never holds what a person wrote. */
export class RuntimeError extends Error {
  override readonly name = 'RuntimeError';
  /** `missing-bundle`, `missing-message`, `missing-value`, `missing-parser`, `missing-flow`, `unknown-event`, `unreadable-snapshot`, `unreadable-manifest`, `bundle-mismatch`, `old-runtime` or `wrong-target`. */
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}
