import { type Branch, mapSpan } from '../../syntax/branches.ts';
import { defineRule, type Extra, type RuleOf, say } from '../define-rule.ts';
import { DATA_NAMES, isReaders } from '../english/data-owner.ts';
import { type FullValue, valueOfSlot, writtenValuesIn } from '../english/personal-data.ts';
import type { MessageSubject } from '../subject.ts';
import { adviceOf, wordingOf } from '../wording.ts';

/** The reader's full number or address, repeated. */
export const piiEcho: RuleOf<'message'> = defineRule({
  id: 'privacy/pii-echo',
  severity: 'error',
  grain: 'message',
  help: 'Show no more than the last two digits. For example: “the number ending in {lastDigits}”',
  messages: {
    written: say`"${'value'}" repeats a full ${'kind'}`,
    placeholder: say`"${'value'}" prints a full ${'kind'}`,
    wording: say`"${'words'}" repeats a full number or address`,
  },
  check(message, report) {
    for (const branch of message.branches) {
      for (const hit of wordingOf(message, 'privacy/pii-echo', branch)) {
        report('wording', mapSpan(branch, hit), { words: hit.text }, adviceOf(branch, hit));
      }
      for (const value of valuesIn(message, branch)) {
        const kind = DATA_NAMES[value.kind];
        report(
          value.text.startsWith('{') ? 'placeholder' : 'written',
          mapSpan(branch, value),
          { value: value.text, kind },
          masked(branch, value),
        );
      }
    }
  },
});

/** Whose a written value is, only the words around it say: those of other languages say it in their own way. */
function valuesIn(message: MessageSubject, branch: Branch): FullValue[] {
  const printed = branch.slots.flatMap((slot) => {
    const kind = valueOfSlot(slot);
    return kind === null ? [] : [{ kind, start: slot.start, end: slot.end, text: branch.text.slice(slot.start, slot.end) }];
  });
  if (message.language !== 'en') return printed;
  return [...printed, ...writtenValuesIn(branch.text)].filter((value) => isReaders(value, branch.text, message.purpose));
}

/** A masked form to put in its place; the sentence around it may have to change. */
function masked(branch: Branch, { kind, start, end }: FullValue): Extra {
  const text =
    kind === 'email' ? 'your email address' : kind === 'card' ? 'the card ending in {lastDigits}' : 'the number ending in {lastDigits}';
  return { replacements: [{ title: `Write “${text}”`, safety: 'idea', span: mapSpan(branch, { start, end }), text }] };
}
