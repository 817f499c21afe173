import type { AvoidEntry, Unless } from '../model/style.ts';
import type { Hit, Lexicon } from '../rules/lexicon.ts';
import type { Branch } from '../syntax/branches.ts';
import { sentenceAround } from '../text/matcher.ts';
import type { Span } from '../text/source.ts';
import { patternSource, phraseSource, phrasesSource, type WordLists } from './phrase.ts';

interface Compiled {
  readonly entry: AvoidEntry;
  readonly matcher: RegExp;
  readonly unless: RegExp | null;
}

interface Group {
  readonly compiled: readonly Compiled[];
  /** All entries of the rule in one expression: most texts hold none of them, and one pass says so. */
  readonly any: RegExp;
}

/** How phrases become expressions: `bounded` where spaces delimit words, and the lists that phrases may name. */
interface Phrases {
  readonly bounded: boolean;
  readonly lists: WordLists;
}

/**
 * Compiles the `avoid` entries and the word lists of a locale. `bounded`: words of the language are delimited by spaces.
 * Throws on a pattern that is no regular expression; the style schema check comes first.
 */
export function compileLexicon(entries: readonly AvoidEntry[], bounded: boolean, lists: WordLists = {}): Lexicon {
  const phrases = { bounded, lists };
  const groups = new Map<string, Group>();
  for (const [rule, own] of byRule(entries)) groups.set(rule, compileGroup(own, phrases));
  const known = new Map<string, RegExp>();
  return {
    inList(name, text) {
      if (lists[name] === undefined) return [];
      const matcher = known.get(name) ?? new RegExp(phraseSource(`<${name}>`, bounded, lists), 'giu');
      known.set(name, matcher);
      return [...text.matchAll(matcher)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
    },
    hits(rule, branch) {
      const group = groups.get(rule);
      if (group === undefined || !group.any.test(branch.text)) return [];
      return group.compiled.flatMap((one) => hitsOf(one, branch)).sort((a, b) => a.start - b.start || a.end - b.end);
    },
  };
}

function byRule(entries: readonly AvoidEntry[]): Map<string, AvoidEntry[]> {
  const map = new Map<string, AvoidEntry[]>();
  for (const entry of entries) {
    const list = map.get(entry.rule);
    if (list === undefined) map.set(entry.rule, [entry]);
    else list.push(entry);
  }
  return map;
}

function compileGroup(entries: readonly AvoidEntry[], phrases: Phrases): Group {
  const sources = entries.map((entry) => sourceOf(entry, phrases));
  return {
    compiled: entries.map((entry, i) => ({
      entry,
      matcher: new RegExp(sources[i] ?? '', 'giu'),
      unless: unlessOf(entry.unless, phrases),
    })),
    any: new RegExp(sources.join('|'), 'iu'),
  };
}

function sourceOf(part: Unless, { bounded, lists }: Phrases): string {
  const words = phrasesSource(part.words ?? [], bounded, lists);
  const patterns = (part.patterns ?? []).map((pattern) => patternSource(pattern, bounded, lists));
  return [words, ...patterns].filter((source) => source !== '').join('|');
}

function unlessOf(unless: Unless | undefined, phrases: Phrases): RegExp | null {
  const source = unless === undefined ? '' : sourceOf(unless, phrases);
  return source === '' ? null : new RegExp(source, 'giu');
}

function hitsOf({ entry, matcher, unless }: Compiled, branch: Branch): Hit[] {
  const hits: Hit[] = [];
  for (const match of branch.text.matchAll(matcher)) {
    const hit = { entry, start: match.index, end: match.index + match[0].length, text: match[0] };
    if (match[0] !== '' && !(unless !== null && excused(unless, branch.text, hit))) hits.push(hit);
  }
  return hits;
}

/** A match is fine when its sentence holds a context of `unless`. */
function excused(unless: RegExp, text: string, hit: Span): boolean {
  unless.lastIndex = 0;
  return unless.test(sentenceAround(text, hit));
}
