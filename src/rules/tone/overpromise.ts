import { mapSpan } from '../../syntax/branches.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { isNegated } from '../english/negation.ts';
import { adviceOf, wordingOf } from '../wording.ts';

/** Guarantees, absolutes, and outcomes that nobody controls stated as certain. */
export const overpromise: RuleOf<'message'> = defineRule({
  id: 'tone/overpromise',
  severity: 'error',
  grain: 'message',
  messages: { overpromise: say`"${'phrase'}" promises more than anybody can keep` },
  check(message, report) {
    for (const branch of message.branches) {
      const stands = (hit: { start: number }): boolean => message.language !== 'en' || !isNegated(branch.text, hit.start);
      for (const hit of wordingOf(message, 'tone/overpromise', branch, stands)) {
        report('overpromise', mapSpan(branch, hit), { phrase: hit.text }, adviceOf(branch, hit));
      }
    }
  },
});
