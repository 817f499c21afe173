import { patternSource, phrasesSource, type WordLists } from './phrase.ts';
import type { Span } from './source.ts';

/** What to look for, as data: phrases and regular expressions, and contexts in the same sentence in which they do not count. */
export interface MatcherData {
  readonly words?: readonly string[];
  readonly patterns?: readonly string[];
  readonly case?: 'any' | 'exact';
  readonly at?: 'anywhere' | 'clause' | 'inside' | 'end';
  readonly unless?: { readonly words?: readonly string[]; readonly patterns?: readonly string[] };
}

export interface Matcher {
  /** Matches in text order. */
  find(text: string): readonly Span[];
  test(text: string): boolean;
}

/** How a language tells words and clauses apart. */
export interface WordRules {
  /** Phrases match whole words; off where words are not spaced. */
  readonly bounded: boolean;
  /** Words after which a new clause begins. */
  readonly clauseOpeners: readonly string[];
  /** Word lists that phrases may name. */
  readonly lists?: WordLists;
}

/** A matcher that finds nothing. */
export const NO_MATCH: Matcher = { find: () => [], test: () => false };

/** Compiles data that the schema has checked; throws on a pattern that is no regular expression. */
export function compileMatcher(data: MatcherData, rules: WordRules): Matcher {
  const source = sourceOf(data, rules);
  if (source === '') return NO_MATCH;
  const flags = data.case === 'exact' ? 'u' : 'iu';
  const all = new RegExp(source, `g${flags}`);
  const unlessSource = data.unless === undefined ? '' : sourceOf(data.unless, rules);
  const unless = unlessSource === '' ? null : new RegExp(unlessSource, 'iu');
  const fits = placeTest(data.at ?? 'anywhere', rules);
  const find = (text: string): Span[] => {
    return [...text.matchAll(all)].flatMap((match) => {
      const span = { start: match.index, end: match.index + match[0].length };
      const counts = span.end > span.start && fits(text, span) && !(unless !== null && unless.test(sentenceAround(text, span)));
      return counts ? [span] : [];
    });
  };
  return { find, test: (text) => find(text).length > 0 };
}

function sourceOf({ words = [], patterns = [] }: Pick<MatcherData, 'words' | 'patterns'>, { bounded, lists }: WordRules): string {
  const sources = [phrasesSource(words, bounded, lists), ...patterns.map((pattern) => patternSource(pattern, bounded, lists))];
  return sources.filter((source) => source !== '').join('|');
}

const OPENING = String.raw`[\s\u00a0\u202f"'“„«‚‘(¿¡「『…·-]*`;
const CLAUSE_START = `(?:^|[.!?…:;,–—()\\n·؟؛،۔।。！？；：，、“”„»「」])${OPENING}$`;
const SENTENCE_START = new RegExp(String.raw`(?:^|[.!?…:\n؟۔।。！？])${OPENING}$`, 'u');
const SENTENCE_REST = /^[\s"'”“»」』)]*(?:[.!?…\n؟۔।。！？;]|$)/u;

type PlaceTest = (text: string, span: Span) => boolean;

function placeTest(at: NonNullable<MatcherData['at']>, { bounded, clauseOpeners }: WordRules): PlaceTest {
  if (at === 'anywhere') return () => true;
  if (at === 'end') return (text, { end }) => SENTENCE_REST.test(text.slice(end));
  if (at === 'inside') return (text, { start }) => !SENTENCE_START.test(text.slice(0, start));
  const openers = clauseOpeners.length === 0 ? [] : [`${phrasesSource(clauseOpeners, bounded)}[\\s,]*$`];
  const before = new RegExp([CLAUSE_START, ...openers].join('|'), 'iu');
  return (text, { start }) => before.test(text.slice(0, start));
}

const SENTENCE_END = /[.!?。！？؟।۔…]["”’»」)]*(?:\s|$)|[。！？\n]/gu;

/** The sentence that a stretch of a text lies in. */
export function sentenceAround(text: string, span: Span): string {
  let from = 0;
  let to = text.length;
  for (const end of text.matchAll(SENTENCE_END)) {
    const at = end.index + end[0].length;
    if (at <= span.start) from = at;
    else if (end.index >= span.end) {
      to = at;
      break;
    }
  }
  return text.slice(from, to);
}
