import { type Branch, mapSpan } from '../../syntax/branches.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import type { Span } from '../../text/source.ts';
import { coercionsIn } from '../english/coercion.ts';
import { isNegated } from '../english/negation.ts';
import { inBranch, plainOf } from '../english/plain.ts';
import type { Hit } from '../lexicon.ts';
import type { MessageSubject } from '../subject.ts';
import { adviceOf, wordingOf } from '../wording.ts';

/** Invented urgency, threats, guilt and shame. */
export const pressure: RuleOf<'message'> = defineRule({
  id: 'tone/pressure',
  severity: 'error',
  grain: 'message',
  messages: { pressure: say`"${'phrase'}" puts pressure on the person who reads` },
  check(message, report) {
    for (const branch of message.branches) {
      const coercions = coercionsOf(message, branch);
      const stands = (hit: Hit): boolean =>
        isPressure(message, branch, hit) && !(hit.entry.id === 'pressure-threat' && coercions.some((one) => overlap(one, hit)));
      for (const hit of wordingOf(message, 'tone/pressure', branch, stands)) {
        report('pressure', mapSpan(branch, hit), { phrase: hit.text }, adviceOf(branch, hit));
      }
    }
  },
});

/** Where help itself depends on a number or a call; that is coercion, and one name for it is enough. */
function coercionsOf(message: MessageSubject, branch: Branch): readonly Span[] {
  const worded = wordingOf(message, 'privacy/coercion', branch);
  if (message.language !== 'en') return worded;
  const plain = plainOf(branch);
  return [...worded, ...coercionsIn(plain, message.purpose).map((one) => inBranch(plain, one))];
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A denied threat is none, and neither is a deadline with a way back. */
function isPressure(message: MessageSubject, branch: Branch, hit: Hit): boolean {
  if (hit.entry.id === 'pressure-threat' && message.lexicon.inList('ways-back', branch.text).length > 0) return false;
  return message.language !== 'en' || !isNegated(branch.text, hit.start);
}
