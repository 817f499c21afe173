import { type Branch, mapSpan } from '../../syntax/branches.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { isNegated } from '../english/negation.ts';
import type { Hit } from '../lexicon.ts';
import type { MessageSubject } from '../subject.ts';
import { adviceOf, wordingOf } from '../wording.ts';

/** Invented urgency, threats, guilt and shame. */
export const pressure: RuleOf<'message'> = defineRule({
  id: 'tone/pressure',
  severity: 'error',
  grain: 'message',
  messages: { pressure: say`"${'phrase'}" puts pressure on the person who reads` },
  check(message, report) {
    for (const branch of message.branches) {
      const stands = (hit: Hit): boolean => isPressure(message, branch, hit);
      for (const hit of wordingOf(message, 'tone/pressure', branch, stands)) {
        report('pressure', mapSpan(branch, hit), { phrase: hit.text }, adviceOf(branch, hit));
      }
    }
  },
});

/** A denied threat is none, and neither is a deadline with a way back. */
function isPressure(message: MessageSubject, branch: Branch, hit: Hit): boolean {
  if (hit.entry.id === 'pressure-threat' && message.lexicon.inList('ways-back', branch.text).length > 0) return false;
  return message.language !== 'en' || !isNegated(branch.text, hit.start);
}
