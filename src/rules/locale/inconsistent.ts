import type { PairSubject } from '../subject.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';

/** The same source text with two translations in one catalogue. */
export const inconsistent: RuleOf<'catalog'> = defineRule({
  id: 'locale/inconsistent',
  severity: 'info',
  grain: 'catalog',
  messages: { differs: say`"${'source'}" is translated here as "${'words'}" and in ${'id'} as "${'other'}"` },
  help: 'Use one of the two, unless the places need different words.',
  check({ pairs }, report) {
    const first = new Map<string, PairSubject>();
    for (const pair of pairs) {
      const { source, target } = pair;
      const key = `${source.kind === 'reply' ? 'reply' : 'text'} ${source.text.trim()}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, pair);
      else if (before.target.text.trim() !== target.text.trim()) {
        const args = { source: source.text, words: target.text, id: before.target.id, other: before.target.text };
        report('differs', { message: target }, args, { related: [{ message: 'The other translation', spot: { message: before.target } }] });
      }
    }
  },
});
