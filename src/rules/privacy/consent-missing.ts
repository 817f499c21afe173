import { type Branch, mapSpan } from '../../syntax/branches.ts';
import { defineRule, type Report, type RuleOf, say } from '../define-rule.ts';
import { takenAgreementsIn } from '../english/agreements.ts';
import { offersChoice } from '../english/choice-cues.ts';
import { coercionsIn } from '../english/coercion.ts';
import { numberRequestsIn } from '../english/number-requests.ts';
import { anyOf, matchesOf } from '../english/pattern.ts';
import { inBranch, type Plain, plainOf } from '../english/plain.ts';
import { emptyPurpose, saysPurpose } from '../english/purposes.ts';
import type { Stretch } from '../english/sentences.ts';
import type { MessageSubject } from '../subject.ts';
import { adviceOf, wordingOf } from '../wording.ts';

const messages = {
  taken: say`"${'words'}" takes an agreement that nobody gave`,
  purpose: say`"${'words'}" does not say what the number is for`,
  empty: say`"${'words'}" asks for a number "${'purpose'}", which says nothing about its use`,
  choice: say`"${'words'}" does not say that the number is optional`,
  both: say`"${'words'}" says neither what the number is for nor that it is optional`,
  aim: say`"${'words'}" asks for an agreement without saying what for`,
  wording: say`"${'words'}" takes an agreement that nobody gave`,
};
type Args = { [K in keyof typeof messages]: Parameters<(typeof messages)[K]>[0] };

const EXAMPLE = 'If you’d like a call about your case, type your number with the country code. Or stay in chat.';
/** Corrects an entry that was made by choice. */
const CORRECTS: ReadonlySet<string> = new Set([
  'error',
  'verification',
  'call-script',
  'handoff-note',
  'quick-reply',
  'confirmation',
  'missed-call',
]);
const AGREE_ASKED = anyOf(
  '(please |just |kindly )?(agree|consent|say yes|tap (yes|ok|agree|allow|accept)) (to )?(calls?|being called|be called|phone calls|contact|this|us calling)',
  '(i|i hereby) (agree|consent) to (receive |receiving |get )?(calls?|contact)',
);

/** Asks for a number or an agreement without a purpose or a choice. */
export const consentMissing: RuleOf<'message'> = defineRule({
  id: 'privacy/consent-missing',
  severity: 'error',
  grain: 'message',
  help: `Say what it is for and that it is a choice, before asking. For example: “${EXAMPLE}”`,
  messages,
  check(message, report) {
    for (const branch of message.branches) {
      for (const hit of wordingOf(message, 'privacy/consent-missing', branch)) {
        report('wording', mapSpan(branch, hit), { words: hit.text }, adviceOf(branch, hit));
      }
      if (message.language === 'en') checkEnglish(message, branch, report);
    }
  },
});

function checkEnglish(message: MessageSubject, branch: Branch, report: Report<Args>): void {
  const plain = plainOf(branch);
  const isForced = coercionsIn(plain, message.purpose).length > 0;
  const taken = message.purpose === 'handoff-note' || isForced ? [] : takenAgreementsIn(plain).slice(0, 1);
  for (const one of taken) reportAt('taken', branch, plain, one, report);
  if (taken.length > 0 || CORRECTS.has(message.purpose)) return;
  const request = numberRequestsIn(plain)[0];
  if (request !== undefined) checkRequest(message, branch, plain, request, report);
  else if (message.purpose === 'consent' && !isForced) checkAim(branch, plain, report);
}

function checkRequest(message: MessageSubject, branch: Branch, plain: Plain, request: Stretch, report: Report<Args>): void {
  const hasPurpose = saysPurpose(plain.text);
  const hasChoice = offersChoice(plain.text, message.replies);
  if (hasPurpose && hasChoice) return;
  const empty = emptyPurpose(plain.own);
  const span = mapSpan(branch, inBranch(plain, request));
  const words = message.text.slice(span.start, span.end);
  if (!hasPurpose && empty !== null) {
    const hull = { start: Math.min(request.start, empty.start), end: Math.max(request.end, empty.end) };
    report('empty', mapSpan(branch, inBranch(plain, hull)), { words, purpose: empty.text });
  } else report(hasPurpose ? 'choice' : hasChoice ? 'purpose' : 'both', span, { words });
}

function checkAim(branch: Branch, plain: Plain, report: Report<Args>): void {
  const asked = matchesOf(AGREE_ASKED, plain.own)[0];
  if (asked === undefined || /\b(?:about|for|because|when|so that|regarding)\b|\?/iu.test(plain.own)) return;
  reportAt('aim', branch, plain, asked, report);
}

function reportAt(key: 'taken' | 'aim', branch: Branch, plain: Plain, at: { start: number; end: number }, report: Report<Args>): void {
  const inText = inBranch(plain, at);
  report(key, mapSpan(branch, inText), { words: branch.text.slice(inText.start, inText.end) });
}
