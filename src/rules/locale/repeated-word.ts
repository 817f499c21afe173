import { mapSpan } from '../../syntax/branches.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';

/** The same word twice in a row, where the language does not repeat words for a reason. */
export const repeatedWord: RuleOf<'message'> = defineRule({
  id: 'locale/repeated-word',
  severity: 'warning',
  grain: 'message',
  messages: { repeated: say`"${'word'}" stands twice in a row` },
  check({ branches, language, pack }, report) {
    if (REPEATING.has(language) || pack.segmentation === 'segmenter') return;
    for (const branch of branches) {
      for (const match of branch.text.matchAll(TWICE)) {
        const word = match[1] ?? '';
        if (FINE[language]?.includes(word.toLowerCase()) === true) continue;
        const span = mapSpan(branch, { start: match.index, end: match.index + match[0].length });
        report('repeated', span, { word }, { replacements: [{ title: `Write "${word}" once`, safety: 'review', span, text: word }] });
      }
    }
  },
});

const TWICE = /(?<![\p{L}\p{M}\p{N}'’-])(\p{L}[\p{L}\p{M}]{2,})[ \u00a0]+\1(?![\p{L}\p{M}\p{N}'’-])/gu;

/** Languages that double words for number or emphasis. */
const REPEATING: ReadonlySet<string> = new Set([
  'id',
  'ms',
  'vi',
  'th',
  'hi',
  'bn',
  'ta',
  'ur',
  'fil',
  'tl',
  'tr',
  'ko',
  'ar',
  'he',
  'fa',
  'it',
  'hu',
]);

/** Words that grammar puts side by side. */
const FINE: Readonly<Record<string, readonly string[]>> = {
  en: ['had', 'that', 'really', 'very', 'sorry', 'many', 'bye', 'far'],
  de: ['die', 'der', 'das', 'den', 'dem', 'sie', 'wir'],
  nl: ['die', 'dat', 'was'],
  fr: ['nous', 'vous'],
  es: ['sí'],
  da: ['der', 'det'],
  sv: ['det', 'som', 'den'],
};
