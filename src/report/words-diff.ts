import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LocaleStanding } from './report.ts';
import type { Source } from '../text/source.ts';

/** A stretch of two texts compared. */
export interface WordPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

export type WordChange = 'same' | 'added' | 'removed' | 'changed' | 'renamed';

/** One of the texts that people can receive, before and after. */
export interface Bubble {
  /** The plural and select forms that lead to it, `count one`; empty for a message with one text. */
  readonly form: string;
  readonly parts: readonly WordPart[];
}

/** How long a text gets on a surface; null where it has no text. */
export interface LengthChange {
  readonly surface: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly limit: number;
}

/** A unit whose words changed, or a reply that stands under one. */
export interface UnitWords {
  readonly id: string;
  readonly kind: 'message' | 'reply' | 'form' | 'variant';
  /** The name of the reply, form or variant. */
  readonly part: string;
  readonly change: WordChange;
  /** The id that it had; null when it is the same. */
  readonly from: string | null;
  /** ICU texts; null where there is none. */
  readonly before: string | null;
  readonly after: string | null;
  readonly bubbles: readonly Bubble[];
  readonly lengths: readonly LengthChange[];
}

/** A message of which something changed: its text first, then forms and variants that did, and its quick replies. */
export interface MessageWords {
  readonly id: string;
  readonly purpose: string;
  readonly texts: readonly UnitWords[];
  readonly replies: readonly UnitWords[];
}

export interface LocaleWords {
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly messages: readonly MessageWords[];
}

export type StateCounts = Omit<LocaleStanding, 'locale'>;

/** How far a target locale was and is. */
export interface LocaleState {
  readonly locale: string;
  /** Null for a locale that is new. */
  readonly before: StateCounts | null;
  readonly after: StateCounts;
  /** Ids whose translation no longer fits the source. */
  readonly newlyStale: readonly string[];
}

/** Bytes of the compiled bundle of a locale; null where it is not in the project, or cannot be compiled. */
export interface BundleSize {
  readonly locale: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** What changed in the words of a project since a git ref. */
export interface WordsDiff {
  readonly tool: { readonly name: 'escalate-content'; readonly version: string };
  readonly ref: string;
  /** Locales with changed words, the source locale first. */
  readonly locales: readonly LocaleWords[];
  /** Target locales whose state is another, or that have stale texts. */
  readonly state: readonly LocaleState[];
  readonly sizes: readonly BundleSize[];
  /** Findings that the earlier state did not have; what is missing or stale is in `state`. */
  readonly fresh: readonly Diagnostic[];
  /** How many findings of the earlier state are gone. */
  readonly gone: number;
  /** Texts behind the findings, by path. */
  readonly sources: ReadonlyMap<string, Source>;
}

/** How many texts changed in a locale, by how. */
export function countChanges({ messages }: LocaleWords): number {
  return messages.reduce((sum, { texts, replies }) => sum + [...texts, ...replies].filter(({ change }) => change !== 'same').length, 0);
}

/** `+12 bytes`, `−3 bytes`. */
export function signed(count: number): string {
  return `${count < 0 ? '−' : '+'}${Math.abs(count)}`;
}
