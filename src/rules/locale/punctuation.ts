import type { Branch } from '../../syntax/branches.ts';
import { mapSpan } from '../../syntax/branches.ts';
import type { Span } from '../../text/source.ts';
import { defineRule, type Extra, type RuleOf, say } from '../define-rule.ts';
import { markFaults } from '../language/marks.ts';
import { wrongNumbers, wrongPercents } from '../language/number-marks.ts';

/** Quotation marks, spaces, question marks and numbers that are not as the locale writes them. */
export const punctuation: RuleOf<'message'> = defineRule({
  id: 'locale/punctuation',
  severity: 'error',
  grain: 'message',
  messages: {
    quotes: say`"${'words'}" is quoted as another language does; ${'locale'} writes ${'right'}`,
    'quote-space': say`"${'words'}" is quoted without what ${'locale'} has: ${'right'}`,
    'space-missing': say`"${'words'}" is written without what ${'locale'} has: ${'right'}`,
    'space-extra': say`"${'words'}" has a space; ${'locale'} has ${'right'}`,
    opener: say`"${'words'}" lacks ${'right'}`,
    mark: say`"${'words'}" ends with a mark of another script; ${'locale'} writes ${'right'}`,
    number: say`"${'words'}" is not how ${'locale'} writes the number: ${'right'}`,
  },
  check({ branches, pack }, report) {
    for (const branch of branches) {
      for (const fault of markFaults(branch.text, pack)) {
        const words = excerpt(branch.text.slice(fault.start, fault.end));
        const right = fault.right === '' ? 'no mark there' : fault.right;
        report(fault.kind, mapSpan(branch, fault), { words, locale: pack.name, right }, extra(branch, fault));
      }
      for (const { start, end, right } of [...wrongNumbers(branch.text, pack), ...wrongPercents(branch.text, pack)]) {
        const span = { start, end };
        const args = { words: branch.text.slice(start, end), locale: pack.name, right };
        report('number', mapSpan(branch, span), args, extra(branch, { fix: { span, text: right } }));
      }
    }
  },
});

function extra(branch: Branch, { fix, why }: { fix: { span: Span; text: string } | null; why?: string | undefined }): Extra {
  const help = why === undefined ? {} : { help: `${why}.` };
  if (fix === null) return help;
  const crosses = branch.slots.some((slot) => fix.span.start < slot.end && fix.span.end > slot.start);
  // A fix never rewrites a placeholder.
  if (crosses) return help;
  return { ...help, replacements: [{ title: `Write "${fix.text}"`, safety: 'review', span: mapSpan(branch, fix.span), text: fix.text }] };
}

function excerpt(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 30)}…${text.slice(-25)}`;
}
