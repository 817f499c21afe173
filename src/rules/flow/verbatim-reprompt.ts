import type { SlotRow } from '../../flow/model.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import type { MessageSubject } from '../subject.ts';

/** Asking again uses other words; the same words again tell people that nobody listens. */
export const verbatimReprompt: RuleOf<'flow'> = defineRule({
  id: 'flow/verbatim-reprompt',
  severity: 'error',
  grain: 'flow',
  help: 'Give each round its own wording: shorter first, then with an example, then another way out',
  messages: { same: say`The second reprompt of "${'slot'}" says the same as the first` },
  check({ messages, usage }, report) {
    if (usage === null) return;
    for (const slot of usage.flow.slots.values()) {
      if (!slot.marks.includes('reprompt')) continue;
      slot.rows.forEach((row, index) => {
        const before = slot.rows.slice(0, index).find((one) => sameButRound(one, row));
        const [first, second] = [messages.get(before?.send ?? ''), messages.get(row.send ?? '')];
        if (first !== undefined && second !== undefined && wordsOf(first) === wordsOf(second))
          report('same', { message: second }, { slot: slot.id });
      });
    }
  },
});

/** Whether two rows differ in nothing but how often somebody was asked. */
function sameButRound(a: SlotRow, b: SlotRow): boolean {
  const rest = (row: SlotRow): string => JSON.stringify(row.when.map(({ round: _, ...others }) => others));
  return rest(a) === rest(b);
}

function wordsOf({ text }: MessageSubject): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}{}]+/gu, ' ')
    .trim();
}
