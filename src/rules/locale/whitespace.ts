import type { Span } from '../../text/source.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';

/** Spaces that people see as gaps: doubled, at the edges, tabs, and line breaks that the source does not have. */
export const whitespace: RuleOf<'message'> = defineRule({
  id: 'locale/whitespace',
  severity: 'warning',
  grain: 'message',
  messages: {
    doubled: say`Two spaces stand in a row after "${'before'}"`,
    edge: say`The text ${'where'} with a space`,
    tab: say`A tab stands after "${'before'}"`,
    lines: say`The text has ${'count'}, the source ${'expected'}`,
  },
  check({ text, source }, report) {
    const own = source?.text ?? '';
    for (const span of matches(text, /(?<=\S)[ \u00a0\u202f]{2,}(?=\S)/gu)) {
      if (/ {2,}/u.test(own)) break;
      report(
        'doubled',
        span,
        { before: wordBefore(text, span.start) },
        { replacements: [{ title: 'Write one space', safety: 'safe', span, text: ' ' }] },
      );
    }
    for (const [pattern, where] of EDGES) {
      if (pattern.test(own) || text.trim() === '') continue;
      for (const span of matches(text, pattern))
        report('edge', span, { where }, { replacements: [{ title: 'Remove it', safety: 'safe', span, text: '' }] });
    }
    if (!own.includes('\t')) for (const span of matches(text, /\t+/gu)) report('tab', span, { before: wordBefore(text, span.start) });
    const [count, expected] = [breaks(text), breaks(own)];
    if (source !== null && count !== expected) report('lines', null, { count: named(count), expected: named(expected) });
  },
});

const EDGES = [
  [/^[^\S\n]+/gu, 'begins'],
  [/[^\S\n]+$/gu, 'ends'],
] as const;

function matches(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function wordBefore(text: string, at: number): string {
  return /\S{1,20}$/u.exec(text.slice(0, at).trimEnd())?.[0] ?? '';
}

function breaks(text: string): number {
  return text.trim().split('\n').length - 1;
}

function named(count: number): string {
  return count === 0 ? 'no line break' : count === 1 ? 'one line break' : `${count} line breaks`;
}
