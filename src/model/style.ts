import type { MatcherData } from '../text/matcher.ts';

/** A context in which a match is fine: a pattern that touches the match or, with `sentence`, appears in the same sentence. */
export interface Unless {
  readonly words?: readonly string[];
  readonly patterns?: readonly string[];
}

/** Wording examples; each runs as a test. */
export interface StyleExamples {
  readonly flagged: readonly string[];
  readonly fine: readonly string[];
}

/** Wording to avoid, reported under the id of a rule. */
export interface AvoidEntry {
  readonly id: string;
  /** The rule under whose id a match is reported: `tone/blame`. */
  readonly rule: string;
  /** Phrases: a space stands for any white space, `*` for any letters, `'` for ' and ’. Whole words, case ignored. */
  readonly words?: readonly string[];
  /** Regular expressions (flags `iu`) for what phrases cannot say. Not bounded by words. */
  readonly patterns?: readonly string[];
  readonly unless?: Unless;
  /** Purposes that the entry is about; all when absent. */
  readonly purposes?: readonly string[];
  readonly why: string;
  /** What to write; a plain text replaces the match, shown as a suggestion. */
  readonly instead?: string;
  readonly source?: string;
  readonly reviewed?: string;
  readonly examples?: StyleExamples;
}

/** Only where this holds; phrases of the source text are English. */
export interface When {
  readonly source?: readonly string[];
  readonly notSource?: readonly string[];
  readonly purposes?: readonly string[];
}

/** A word that is wrong for a concept. */
export interface ForbiddenWord extends Unless {
  readonly unless?: Unless;
  readonly when?: When;
  readonly why: string;
  readonly instead?: string;
}

/** A concept of the domain and its words. */
export interface TermEntry {
  readonly id: string;
  readonly concept: string;
  /** English words for it. */
  readonly source?: readonly string[];
  readonly preferred: string;
  readonly also?: readonly string[];
  /** Every inflected form of the right words. */
  readonly forms?: readonly string[];
  readonly forbidden?: readonly ForbiddenWord[];
  readonly note?: string;
}

export interface PreferEntry extends Unless {
  readonly id: string;
  readonly rule?: string;
  readonly unless?: Unless;
  readonly instead: string;
  readonly why: string;
}

export interface RequireEntry extends Unless {
  readonly id: string;
  readonly rule?: string;
  readonly when: When;
  readonly why: string;
}

export interface LimitEntry {
  readonly id: string;
  readonly rule?: string;
  readonly what: 'sentence-words' | 'sentence-characters' | 'exclamation-marks' | 'emoji' | 'apologies' | 'please';
  readonly max: number;
  readonly words?: readonly string[];
  readonly purposes?: readonly string[];
  readonly why: string;
}

/** The words of a language for the concepts by which meanings are compared. */
export type CueLists = Readonly<Record<string, readonly string[] | MatcherData>>;

/** The wording rules of one locale. */
export interface StyleRules {
  readonly avoid: readonly AvoidEntry[];
  /** Phrases by the name of their list: phrases of entries name them as `<name>`, and rules look for them. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly terms: readonly TermEntry[];
  readonly prefer: readonly PreferEntry[];
  readonly require: readonly RequireEntry[];
  readonly limit: readonly LimitEntry[];
  readonly cues: CueLists;
  /** Everything else of the style files, schema-checked, for the rules that read it. */
  readonly facts: Readonly<Record<string, unknown>>;
}
