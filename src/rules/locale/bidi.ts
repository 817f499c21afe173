import { mapSpan } from '../../syntax/branches.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { bidiFaults } from '../language/bidi-marks.ts';

/** Direction marks that stay open, override the text, or are missing around numbers that get scrambled. */
export const bidi: RuleOf<'message'> = defineRule({
  id: 'locale/bidi',
  severity: 'error',
  grain: 'message',
  messages: {
    override: say`"${'words'}" stands in a ${'name'}, which turns letters and digits around`,
    open: say`A ${'name'} opens before "${'words'}" and never closes`,
    close: say`A ${'name'} closes after "${'words'}" and never opens`,
    wrapped: say`"${'words'}" stands in a ${'name'}, so its parts run from right to left`,
    bare: say`"${'words'}" is not isolated, so its parts change places in ${'locale'}`,
    reversed: say`"${'words'}" is typed back to front`,
  },
  check({ branches, pack }, report) {
    for (const branch of branches) {
      for (const { kind, start, end, name, fix } of bidiFaults(branch.text, pack.direction)) {
        const words = branch.text.slice(start, end).replace(MARKS, '').trim();
        const span = mapSpan(branch, { start, end });
        const replacements = fix === null ? [] : [{ title: 'Isolate it', safety: 'review' as const, span, text: fix }];
        report(kind, span, { words, name, locale: pack.name }, { help: HELP[kind], replacements });
      }
    }
  },
});

const MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const HELP = {
  override: 'Remove the override; U+2066 … U+2069 isolates a stretch from left to right.',
  open: 'Close it with U+2069 behind the stretch, or remove it.',
  close: 'Open it with U+2066 or U+2068 before the stretch, or remove it.',
  wrapped: 'Write U+2066 before the number and U+2069 behind it.',
  bare: 'Write U+2066 before the number and U+2069 behind it.',
  reversed: 'Type the number from left to right, the plus first, and isolate it with U+2066 and U+2069.',
} as const;
