import { mapSpan } from '../../syntax/branches.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { adviceOf, wordingOf } from '../wording.ts';

/** Wording that shuts people out. */
export const inclusive: RuleOf<'message'> = defineRule({
  id: 'tone/inclusive',
  severity: 'error',
  grain: 'message',
  messages: { inclusive: say`"${'phrase'}" shuts some readers out` },
  check(message, report) {
    for (const branch of message.branches) {
      for (const hit of wordingOf(message, 'tone/inclusive', branch)) {
        report('inclusive', mapSpan(branch, hit), { phrase: hit.text }, adviceOf(branch, hit));
      }
    }
  },
});
