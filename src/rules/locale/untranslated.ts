import { mapSpan } from '../../syntax/branches.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { englishLeft } from '../language/english-left.ts';
import { otherLanguage } from '../language/other-language.ts';
import { withoutCodes } from '../language/plain-stretches.ts';
import { isRomanised } from '../language/romanised.ts';
import type { MessageSubject } from '../subject.ts';

/** English that is left in a translation, a copy of the source, another language, or no text at all. */
export const untranslated: RuleOf<'pair'> = defineRule({
  id: 'locale/untranslated',
  severity: 'error',
  grain: 'pair',
  messages: {
    empty: say`The translation is empty`,
    copy: say`The translation is the source text`,
    english: say`"${'words'}" is English`,
    other: say`The text reads like ${'language'}, and its locale is ${'locale'}`,
  },
  help: 'Names, and words that the language has taken over, stay: add the latter to loanwords in locale.yaml.',
  check({ source, target }, report) {
    if (target.text.trim() === '') {
      report('empty', null, {});
      return;
    }
    if (target.language === source.language) return;
    const english = source.branches.map((branch) => branch.text).join('\n');
    const isCopy = target.text.trim() === source.text.trim();
    for (const branch of target.branches) {
      // Its letters are at fault, not its language.
      if (isRomanised(withoutCodes(branch.text), target.pack)) continue;
      const left = englishLeft(branch.text, english, target);
      if (isCopy && (left.length > 0 || countWords(branch.text) >= 4) && !isLoan(branch.text, target)) {
        report('copy', null, {});
        return;
      }
      for (const span of left) report('english', mapSpan(branch, span), { words: branch.text.slice(span.start, span.end) });
      const language = left.length > 0 ? null : otherLanguage(withoutCodes(branch.text), target.pack);
      if (language !== null) report('other', null, { language, locale: target.pack.name });
    }
  },
});

function countWords(text: string): number {
  return (withoutCodes(text).match(/\p{L}{2,}/gu) ?? []).length;
}

/** All words are ones that the language shares with English. */
function isLoan(text: string, target: MessageSubject): boolean {
  return englishLeft(text, text, target).length === 0 && countWords(text) < 4;
}
