import type { AvoidEntry } from '../model/style.ts';
import type { Branch } from '../syntax/branches.ts';
import type { Span } from '../text/source.ts';

/** One match of a wording rule in a branch. */
export interface Hit {
  readonly entry: AvoidEntry;
  /** In branch text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The compiled wording rules of a locale: one matcher for all of them. */
export interface Lexicon {
  /** Matches of entries that report under `rule`, in text order, contexts of `unless` left out. */
  hits(rule: string, branch: Branch): readonly Hit[];
  /** Where phrases of a word list stand in a text; nowhere when the locale has no such list. */
  inList(name: string, text: string): readonly Span[];
}
