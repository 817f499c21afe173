import { type Branch, mapSpan } from '../../syntax/branches.ts';
import { defineRule, type Report, type RuleOf, say } from '../define-rule.ts';
import { takenAgreementsIn } from '../english/agreements.ts';
import { deniedStopIn, endlessContactIn, saysHowToStop } from '../english/opt-outs.ts';
import { inBranch, type Plain, plainOf } from '../english/plain.ts';
import type { Stretch } from '../english/sentences.ts';
import type { MessageSubject } from '../subject.ts';
import { adviceOf, wordingOf } from '../wording.ts';

const messages = {
  endless: say`"${'words'}" means contact again and again, and the text says no way to stop it`,
  denied: say`"${'words'}" denies people a way out, or makes leaving harder than joining`,
  wording: say`"${'words'}" denies people a way out, or makes leaving harder than joining`,
};
type Args = { [K in keyof typeof messages]: Parameters<(typeof messages)[K]>[0] };

const STAYS = /\b(?:no|not|stay|skip|stop|cancel|opt|decline|unsubscribe|chat|fewer|off)\b/iu;

/** Contact without end and without a way out. */
export const optoutMissing: RuleOf<'message'> = defineRule({
  id: 'privacy/optout-missing',
  severity: 'error',
  grain: 'message',
  help: 'Say how to stop, and make it as easy as starting. For example: “Reply STOP at any time.”',
  messages,
  check(message, report) {
    for (const branch of message.branches) {
      for (const hit of wordingOf(message, 'privacy/optout-missing', branch)) {
        report('wording', mapSpan(branch, hit), { words: hit.text }, adviceOf(branch, hit));
      }
    }
    if (message.language === 'en' && message.purpose !== 'quick-reply') checkEnglish(message, report);
  },
});

function checkEnglish(message: MessageSubject, report: Report<Args>): void {
  let endless: string | null = null;
  for (const branch of message.branches) {
    const plain = plainOf(branch);
    const denied = deniedStopIn(plain, message.purpose);
    if (denied !== null) {
      const at = inBranch(plain, denied);
      report('denied', mapSpan(branch, at), { words: branch.text.slice(at.start, at.end) });
    } else if (!message.replies.some((label) => STAYS.test(label))) endless ??= wordsOf(branch, message.purpose);
  }
  if (endless === null) return;
  const end = { start: message.text.length, end: message.text.length };
  const text = ' Reply STOP at any time.';
  // A text that ends in a choice of forms can't take a sentence at its end without thought.
  report(
    'endless',
    null,
    { words: endless },
    { replacements: [{ title: 'Add “Reply STOP at any time.”', safety: 'idea', span: end, text }] },
  );
}

function wordsOf(branch: Branch, purpose: string): string | null {
  const plain = plainOf(branch);
  const found = endlessContactIn(plain) ?? (purpose === 'consent' ? takenForGoodIn(plain) : null);
  if (found === null) return null;
  const at = inBranch(plain, found);
  return branch.text.slice(at.start, at.end);
}

/** By several ways, or about anything: no single call. */
const OPEN_ENDED =
  /\bcontacted\b|\bcontact (?:you|me|us)\b|\bwhenever\b|\bany (?:time|reason|matter|topic|channel|means)\b|\b(?:calls?|phone|telephone)(?:,| and| or) (?:text|sms|email|message|whatsapp)|\b(?:texts?|sms|emails?)(?:,| and| or) (?:call|phone|telephone)/iu;

/** An agreement to be contacted that was taken, and that nothing takes back. */
function takenForGoodIn(plain: Plain): Stretch | null {
  const taken = takenAgreementsIn(plain).find(() => OPEN_ENDED.test(plain.own));
  return taken === undefined || saysHowToStop(plain) ? null : taken;
}
