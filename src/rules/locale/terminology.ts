import { mapSpan } from '../../syntax/branches.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { quotesOf, within } from '../english/quotes.ts';
import { holds } from '../language/english-phrases.ts';
import { wrongTerms } from '../language/pack-matchers.ts';

/** Words that a reader takes for something else than the source means, and words of another country. */
export const terminology: RuleOf<'pair'> = defineRule({
  id: 'locale/terminology',
  severity: 'error',
  grain: 'pair',
  messages: { word: say`"${'words'}" is not the word for ${'concept'} in ${'locale'}` },
  check({ source, target }, report) {
    const english = source.branches.map((branch) => branch.text).join('\n');
    const terms = wrongTerms(target.pack);
    for (const branch of target.branches) {
      const quotes = quotesOf(branch.text);
      for (const { term, word, matcher } of terms) {
        for (const hit of matcher.find(branch.text)) {
          if (within(quotes, hit) || !holds(word.when, english, target.purpose)) continue;
          const words = branch.text.slice(hit.start, hit.end);
          const text = word.instead ?? term.preferred;
          const span = mapSpan(branch, hit);
          const args = { words, concept: lowerFirst(term.concept), locale: target.pack.name };
          report('word', span, args, {
            help: `${word.why}. Write "${text}".`,
            replacements: [{ title: `Write "${text}"`, safety: 'idea', span, text }],
          });
        }
      }
    }
  },
});

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
