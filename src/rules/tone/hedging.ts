import { type Branch, mapSpan } from '../../syntax/branches.ts';
import type { Span } from '../../text/source.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { withoutQuotes } from '../english/quotes.ts';
import { sentencesOf } from '../english/sentences.ts';
import type { MessageSubject } from '../subject.ts';
import { adviceOf, wordingOf } from '../wording.ts';

/** Stacked qualifiers: the reader can't tell what is true or what will happen. */
export const hedging: RuleOf<'message'> = defineRule({
  id: 'tone/hedging',
  severity: 'warning',
  grain: 'message',
  messages: {
    stacked: say`"${'phrase'}" stacks qualifiers, so that the reader cannot tell what holds`,
    empty: say`"${'phrase'}" leaves the reader nothing to hold on to`,
  },
  help: 'Keep one honest qualifier, or say what is known, what is not, and when that changes.',
  check(message, report) {
    for (const branch of message.branches) {
      const stacks = stacksOf(message, branch);
      for (const span of stacks) report('stacked', mapSpan(branch, span), { phrase: branch.text.slice(span.start, span.end) });
      for (const hit of wordingOf(message, 'tone/hedging', branch)) {
        if (stacks.some((span) => hit.start < span.end && span.start < hit.end)) continue;
        report('empty', mapSpan(branch, hit), { phrase: hit.text }, adviceOf(branch, hit));
      }
    }
  },
});

interface Hedge extends Span {
  /** Half a point for words that an honest estimate needs. */
  readonly weight: number;
  /** "We think": with another right behind it, nothing is left. */
  readonly isBelief: boolean;
}

/** The stretches of a sentence from its first to its last qualifier, where they weigh more than one honest one. */
function stacksOf(message: MessageSubject, branch: Branch): Span[] {
  if (message.language !== 'en') return [];
  const text = withoutQuotes(branch.text);
  return sentencesOf(text).flatMap((sentence) => {
    const hedges = hedgesOf(message, sentence.text).filter((hedge) => !isQuestion(sentence.text, hedge) && !isKind(sentence.text, hedge));
    const first = hedges[0];
    const last = hedges.at(-1);
    if (first === undefined || last === undefined || !isStack(hedges)) return [];
    return [{ start: sentence.start + first.start, end: sentence.start + last.end }];
  });
}

function hedgesOf(message: MessageSubject, text: string): Hedge[] {
  const soft = message.lexicon.inList('soft-hedges', text);
  return message.lexicon.inList('hedges', text).map((span) => {
    const isSoft = soft.some((one) => one.start === span.start && one.end >= span.end);
    return { ...span, weight: isSoft ? 0.5 : 1, isBelief: /^(?:we|i)\b/iu.test(text.slice(span.start, span.end)) };
  });
}

const TOUCHING = 18;

function isStack(hedges: readonly Hedge[]): boolean {
  const weight = hedges.reduce((sum, hedge) => sum + hedge.weight, 0);
  if (weight >= 1.5) return true;
  return hedges.some((hedge, i) => i > 0 && hedges[i - 1]?.isBelief === true && hedge.start - (hedges[i - 1]?.end ?? 0) < TOUCHING);
}

/** "This kind of case" names a kind. */
function isKind(text: string, { start, end }: Span): boolean {
  return (
    /(?:sort|kind) of$/iu.test(text.slice(start, end)) &&
    /\b(?:this|that|these|those|what|which|some|any|the|every|each|same|no|other|another|right|one)\s+$/iu.test(text.slice(0, start))
  );
}

/** "Could you", "may we" ask; "you may now", "you could also" allow. */
function isQuestion(text: string, { start, end }: Span): boolean {
  const word = text.slice(start, end);
  if (!/^(?:might|may|could)/iu.test(word)) return false;
  const after = text.slice(start).replace(/^\S+\s*/u, '');
  return (
    /^(?:you|we|i|someone|she|he|they)\b/iu.test(after) ||
    (/\byou\s$/iu.test(text.slice(0, start)) && !/^\S+ (?:not|have|never)/iu.test(text.slice(start)) && !/^may be\b/iu.test(word))
  );
}
