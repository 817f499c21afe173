import type { Span } from '../text/source.ts';
import type { MessageText } from './message.ts';

/** States of a translation, from least to most trusted. */
export const STATUSES = ['new', 'needs-review', 'translated', 'reviewed', 'final'] as const;
export type Status = (typeof STATUSES)[number];

/** One entry of `locales/<tag>/messages.json`, as written. Absent hashes are unknown, never a finding. */
export interface CatalogEntry {
  readonly id: string;
  readonly message: string;
  readonly status: Status;
  /** Hash of the source text that was translated. */
  readonly source?: string;
  /** Hash of the notes that the translator saw. */
  readonly context?: string;
  /** Hash of `message` when its status was set. */
  readonly target?: string;
  readonly keyAt: Span;
  readonly at: Span;
}

/** The translations of one locale. */
export interface Catalog {
  readonly locale: string;
  /** Path of `messages.json`, whether or not it exists. */
  readonly file: string;
  readonly exists: boolean;
  readonly entries: ReadonlyMap<string, CatalogEntry>;
  /** Texts of entries whose id the source knows; by unit id. */
  readonly texts: ReadonlyMap<string, MessageText>;
}
