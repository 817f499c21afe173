import type { Reports } from '../flow/safe-facts.ts';
import type { Consent, RunningTimer } from './types.ts';

/** A time zone that is not the one given. */
export interface OtherZone {
  /** IANA name. */
  readonly zone: string;
  /** Its short name as people know it. */
  readonly name: string;
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
  /** Names of deliveries that were seen, hashed. */
  readonly seen: readonly string[];
  /** The messages of `shown` as the person read them; absent in snapshots of earlier versions. */
  readonly saw?: readonly SeenText[];
  /** An open question about a number: which country, which of two, with the extension? Gone with its answer. */
  readonly question?: NumberQuestion | null;
  /** The zone that the person chose for the call, when it is not the one given. */
  readonly zone?: OtherZone | null;
  readonly lastCall?: LastCall | null;
  /** When the state of the talk was entered, milliseconds since the epoch. */
  readonly since?: number;
}

/** What a person read. */
export interface SeenText {
  readonly id: string;
  readonly text: string;
  readonly at: number;
}

/** How the last call went. */
export interface LastCall {
  /** The event of the flow: `call.connected`, `call.not-reached`, … */
  readonly event: string;
  /** `missed`, `busy`, `voicemail`, `rejected`, `failed`; null for the others. */
  readonly outcome: string | null;
  readonly at: number;
}

/** A number about which something is still asked. */
export interface NumberQuestion {
  readonly check: string;
  /** E.164, at most two. */
  readonly choices: readonly string[];
  /** Digits without a country; null when the country is known. */
  readonly digits: string | null;
  readonly extension: string | null;
}
