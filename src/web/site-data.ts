/** The data files of the site: what the builder writes and what the page reads. Plain JSON. */
import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Delivery } from '../flow/model.ts';
import type { Surface, UnitKind } from '../model/message.ts';

/** How a text stands, from least to most trusted; `source` and `draft` are texts of the source. */
export const UNIT_STATUSES = ['missing', 'stale', 'needs-review', 'translated', 'reviewed', 'final', 'source', 'draft'] as const;
export type UnitStatus = (typeof UNIT_STATUSES)[number];

/** The first file: everything but texts, for all locales. */
export interface SiteProject {
  readonly schemaVersion: 1;
  /** Version of the tool. */
  readonly version: string;
  readonly sourceLocale: string;
  /** The source locale first. */
  readonly locales: readonly SiteLocale[];
  readonly surfaces: readonly SiteSurface[];
  /** Codes of the findings that the project has, sorted. */
  readonly codes: readonly string[];
  /** In the order of the source. */
  readonly messages: readonly SiteMessage[];
  /** By locale. */
  readonly index: Readonly<Record<string, SiteIndex>>;
  readonly hasFlow: boolean;
}

export interface SiteLocale {
  readonly tag: string;
  readonly name: string;
  readonly nativeName: string;
  readonly direction: 'ltr' | 'rtl';
}

export interface SiteLimit {
  readonly limit: number;
  readonly unit: 'codePoints' | 'utf16' | 'bytes' | 'graphemes';
}

export interface SiteSurface {
  readonly name: Surface;
  readonly title: string;
  readonly text: SiteLimit;
  readonly replyTitle: SiteLimit;
  /** The most quick replies that the surface shows. */
  readonly quickReplies: number;
}

export interface SiteMessage {
  readonly id: string;
  readonly purpose: string;
  readonly description: string;
  readonly note: string;
  readonly standalone: string;
  readonly draft: boolean;
  readonly situations: readonly number[];
  readonly surfaces: readonly Surface[];
  /** Where its text is written: path and line from 1. */
  readonly file: string;
  readonly line: number;
  /** Its own text first, then replies, forms and variants. */
  readonly units: readonly SiteUnit[];
  readonly placeholders: readonly SitePlaceholder[];
  /** States of the flow in which people read it. */
  readonly states: readonly string[];
}

export interface SiteUnit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly part: string;
  readonly surfaces: readonly Surface[];
}

export interface SitePlaceholder {
  readonly name: string;
  readonly type: string;
  readonly example: string | number | null;
  readonly longest: string | number | null;
  readonly description: string;
}

/** What filters look at, so that no texts have to be loaded for them. */
export interface SiteIndex {
  /** For each message the statuses of its texts, as bits in the order of `UNIT_STATUSES`. */
  readonly statuses: readonly number[];
  /** Findings: for each message that has some, its number in `messages` and the numbers of their codes. */
  readonly found: readonly (readonly [message: number, ...codes: number[]])[];
}

/** One file for each locale. */
export interface SiteTexts {
  readonly locale: string;
  /** By unit id; units without a text of their own stand here as well, with what is served instead. */
  readonly texts: Readonly<Record<string, SiteText>>;
  /** By unit id. */
  readonly findings: Readonly<Record<string, readonly SiteFinding[]>>;
}

export interface SiteText {
  /** The locale's own ICU text; empty when it has none. */
  readonly text: string;
  readonly status: UnitStatus;
  /** The locale whose text people read and that text, where it is not the own one. */
  readonly served?: { readonly from: string; readonly text: string };
}

export interface SiteFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help?: string;
  /** Units of the ICU text. */
  readonly span?: readonly [start: number, end: number];
  readonly file: string;
  readonly line: number;
}

/** The interaction model as the page draws it. */
export interface SiteFlow {
  /** The map as SVG; boxes are links to `#/flow/<state>`. */
  readonly map: string;
  readonly states: readonly SiteState[];
  readonly events: Readonly<Record<string, SiteEvent>>;
  readonly facts: readonly SiteFact[];
  /** Titles by id. */
  readonly effects: Readonly<Record<string, string>>;
  readonly timers: Readonly<Record<string, string>>;
  readonly journeys: readonly SiteJourney[];
  /** Values for placeholders, from the examples of all messages. */
  readonly values: Readonly<Record<string, { readonly type: string; readonly example: string | number | null }>>;
}

export interface SiteState {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly owner: string;
  readonly situations: readonly number[];
  /** Messages that people read here, then those that the agent's tool shows. */
  readonly messages: readonly string[];
  readonly shows: readonly string[];
  readonly ways: readonly { readonly event: string; readonly guard: string; readonly to: string }[];
}

export interface SiteEvent {
  readonly title: string;
  readonly kind: 'person' | 'world' | 'timer';
  /** Facts that come with it. */
  readonly carries: readonly string[];
  readonly chips: readonly string[];
}

export interface SiteFact {
  readonly id: string;
  readonly title: string;
  readonly owner: 'world' | 'event' | 'flow';
  readonly values: readonly string[];
  readonly safe: string;
}

export interface SiteJourney {
  readonly id: string;
  readonly title: string;
  readonly sad: boolean;
  readonly situations: readonly number[];
  readonly given: Readonly<Record<string, string>>;
  readonly steps: readonly SiteStep[];
}

/** One step as it went, from the very start of the conversation. */
export interface SiteStep {
  /** An event of the flow; null when only facts changed. */
  readonly event: string | null;
  /** Key of the tapped reply. */
  readonly tap: string | null;
  readonly wait: string | null;
  readonly facts: Readonly<Record<string, string>>;
  readonly carried: Readonly<Record<string, string>>;
  /** The state after the step. */
  readonly state: string;
  readonly said: readonly { readonly message: string; readonly delivery: Delivery }[];
  readonly effects: readonly string[];
  readonly silences: readonly string[];
  /** What did not go as written. */
  readonly failures: readonly string[];
}

/** By journey: its way through the flow, as SVG. */
export type SiteMaps = Readonly<Record<string, string>>;
