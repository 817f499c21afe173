import { mapSpan } from '../../syntax/branches.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { isAmong, joined } from '../english/join.ts';
import { inBranch, plainOf } from '../english/plain.ts';
import { vagueRetentionIn } from '../english/retention.ts';
import { adviceOf, wordingOf } from '../wording.ts';

/** Storing or recording without an end. */
export const retentionVague: RuleOf<'message'> = defineRule({
  id: 'privacy/retention-vague',
  severity: 'warning',
  grain: 'message',
  help: 'Give a period or an event that ends it. For example: “We delete your number when this case closes.”',
  messages: {
    endless: say`"${'words'}" names no end that a reader can check`,
    unsaid: say`"${'words'}" says that data is kept, and the text says no end`,
    workaround: say`"${'words'}" works around deletion`,
    wording: say`"${'words'}" names no end that a reader can check`,
  },
  check(message, report) {
    for (const branch of message.branches) {
      const hits = wordingOf(message, 'privacy/retention-vague', branch);
      for (const hit of hits) {
        report('wording', mapSpan(branch, hit), { words: hit.text }, adviceOf(branch, hit));
      }
      if (message.language !== 'en' || message.purpose === 'quick-reply') continue;
      const plain = plainOf(branch);
      for (const found of joined(vagueRetentionIn(plain, message.purpose), plain)) {
        const at = inBranch(plain, found);
        if (isAmong(hits, at)) continue;
        report(found.kind, mapSpan(branch, at), { words: branch.text.slice(at.start, at.end) });
      }
    }
  },
});
