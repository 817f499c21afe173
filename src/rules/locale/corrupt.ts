import { defineRule, type RuleOf, say } from '../define-rule.ts';

/** Characters that no one types: control and invisible ones, wrong encodings, leftovers of merges and markup. */
export const corrupt: RuleOf<'message'> = defineRule({
  id: 'locale/corrupt',
  severity: 'error',
  grain: 'message',
  messages: {
    control: say`An invisible character, ${'name'}, stands after "${'before'}"`,
    encoding: say`"${'words'}" is a letter read in the wrong encoding`,
    conflict: say`"${'words'}" is left over from a merge conflict`,
    entity: say`"${'words'}" is markup that people see as it is written`,
  },
  check({ text, pack, source }, report) {
    const own = source?.text ?? '';
    for (const [kind, pattern] of PATTERNS) {
      for (const match of text.matchAll(pattern)) {
        if (own.includes(match[0]) || isJoiner(match[0], pack.script)) continue;
        const span = { start: match.index, end: match.index + match[0].length };
        const before = /\S{1,20}$/u.exec(text.slice(0, span.start))?.[0] ?? '';
        const remove = { title: 'Remove it', safety: 'review' as const, span, text: '' };
        report(kind, span, { words: match[0], before, name: nameOf(match[0]) }, kind === 'control' ? { replacements: [remove] } : {});
      }
    }
  },
});

const PATTERNS = [
  [
    'control',
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u2028\u2029\ufeff\ufff9-\ufffc]|(?<![\p{L}\p{M}\p{Extended_Pictographic}\ufe0f])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}\p{Extended_Pictographic}\u2640\u2642])/gu,
  ],
  [
    'encoding',
    /\ufffd+|[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf™œ˜¦“”žŸ¢]?|[ÐÑ][\u0080-\u00bf°±²³µ¶·¸¹º»¼½¾]|Ø[§¨ª«¬²³´µ¶·¸¹º]|[ÅÄ][\u0080-\u00bf™›ˆ‡º¼]/gu,
  ],
  ['conflict', /<{7}(?: [^\n]*)?|={7}|>{7}(?: [^\n]*)?/gu],
  ['entity', /&(?:nbsp|amp|quot|apos|lt|gt|#\d{2,5}|#x[\da-f]{2,5});/giu],
] as const;

/** Scripts whose words have joiners inside. */
function isJoiner(char: string, script: string): boolean {
  return (char === '\u200c' || char === '\u200d') && ['Arab', 'Deva', 'Beng', 'Taml', 'Telu', 'Mlym', 'Knda', 'Sinh'].includes(script);
}

function nameOf(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
