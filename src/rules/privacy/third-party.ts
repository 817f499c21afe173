import { type Branch, mapSpan } from '../../syntax/branches.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { isAmong, joined } from '../english/join.ts';
import { inBranch, plainOf } from '../english/plain.ts';
import { disclosuresIn, looseRecipientsIn } from '../english/recipients.ts';
import type { Stretch } from '../english/sentences.ts';
import { isForStaff } from '../readers.ts';
import type { MessageSubject } from '../subject.ts';
import { adviceOf, wordingOf } from '../wording.ts';

/** Personal data that goes to people nobody named. */
export const thirdParty: RuleOf<'message'> = defineRule({
  id: 'privacy/third-party',
  severity: 'error',
  grain: 'message',
  help: 'Name who gets the data, which data, why and until when. For example: “{providerName} connects the call. It gets your number and deletes it after 14 days.”',
  messages: {
    unnamed: say`"${'words'}" shares personal data and does not say who gets it`,
    told: say`"${'words'}" gives details of a case to somebody else`,
    wording: say`"${'words'}" shares personal data and does not say who gets it`,
  },
  check(message, report) {
    for (const branch of message.branches) {
      const hits = wordingOf(message, 'privacy/third-party', branch);
      for (const hit of hits) {
        report('wording', mapSpan(branch, hit), { words: hit.text }, adviceOf(branch, hit));
      }
      if (message.language !== 'en' || message.purpose === 'quick-reply') continue;
      for (const [key, found] of sharesIn(message, branch)) {
        const at = inBranch(plainOf(branch), found);
        if (isAmong(hits, at)) continue;
        report(key, mapSpan(branch, at), { words: branch.text.slice(at.start, at.end) });
      }
    }
  },
});

function sharesIn(message: MessageSubject, branch: Branch): (readonly ['unnamed' | 'told', Stretch])[] {
  const plain = plainOf(branch);
  const unnamed = looseRecipientsIn(plain);
  const told = disclosuresIn(plain, isForStaff(message)).filter(
    (one) => !unnamed.some((other) => one.start < other.end && other.start < one.end),
  );
  return [...joined(unnamed, plain).map((one) => ['unnamed', one] as const), ...joined(told, plain).map((one) => ['told', one] as const)];
}
