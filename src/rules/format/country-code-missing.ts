import { type Branch, mapSpan } from '../../syntax/branches.ts';
import { defineRule, type Extra, type RuleOf, say } from '../define-rule.ts';
import { droppedCodeIn, nationalExampleIn, saysCountryCode } from '../english/country-codes.ts';
import { numberRequestsIn, typedAgainIn } from '../english/number-requests.ts';
import { inBranch, plainOf } from '../english/plain.ts';
import { lostCountryCode } from '../language/lost-parts.ts';
import type { MessageSubject } from '../subject.ts';
import { adviceOf, wordingOf } from '../wording.ts';

/** Texts that are spoken, read by colleagues, or the reader's own words: nobody types a number into them. */
const NOT_TYPED: ReadonlySet<string> = new Set(['privacy-notice', 'call-script', 'handoff-note', 'quick-reply']);

/** A typed phone number without its country code. */
export const countryCodeMissing: RuleOf<'message'> = defineRule({
  id: 'format/country-code-missing',
  severity: 'warning',
  grain: 'message',
  help: 'Ask for the country code or show it. For example: “Type your number with the country code, for example +44 7700 900123.”',
  messages: {
    missing: say`"${'words'}" asks for a number and not for its country code`,
    dropped: say`"${'words'}" has the reader leave out the country code`,
    lost: say`The source asks for the country code, and the translation does not`,
    wording: say`"${'words'}" leads to numbers without their country code`,
  },
  check(message, report) {
    for (const branch of message.branches) {
      for (const hit of wordingOf(message, 'format/country-code-missing', branch)) {
        report('wording', mapSpan(branch, hit), { words: hit.text }, adviceOf(branch, hit));
      }
      const found = message.language === 'en' && !NOT_TYPED.has(message.purpose) ? missingIn(branch, message) : null;
      if (!NOT_TYPED.has(message.purpose) && lostCountryCode(message, branch)) report('lost', null, {});
      if (found === null) continue;
      const words = branch.text.slice(found.start, found.end);
      const span = mapSpan(branch, found);
      const text = `${words} with the country code`;
      const added: Extra = found.key === 'missing' ? { replacements: [{ title: `Write “${text}”`, safety: 'review', span, text }] } : {};
      report(found.key, span, { words }, added);
    }
  },
});

function missingIn(branch: Branch, message: MessageSubject): { key: 'missing' | 'dropped'; start: number; end: number } | null {
  const plain = plainOf(branch);
  const dropped = droppedCodeIn(plain.own);
  if (dropped !== null) return { key: 'dropped', ...inBranch(plain, dropped) };
  if (saysCountryCode(plain.text, message.replies)) return null;
  const request = numberRequestsIn(plain)[0] ?? typedAgainIn(plain);
  if (request === null || request === undefined) return null;
  const example = nationalExampleIn(plain, request.end);
  return { key: 'missing', ...inBranch(plain, { start: request.start, end: example ?? request.end }) };
}
