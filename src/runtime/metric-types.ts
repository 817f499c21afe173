import type { RuntimeSurface } from './types.ts';

/** What a metric is about; `schemas/metric.schema.json` says what each carries. */
export const METRIC_TYPES = [
  'event',
  'message',
  'exposure',
  'fallback',
  'silence',
  'effect',
  'state',
  'state-left',
  'offer',
  'number-rejected',
  'consent',
  'promise-made',
  'promise-met',
  'promise-missed',
  'call-outcome',
  'returned-to-chat',
  'handoff',
  'duplicate-case',
  'rating',
  'redacted',
  'duplicate',
] as const;
export type MetricType = (typeof METRIC_TYPES)[number];

/** A content-free event for metrics: names of the flow, never words, numbers or values of the conversation. */
export interface Metric {
  readonly type: MetricType;
  /** Of the flow: a message, a state, an event, an effect, a promise, or one of a few words (`granted`, `shown`). */
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Of messages: the locale whose words went out. */
  readonly locale?: string;
  readonly surface?: RuntimeSurface;
  /** The state of the talk in which it happened. */
  readonly state?: string;
  /** Of messages: content version of the bundles. */
  readonly content?: string;
  /** Of messages: the same for the same facts, so that choices can be compared without telling the facts; 16 hexadecimal digits. */
  readonly facts?: string;
  /** Of messages and exposures: the wording variant. */
  readonly variant?: string;
  /** Of `state-left`: how long the state lasted. */
  readonly ms?: number;
}
