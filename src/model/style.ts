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

/** The wording rules of one locale. */
export interface StyleRules {
  readonly avoid: readonly AvoidEntry[];
  /** Phrases by the name of their list: phrases of entries name them as `<name>`, and rules look for them. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Everything else of the style files, schema-checked, for the rules that read it. */
  readonly facts: Readonly<Record<string, unknown>>;
}
