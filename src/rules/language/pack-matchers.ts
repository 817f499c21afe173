import type { RegisterCue } from '../../model/locale-facts.ts';
import type { LocalePack, Register } from '../../model/locale-pack.ts';
import type { ForbiddenWord, TermEntry } from '../../model/style.ts';
import { compileMatcher, compileMatchers, type Matcher, type MatcherData, NO_MATCH, type WordRules } from '../../text/matcher.ts';

/** How the words of a locale are delimited. */
export function wordRules(pack: LocalePack): WordRules {
  return { bounded: pack.segmentation === 'spaces', clauseOpeners: pack.facts.clauseOpeners ?? [], lists: pack.style.lists };
}

interface PackMatchers {
  readonly cues: ReadonlyMap<string, Matcher>;
  readonly known: Map<MatcherData, Matcher>;
}

const packs = new WeakMap<LocalePack, PackMatchers>();

/** All matchers of a pack, compiled together, so that they share one index. */
function matchersOf(pack: LocalePack): PackMatchers {
  const before = packs.get(pack);
  if (before !== undefined) return before;
  const cues = Object.entries(pack.style.cues).map(([name, cue]) => ({ name, data: isList(cue) ? { words: cue } : cue }));
  const registers = Object.values(pack.facts.registers ?? {}).flatMap((register) => register?.cues ?? []);
  const terms = pack.style.terms.flatMap((term) => term.forbidden ?? []);
  const others: MatcherData[] = [...registers, ...terms, ...pack.style.require, ...pack.style.prefer];
  const compiled = compileMatchers([...cues.map(({ data }) => data), ...others], wordRules(pack));
  const made: PackMatchers = {
    cues: new Map(cues.map(({ name }, i) => [name, compiled[i] ?? NO_MATCH])),
    known: new Map(others.map((data, i) => [data, compiled[cues.length + i] ?? NO_MATCH])),
  };
  packs.set(pack, made);
  return made;
}

/** The matcher of data that belongs to a pack; compiled when first asked for. */
export function matcherOf(pack: LocalePack, data: MatcherData): Matcher {
  const { known } = matchersOf(pack);
  let matcher = known.get(data);
  if (matcher === undefined) known.set(data, (matcher = compileMatcher(data, wordRules(pack))));
  return matcher;
}

/** The matcher of a concept (`optional`, `minute`, `n3`) in a pack. Finds nothing where the pack has no words for it. */
export function cueMatcher(pack: LocalePack, concept: string): Matcher {
  return matchersOf(pack).cues.get(concept) ?? NO_MATCH;
}

function isList(cue: readonly string[] | MatcherData): cue is readonly string[] {
  return Array.isArray(cue);
}

/** A cue that shows a register which is not in force. */
export interface WrongCue {
  readonly register: Register | 'never';
  readonly cue: RegisterCue;
  readonly matcher: Matcher;
}

const REGISTERS = ['formal', 'informal', 'neutral', 'never'] as const;
const wrong = new WeakMap<LocalePack, readonly WrongCue[]>();

/** The forms that are wrong while the pack's register is in force. */
export function wrongCues(pack: LocalePack): readonly WrongCue[] {
  const before = wrong.get(pack);
  if (before !== undefined) return before;
  const registers = pack.facts.registers ?? {};
  const accepted = new Set<string>([pack.register, ...(registers[pack.register]?.accepts ?? [])]);
  const cues = REGISTERS.filter((name) => !accepted.has(name)).flatMap((register) =>
    (registers[register]?.cues ?? []).map((cue) => ({ register, cue, matcher: matcherOf(pack, cue) })),
  );
  wrong.set(pack, cues);
  return cues;
}

/** A forbidden word of the termbase with its term. */
export interface WrongTerm {
  readonly term: TermEntry;
  readonly word: ForbiddenWord;
  readonly matcher: Matcher;
}

const terms = new WeakMap<LocalePack, readonly WrongTerm[]>();

export function wrongTerms(pack: LocalePack): readonly WrongTerm[] {
  let found = terms.get(pack);
  if (found === undefined) {
    found = pack.style.terms.flatMap((term) => (term.forbidden ?? []).map((word) => ({ term, word, matcher: matcherOf(pack, word) })));
    terms.set(pack, found);
  }
  return found;
}
