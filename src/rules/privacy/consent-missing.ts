import { mapSpan } from '../../syntax/branches.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { consentGapIn } from '../english/consent-gaps.ts';
import { isAmong } from '../english/join.ts';
import { inBranch, plainOf } from '../english/plain.ts';
import { adviceOf, wordingOf } from '../wording.ts';

const EXAMPLE = 'If you’d like a call about your case, type your number with the country code. Or stay in chat.';

/** Asks for a number or an agreement without a purpose or a choice. */
export const consentMissing: RuleOf<'message'> = defineRule({
  id: 'privacy/consent-missing',
  severity: 'error',
  grain: 'message',
  help: `Say what it is for and that it is a choice, before asking. For example: “${EXAMPLE}”`,
  messages: {
    taken: say`"${'words'}" takes an agreement that nobody gave`,
    purpose: say`"${'words'}" does not say what the number is for`,
    empty: say`"${'words'}" asks for a number "${'purpose'}", which says nothing about its use`,
    choice: say`"${'words'}" does not say that the number is optional`,
    both: say`"${'words'}" says neither what the number is for nor that it is optional`,
    aim: say`"${'words'}" asks for an agreement without saying what for`,
    no: say`"${'words'}" asks for an agreement and leaves no way to say no`,
    wording: say`"${'words'}" takes an agreement that nobody gave`,
  },
  check(message, report) {
    for (const branch of message.branches) {
      const hits = wordingOf(message, 'privacy/consent-missing', branch);
      for (const hit of hits) {
        report('wording', mapSpan(branch, hit), { words: hit.text }, adviceOf(branch, hit));
      }
      if (message.language !== 'en') continue;
      const plain = plainOf(branch);
      const gap = consentGapIn(plain, message);
      if (gap === null) continue;
      const at = inBranch(plain, gap);
      if (isAmong(hits, at)) continue;
      const words = branch.text.slice(at.start, at.end);
      if (gap.key === 'empty') report('empty', mapSpan(branch, at), { words, purpose: gap.purpose ?? '' });
      else report(gap.key, mapSpan(branch, at), { words });
    }
  },
});
