import { mapSpan } from '../../syntax/branches.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { clauseBefore, isNegated } from '../english/negation.ts';
import { adviceOf, wordingOf } from '../wording.ts';

/** Words that belittle, mock or police the reader. */
export const condescending: RuleOf<'message'> = defineRule({
  id: 'tone/condescending',
  severity: 'error',
  grain: 'message',
  messages: { condescending: say`"${'phrase'}" talks down to the person who reads` },
  check(message, report) {
    for (const branch of message.branches) {
      const stands = (hit: { start: number }): boolean =>
        message.language !== 'en' || !isNegated(branch.text, hit.start) || /\bnothing\b/iu.test(clauseBefore(branch.text, hit.start));
      for (const hit of wordingOf(message, 'tone/condescending', branch, stands)) {
        report('condescending', mapSpan(branch, hit), { phrase: hit.text }, adviceOf(branch, hit));
      }
    }
  },
});
