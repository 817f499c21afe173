import type { RegisterCue } from '../../model/locale-facts.ts';
import type { LocalePack, Register } from '../../model/locale-pack.ts';
import type { ForbiddenWord, TermEntry } from '../../model/style.ts';
import { compileMatcher, type Matcher, type MatcherData, NO_MATCH, type WordRules } from '../../text/matcher.ts';

/** How the words of a locale are delimited. */
export function wordRules(pack: LocalePack): WordRules {
  return { bounded: pack.segmentation === 'spaces', clauseOpeners: pack.facts.clauseOpeners ?? [], lists: pack.style.lists };
}

const matchers = new WeakMap<LocalePack, Map<MatcherData, Matcher>>();

/** The matcher of data that belongs to a pack; compiled when first asked for. */
export function matcherOf(pack: LocalePack, data: MatcherData): Matcher {
  let known = matchers.get(pack);
  if (known === undefined) matchers.set(pack, (known = new Map<MatcherData, Matcher>()));
  let matcher = known.get(data);
  if (matcher === undefined) known.set(data, (matcher = compileMatcher(data, wordRules(pack))));
  return matcher;
}

const cueData = new WeakMap<readonly string[], MatcherData>();

/** The matcher of a concept (`optional`, `minute`, `n3`) in a pack. Finds nothing where the pack has no words for it. */
export function cueMatcher(pack: LocalePack, concept: string): Matcher {
  const cue = pack.style.cues[concept];
  if (cue === undefined) return NO_MATCH;
  if (!isList(cue)) return matcherOf(pack, cue);
  let data = cueData.get(cue);
  if (data === undefined) cueData.set(cue, (data = { words: cue }));
  return matcherOf(pack, data);
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

/** The forms that are wrong while the pack's register is in force. */
export function wrongCues(pack: LocalePack): readonly WrongCue[] {
  const registers = pack.facts.registers ?? {};
  const accepted = new Set<string>([pack.register, ...(registers[pack.register]?.accepts ?? [])]);
  return REGISTERS.filter((name) => !accepted.has(name)).flatMap((register) =>
    (registers[register]?.cues ?? []).map((cue) => ({ register, cue, matcher: matcherOf(pack, cue) })),
  );
}

/** A forbidden word of the termbase with its term. */
export interface WrongTerm {
  readonly term: TermEntry;
  readonly word: ForbiddenWord;
  readonly matcher: Matcher;
}

export function wrongTerms(pack: LocalePack): readonly WrongTerm[] {
  return pack.style.terms.flatMap((term) => (term.forbidden ?? []).map((word) => ({ term, word, matcher: matcherOf(pack, word) })));
}
