import { mapSpan } from '../../syntax/branches.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { isAmong, joined } from '../english/join.ts';
import { otherUsesIn } from '../english/marketing.ts';
import { inBranch, plainOf } from '../english/plain.ts';
import { adviceOf, wordingOf } from '../wording.ts';

/** A number, call or recording used for more than the case. */
export const purposeCreep: RuleOf<'message'> = defineRule({
  id: 'privacy/purpose-creep',
  severity: 'error',
  grain: 'message',
  help: 'Use the number, the call and the recording for this case alone, and say so. For example: “We use your number only to call you about this case.”',
  messages: {
    creep: say`"${'words'}" uses what people gave for help for something else`,
    wording: say`"${'words'}" uses what people gave for help for something else`,
  },
  check(message, report) {
    for (const branch of message.branches) {
      const hits = wordingOf(message, 'privacy/purpose-creep', branch);
      for (const hit of hits) {
        report('wording', mapSpan(branch, hit), { words: hit.text }, adviceOf(branch, hit));
      }
      if (message.language !== 'en' || message.purpose === 'quick-reply') continue;
      const plain = plainOf(branch);
      for (const found of joined(otherUsesIn(plain, message.purpose), plain)) {
        const at = inBranch(plain, found);
        if (isAmong(hits, at)) continue;
        report('creep', mapSpan(branch, at), { words: branch.text.slice(at.start, at.end) });
      }
    }
  },
});
