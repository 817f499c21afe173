import { patternAtoms } from './pattern-atoms.ts';
import { atomsOf, plainI } from './phrase-atoms.ts';
import { indexPhrases, type PhraseIndex } from './phrase-index.ts';
import { findPlain, foldedText, plainPhrase } from './plain-phrase.ts';
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
    ...(data.words ?? []).flatMap(apart).map((text): Phrase => ({ owner, text, isPattern: false })),
    ...(data.patterns ?? []).map((text): Phrase => ({ owner, text, isPattern: true })),
  ]);
  const index = indexPhrases(
    phrases.map(({ text, isPattern }) => (isPattern ? patternAtoms(text, rules.lists ?? {}) : atomsOf(text, rules.lists ?? {}))),
  );
  let from = 0;
  return all.map((data, owner) => {
    const first = from;
    while (from < phrases.length && phrases[from]?.owner === owner) from += 1;
    return oneMatcher(data, phrases, { first, end: from }, index, rules);
  });
}

/** `(a|b|c)` as three phrases: plain ones are found without an expression. */
function apart(phrase: string): readonly string[] {
  const inside = /^\(([^()<>{}]+)\)$/u.exec(phrase)?.[1];
  return inside === undefined ? [phrase] : inside.split('|');
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
  const isExact = data.case === 'exact';
  const finders = new Map<number, Finder>();
  const finder = (number: number): Finder => {
    const known = finders.get(number);
    if (known !== undefined) return known;
    const made = finderOf(phrases[number] ?? { owner: 0, text: '', isPattern: false }, isExact, rules);
    finders.set(number, made);
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
    for (const number of index.candidates(text, own.first, own.end)) {
      for (const span of finder(number)(text)) {
        if (span.end > span.start && fits(text, span) && !isExcused(text, span)) spans.push(span);
      }
    }
    return spans.length < 2 ? spans : withoutOverlaps(spans);
  };
  return { find, test: (text) => find(text).length > 0 };
}

type Finder = (text: string) => readonly Span[];

function finderOf({ text: phrase, isPattern }: Phrase, isExact: boolean, rules: WordRules): Finder {
  const plain = isPattern ? null : plainPhrase(phrase, isExact);
  let expression: RegExp | undefined;
  const slow: Finder = (text) => {
    if (expression === undefined) {
      const source = isPattern ? patternSource(phrase, rules.bounded, rules.lists) : phraseSource(phrase, rules.bounded, rules.lists);
      expression = isExact ? new RegExp(source, 'gu') : new RegExp(plainI(source), 'giu');
    }
    return allMatches(expression, text);
  };
  if (plain === null) return slow;
  return (text) => {
    const looked = isExact ? text : foldedText(text).folded;
    return looked === null ? slow(text) : findPlain(looked, plain, rules.bounded);
  };
}

/** `matchAll` copies the expression on each call, which costs more than most searches. */
function allMatches(expression: RegExp, text: string): Span[] {
  const spans: Span[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    spans.push({ start: match.index, end: match.index + match[0].length });
    if (match[0] === '') expression.lastIndex += 1;
  }
  return spans;
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
