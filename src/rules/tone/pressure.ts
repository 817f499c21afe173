import { mapSpan } from '../../syntax/branches.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { isNegated } from '../english/negation.ts';
import { adviceOf, wordingOf } from '../wording.ts';

/** Invented urgency, threats, guilt and shame. */
export const pressure: RuleOf<'message'> = defineRule({
  id: 'tone/pressure',
  severity: 'error',
  grain: 'message',
  messages: { pressure: say`"${'phrase'}" puts pressure on the person who reads` },
  check(message, report) {
    for (const branch of message.branches) {
      const stands = (hit: { start: number }): boolean => message.language !== 'en' || !isNegated(branch.text, hit.start);
      for (const hit of wordingOf(message, 'tone/pressure', branch, stands)) {
        report('pressure', mapSpan(branch, hit), { phrase: hit.text }, adviceOf(branch, hit));
      }
    }
  },
});
