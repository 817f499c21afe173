import type { Span } from '../../text/source.ts';
import { compilePattern } from './compile-pattern.ts';
import type { ValeRule } from './vale-rule.ts';

/** One match: where, and what fills the `%s` of the message. */
export interface ValeMatch extends Span {
  readonly words: readonly string[];
  /** What to write instead. */
  readonly instead?: string;
}

export type Matcher = (text: string) => readonly ValeMatch[];

/** The matcher of a rule over one text. Throws `PatternRefused`. */
export function createMatcher(rule: ValeRule): Matcher {
  switch (rule.kind) {
    case 'existence':
      return existence(rule);
    case 'substitution':
      return substitution(rule);
    case 'occurrence':
      return occurrence(rule);
    case 'repetition':
      return repetition(rule);
    case 'conditional':
      return conditional(rule);
    case 'capitalization':
      return capitalization(rule);
    case 'consistency':
      return consistency(rule);
  }
}

function existence(rule: ValeRule): Matcher {
  const alternatives = [...(rule.raw.length > 0 ? [rule.raw.join('')] : []), ...rule.tokens];
  if (alternatives.length === 0) return () => [];
  const pattern = compilePattern(alternatives, rule.nonword, rule.ignoreCase);
  const isException = exceptionsOf(rule);
  return (text) => matches(pattern, text).filter((one) => !isException(one.words[0] ?? ''));
}

function substitution(rule: ValeRule): Matcher {
  const entries = [...rule.swap].sort(([a], [b]) => b.length - a.length);
  const compiled = entries.map(([from, to]) => ({ pattern: compilePattern([from], rule.nonword, rule.ignoreCase), to }));
  const isException = exceptionsOf(rule);
  return (text) => {
    const taken: Span[] = [];
    return compiled
      .flatMap(({ pattern, to }) =>
        matches(pattern, text).flatMap((one) => {
          const observed = one.words[0] ?? '';
          const options = to.split(/(?<!\\)\|/u).map((option) => option.replaceAll(String.raw`\|`, '|'));
          if (options.includes(observed) || isException(observed) || taken.some((other) => one.start < other.end && other.start < one.end))
            return [];
          taken.push(one);
          return [{ ...one, words: [options.join("' or '"), observed], ...(options.length === 1 ? { instead: to } : {}) }];
        }),
      )
      .sort((a, b) => a.start - b.start);
  };
}

function occurrence(rule: ValeRule): Matcher {
  const pattern = compilePattern([rule.token], true, rule.ignoreCase);
  return (text) => {
    const found = matches(pattern, text);
    const tooMany = rule.max !== null && found.length > rule.max;
    const tooFew = rule.min !== null && found.length < rule.min;
    if (!tooMany && !tooFew) return [];
    const first = found[0];
    return [first === undefined ? { start: 0, end: text.length, words: [] } : { ...first, words: [] }];
  };
}

function repetition(rule: ValeRule): Matcher {
  const pattern = compilePattern(rule.tokens.length > 0 ? rule.tokens : [String.raw`[^\s]+`], true, rule.ignoreCase);
  return (text) => {
    const found = matches(pattern, text);
    return found.flatMap((one, i) => {
      const before = found[i - 1];
      const [word = ''] = one.words;
      const same = before !== undefined && fold(before.words[0] ?? '', rule) === fold(word, rule);
      return same && /\p{L}/u.test(word) && text.slice(before.end, one.start).trim() === ''
        ? [{ start: before.start, end: one.end, words: [word] }]
        : [];
    });
  };
}

function conditional(rule: ValeRule): Matcher {
  const first = compilePattern([rule.first], true, rule.ignoreCase);
  const second = compilePattern([rule.second], true, rule.ignoreCase);
  const isException = exceptionsOf(rule);
  return (text) => {
    const defined = [...text.matchAll(second)].map((match) => match[1] ?? match[0]);
    const hasGroup = new RegExp(`${second.source}|`, 'u').exec('')?.length !== 1;
    return matches(first, text).filter(
      ({ words: [word = ''] }) => !isException(word) && (hasGroup ? !defined.includes(word) : defined.length === 0),
    );
  };
}

function consistency(rule: ValeRule): Matcher {
  const compiled = rule.either.map(
    ([a, b]) => [compilePattern([a], rule.nonword, rule.ignoreCase), compilePattern([b], rule.nonword, rule.ignoreCase)] as const,
  );
  return (text) =>
    compiled.flatMap(([a, b]) => {
      const [one, other] = [matches(a, text), matches(b, text)];
      const later = [...one, ...other].sort((x, y) => x.start - y.start)[0];
      return one.length === 0 || other.length === 0 ? [] : one.includes(later as ValeMatch) ? other : one;
    });
}

function capitalization(rule: ValeRule): Matcher {
  const isException = exceptionsOf(rule);
  const words = (text: string): string[] => (text.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []).filter((word) => !isException(word));
  const lower = (word: string): boolean => word === word.toLowerCase() || /^\p{Lu}{2,}/u.test(word);
  const tests: Readonly<Record<string, (text: string) => boolean>> = {
    $lower: (text) => text === text.toLowerCase(),
    $upper: (text) => text === text.toUpperCase(),
    $sentence: (text) => share(words(text).map((word, i) => (i === 0 ? /^[\p{Lu}\p{N}]/u.test(word) : lower(word)))),
    $title: (text) => share(words(text).map((word, i) => (i > 0 && word.length < 4 ? true : /^[\p{Lu}\p{N}]/u.test(word)))),
  };
  const own = tests[rule.match];
  const pattern = own === undefined ? compilePattern([rule.match], true, rule.ignoreCase) : null;
  return (text) => {
    if (text.trim() === '') return [];
    if (pattern !== null) pattern.lastIndex = 0;
    const fine = own === undefined ? (pattern?.test(text) ?? true) : own(text);
    return fine ? [] : [{ start: 0, end: text.length, words: [text] }];
  };
}

/** Vale's threshold: eight words in ten. */
function share(results: readonly boolean[]): boolean {
  return results.length === 0 || results.filter(Boolean).length / results.length >= 0.8;
}

function matches(pattern: RegExp, text: string): ValeMatch[] {
  return [...text.matchAll(pattern)].flatMap((match) =>
    match[0] === '' ? [] : [{ start: match.index, end: match.index + match[0].length, words: [match[0]] }],
  );
}

/** Exceptions are case-sensitive unless they say `(?i)`, and are looked for inside the match. */
function exceptionsOf(rule: ValeRule): (words: string) => boolean {
  if (rule.exceptions.length === 0) return () => false;
  const pattern = compilePattern(
    [...rule.exceptions].sort((a, b) => b.length - a.length),
    rule.nonword,
    false,
  );
  return (words) => {
    pattern.lastIndex = 0;
    return pattern.test(words.trim());
  };
}

function fold(word: string, rule: ValeRule): string {
  return rule.ignoreCase ? word.toLowerCase() : word;
}
