import { mapSpan } from '../../syntax/branches.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { isConditional, isNegated } from '../english/negation.ts';
import { adviceOf, wordingOf } from '../wording.ts';

/** Words that put a fault on the reader, or scold. */
export const blame: RuleOf<'message'> = defineRule({
  id: 'tone/blame',
  severity: 'error',
  grain: 'message',
  messages: { blame: say`"${'phrase'}" puts the fault on the person who reads` },
  check(message, report) {
    for (const branch of message.branches) {
      const stands = (hit: { start: number }): boolean =>
        message.language !== 'en' || (!isNegated(branch.text, hit.start) && !isConditional(branch.text, hit.start));
      for (const hit of wordingOf(message, 'tone/blame', branch, stands)) {
        report('blame', mapSpan(branch, hit), { phrase: hit.text }, adviceOf(branch, hit));
      }
    }
  },
});
