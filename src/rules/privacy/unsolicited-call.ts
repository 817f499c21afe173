import { type Branch, mapSpan } from '../../syntax/branches.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { type Announcement, announcedCallsIn, coldCallsIn } from '../english/calls.ts';
import { isAmong, joined } from '../english/join.ts';
import { inBranch, plainOf } from '../english/plain.ts';
import { isForStaff } from '../readers.ts';
import type { MessageSubject } from '../subject.ts';
import { adviceOf, wordingOf } from '../wording.ts';

/** Texts whose call was asked for, as long as they don't say otherwise; and texts that only describe calls. */
const GIVEN: ReadonlySet<string> = new Set(['confirmation', 'missed-call', 'call-script', 'handoff-note', 'privacy-notice']);

/** A call, or a series of texts, that nobody asked for. */
export const unsolicitedCall: RuleOf<'message'> = defineRule({
  id: 'privacy/unsolicited-call',
  severity: 'error',
  grain: 'message',
  help: 'Offer the call and wait for a yes. For example: “If you’d like a call about this, ask here and we’ll agree a time. Or stay in chat.”',
  messages: {
    announced: say`"${'words'}" announces a call that nobody asked for or agreed to`,
    texts: say`"${'words'}" announces a series of texts that nobody asked for`,
    cold: say`"${'words'}" speaks of a call without a request, or against one`,
    wording: say`"${'words'}" announces a call that nobody asked for or agreed to`,
  },
  check(message, report) {
    for (const branch of message.branches) {
      const hits = wordingOf(message, 'privacy/unsolicited-call', branch);
      for (const hit of hits) {
        report('wording', mapSpan(branch, hit), { words: hit.text }, adviceOf(branch, hit));
      }
      for (const one of message.language === 'en' ? callsIn(message, branch) : []) {
        const at = inBranch(plainOf(branch), one);
        if (isAmong(hits, at)) continue;
        report(one.kind, mapSpan(branch, at), { words: branch.text.slice(at.start, at.end) });
      }
    }
  },
});

function callsIn(message: MessageSubject, branch: Branch): Announcement[] {
  if (message.purpose === 'quick-reply') return [];
  const plain = plainOf(branch);
  const cold = coldCallsIn(plain);
  const found = cold.length > 0 || GIVEN.has(message.purpose) || isForStaff(message) ? cold : announcedCallsIn(plain, message.purpose);
  return joined(found, plain);
}
