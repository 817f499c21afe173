import type { Span } from '../../text/source.ts';
import { mapSpan } from '../../syntax/branches.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { LONGEST_VALUE, longestText } from '../language/longest-text.ts';
import { measure } from '../language/measure.ts';

/** Texts that a surface cuts off, measured as people receive them: every branch, with the longest values declared. */
export const length: RuleOf<'message'> = defineRule({
  id: 'locale/length',
  severity: 'error',
  grain: 'message',
  messages: { long: say`${'count'} ${'unit'} on ${'surface'}, where ${'limit'} fit${'form'}` },
  check(message, report) {
    let worst: { over: number; report: () => void } | null = null;
    for (const branch of message.branches) {
      const most = branch.text.length + branch.slots.length * LONGEST_VALUE;
      // Formatting costs more than all else: a text that fits with values longer than any needs none.
      if (message.limits.every(({ limit, unit }) => most * (unit === 'bytes' ? 3 : 1) <= limit)) continue;
      const text = longestText(message, branch);
      for (const { surface, limit, unit } of message.limits) {
        const count = measure(text, unit);
        const over = count - limit;
        if (over <= 0 || over <= (worst?.over ?? 0)) continue;
        const form =
          branch.choices.length === 0 ? '' : ` in the form ${branch.choices.map((one) => `${one.argument} ${one.key}`).join(', ')}`;
        const rest: Span = { start: 0, end: branch.text.length };
        const span = message.branches.length === 1 ? null : mapSpan(branch, rest);
        const args = { count: String(count), unit: UNIT_NAMES[unit], surface, limit: String(limit), form };
        worst = {
          over,
          report: () => report('long', span, args, { help: `Shorten it by ${over}; the longest values of placeholders count.` }),
        };
      }
    }
    worst?.report();
  },
});

const UNIT_NAMES = { codePoints: 'characters', utf16: 'UTF-16 units', bytes: 'bytes', graphemes: 'visible characters' } as const;
