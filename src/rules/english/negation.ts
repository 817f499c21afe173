import { clausesOf, sentencesOf, stretchAt } from './sentences.ts';

const NEGATOR =
  /(?<![\p{L}'’])(?:not|no|never|nobody|no one|none|nothing|neither|nor|without|cannot|rather than|instead of|far from|avoid|refuse to|hardly|\p{L}+n['’]t)(?![\p{L}])/giu;

/** Verbs that deny what follows them: "ruled out", "we stopped". */
const DENIAL = /(?<!\p{L})(?:rul(?:e|es|ed|ing) out|stopp(?:ed|ing)|denied|deny|unable to|fail(?:s|ed)? to)(?!\p{L})/giu;

/**
 * True when the words at `at` stand under a negation of their own clause: "we can't guarantee", "nobody promised".
 * A negation of another clause ("if it doesn't work, we guarantee …") doesn't reach them.
 */
export function isNegated(text: string, at: number): boolean {
  const before = clauseBefore(text, at);
  return has(NEGATOR, before) || has(DENIAL, before);
}

/** The part of the clause in front of a position. */
export function clauseBefore(text: string, at: number): string {
  const sentence = stretchAt(sentencesOf(text), at);
  if (sentence === undefined) return '';
  const clause = stretchAt(clausesOf(sentence), at) ?? sentence;
  return text.slice(clause.start, at);
}

function has(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

const CONDITION = /^(?:and |but |or |so )?(?:if|in case|whether|unless|even if|should)(?!\p{L})/iu;

/** True when the words at `at` follow a conjunction of their clause that leaves it open whether they hold: "if you missed it". */
export function isConditional(text: string, at: number): boolean {
  return CONDITION.test(clauseBefore(text, at));
}
