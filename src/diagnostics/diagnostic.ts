import type { Place } from '../text/source.ts';

export type Severity = 'error' | 'warning' | 'info';

/** `safe` keeps the meaning and is applied by `--fix`; `review` needs `--fix-level review`; `idea` is shown only. */
export type Safety = 'safe' | 'review' | 'idea';

/** Replaces the units from `start` to `end` of `file` by `text`. */
export interface Edit extends Place {
  readonly text: string;
}

export interface Fix {
  readonly title: string;
  readonly safety: Safety;
  readonly edits: readonly Edit[];
}

/** The part of a message text that a finding is about; `text` is exactly that part. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Related {
  readonly message: string;
  readonly at: Place;
}

/** One problem at one place. Plain data: it survives JSON. */
export interface Diagnostic {
  /** `group/name`: also the rule's file, its page and its address. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong here, quoting the text. One sentence, present tense, no full stop. */
  readonly message: string;
  readonly at: Place;
  readonly messageId?: string;
  readonly locale?: string;
  readonly span?: TextSpan;
  /** What to do. */
  readonly help?: string;
  /** How it happens, line by line, for people. */
  readonly transcript?: readonly string[];
  readonly fixes: readonly Fix[];
  readonly related: readonly Related[];
}
