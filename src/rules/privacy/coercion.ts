import { mapSpan } from '../../syntax/branches.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { coercionsIn } from '../english/coercion.ts';
import { isAmong, joined } from '../english/join.ts';
import { inBranch, plainOf } from '../english/plain.ts';
import { adviceOf, wordingOf } from '../wording.ts';

/** Help that depends on giving a number or taking a call. */
export const coercion: RuleOf<'message'> = defineRule({
  id: 'privacy/coercion',
  severity: 'error',
  grain: 'message',
  help: 'Offer the call and the chat as equals, with the same help either way. For example: “If you’d like a call, type your number with the country code. Or stay in chat: you keep your place.”',
  messages: {
    refusal: say`"${'words'}" makes help depend on giving a number or taking a call`,
    condition: say`"${'words'}" gives help in exchange for a number or a call`,
    alternative: say`"${'words'}" runs the other way down until it is no choice`,
    wording: say`"${'words'}" makes help depend on giving a number or taking a call`,
  },
  check(message, report) {
    for (const branch of message.branches) {
      const hits = wordingOf(message, 'privacy/coercion', branch);
      for (const hit of hits) {
        report('wording', mapSpan(branch, hit), { words: hit.text }, adviceOf(branch, hit));
      }
      if (message.language !== 'en') continue;
      const plain = plainOf(branch);
      for (const found of joined(coercionsIn(plain, message.purpose), plain)) {
        const at = inBranch(plain, found);
        if (isAmong(hits, at)) continue;
        report(found.kind, mapSpan(branch, at), { words: branch.text.slice(at.start, at.end) });
      }
    }
  },
});
