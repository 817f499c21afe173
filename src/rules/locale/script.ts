import type { Branch } from '../../syntax/branches.ts';
import { mapSpan } from '../../syntax/branches.ts';
import { defineRule, type Extra, type RuleOf, say } from '../define-rule.ts';
import { withoutQuotes } from '../english/quotes.ts';
import { bareWords } from '../language/bare-words.ts';
import { type LetterFault, misplacedLetters, mixedWords, otherHan, sisterLetters, strangeLetters } from '../language/letters.ts';
import { withoutCodes } from '../language/plain-stretches.ts';
import { isRomanised } from '../language/romanised.ts';
import type { MessageSubject } from '../subject.ts';

/** Look-alike letters, letters of a sister alphabet or in a place where they cannot stand, the other Chinese script, and words typed without their accents. */
export const script: RuleOf<'message'> = defineRule({
  id: 'locale/script',
  severity: 'error',
  grain: 'message',
  messages: {
    'look-alike': say`"${'words'}" has letters of another script: ${'detail'}`,
    sister: say`"${'words'}" has a letter that ${'locale'} does not: ${'detail'}`,
    strange: say`"${'words'}" has a letter that ${'locale'} does not: ${'detail'}`,
    word: say`"${'words'}" is spelt as in a sister language; ${'locale'} writes "${'detail'}"`,
    slip: say`"${'words'}" is misspelt; ${'locale'} writes "${'detail'}"`,
    bare: say`"${'words'}" is written without its accents: "${'detail'}"`,
    'all-bare': say`The text is written without the accents of ${'locale'}`,
    han: say`"${'words'}" is written in ${'detail'} characters`,
    romanised: say`The text is written in Latin letters, where ${'locale'} has its own script`,
  },
  check(message, report) {
    const { pack } = message;
    for (const branch of message.branches) {
      const open = withoutCodes(branch.text);
      if (isRomanised(open, pack)) {
        report('romanised', null, { locale: pack.name });
        continue;
      }
      for (const fault of faultsIn(open, pack)) {
        const words = branch.text.slice(fault.start, fault.end);
        const args = { words, locale: pack.name, detail: fault.detail };
        report(fault.kind, fault.kind === 'all-bare' ? null : mapSpan(branch, fault), args, extra(branch, fault));
      }
    }
  },
});

function faultsIn(open: string, pack: MessageSubject['pack']): LetterFault[] {
  // A quotation may be in another language, but its letters look as they look.
  const plain = withoutQuotes(open);
  const faults = [
    ...mixedWords(open, pack),
    ...sisterLetters(plain, pack),
    ...misplacedLetters(plain, pack),
    ...strangeLetters(plain, pack),
    ...bareWords(plain, pack),
    ...otherHan(open, pack),
  ];
  return faults.filter((one, i) => !faults.some((other, j) => j < i && other.start < one.end && other.end > one.start));
}

function extra(branch: Branch, { right, start, end }: LetterFault): Extra {
  if (right === null) return {};
  const words = branch.text.slice(start, end);
  const text = /^\p{Lu}/u.test(words) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
  return { replacements: [{ title: `Write "${text}"`, safety: 'review', span: mapSpan(branch, { start, end }), text }] };
}
