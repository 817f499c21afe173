import { atomsOf, plainI } from './phrase-atoms.ts';
import { indexPhrases, type PhraseIndex } from './phrase-index.ts';
import { patternSource, phraseSource, phrasesSource, type WordLists } from './phrase.ts';
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

/** Compiles data that the schema has checked; throws on a pattern that is no regular expression when it is first used. */
export function compileMatcher(data: MatcherData, rules: WordRules): Matcher {
  return compileMatchers([data], rules)[0] ?? NO_MATCH;
}

/**
 * Compiles many matchers at once, in the same order. They share an index of their phrases: of the thousand phrases of a language
 * a text holds a handful, and only those are looked for.
 */
export function compileMatchers(all: readonly MatcherData[], rules: WordRules): readonly Matcher[] {
  const phrases = all.flatMap((data, owner) => [
    ...(data.words ?? []).map((text): Phrase => ({ owner, text, isPattern: false })),
    ...(data.patterns ?? []).map((text): Phrase => ({ owner, text, isPattern: true })),
  ]);
  const index = indexPhrases(phrases.map(({ text, isPattern }) => (isPattern ? null : atomsOf(text, rules.lists ?? {}))));
  let from = 0;
  return all.map((data, owner) => {
    const first = from;
    while (from < phrases.length && phrases[from]?.owner === owner) from += 1;
    return oneMatcher(data, phrases, { first, end: from }, index, rules);
  });
}

interface Phrase {
  readonly owner: number;
  readonly text: string;
  readonly isPattern: boolean;
}

function oneMatcher(
  data: MatcherData,
  phrases: readonly Phrase[],
  own: { first: number; end: number },
  index: PhraseIndex,
  rules: WordRules,
): Matcher {
  if (own.first === own.end) return NO_MATCH;
  const plain = data.case === 'exact' ? (text: string): string => text : plainI;
  const compiled = new Map<number, RegExp>();
  const expression = (number: number): RegExp => {
    const known = compiled.get(number);
    if (known !== undefined) return known;
    const { text = '', isPattern = false } = phrases[number] ?? {};
    const source = isPattern ? patternSource(text, rules.bounded, rules.lists) : phraseSource(text, rules.bounded, rules.lists);
    const made = new RegExp(plain(source), data.case === 'exact' ? 'gu' : 'giu');
    compiled.set(number, made);
    return made;
  };
  let unless: RegExp | null | undefined;
  const isExcused = (text: string, span: Span): boolean => {
    if (unless === undefined) {
      const source = data.unless === undefined ? '' : sourceOf(data.unless, rules);
      unless = source === '' ? null : new RegExp(plainI(source), 'iu');
    }
    return unless !== null && unless.test(plainI(sentenceAround(text, span)));
  };
  const fits = placeTest(data.at ?? 'anywhere', rules);
  const find = (original: string): readonly Span[] => {
    const text = plain(original);
    const spans: Span[] = [];
    const candidates = index.candidates(text);
    for (let i = firstFrom(candidates, own.first); i < candidates.length; i++) {
      const number = candidates[i] ?? own.end;
      if (number >= own.end) break;
      for (const match of text.matchAll(expression(number))) {
        const span = { start: match.index, end: match.index + match[0].length };
        if (span.end > span.start && fits(text, span) && !isExcused(text, span)) spans.push(span);
      }
    }
    return spans.length < 2 ? spans : withoutOverlaps(spans);
  };
  return { find, test: (text) => find(text).length > 0 };
}

/** Where the numbers of `sorted` reach `least`: of the hundred phrases that a text may hold, a matcher owns a few in a row. */
function firstFrom(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** In text order; of matches that overlap the first and longest stays. */
function withoutOverlaps(spans: Span[]): Span[] {
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return spans.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
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
  let before: RegExp | undefined;
  return (text, { start }) => {
    const openers = clauseOpeners.length === 0 ? [] : [`${phrasesSource(clauseOpeners, bounded)}[\\s,]*$`];
    before ??= new RegExp([CLAUSE_START, ...openers].join('|'), 'iu');
    return before.test(text.slice(0, start));
  };
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
