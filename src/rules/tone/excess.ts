import { type Branch, mapSpan } from '../../syntax/branches.ts';
import type { Span } from '../../text/source.ts';
import { defineRule, type Replacement, type Report, type RuleOf, say } from '../define-rule.ts';
import { capitalsOf, emojiOf, exclamationsOf, ornamentsOf } from '../typography.ts';
import { adviceOf, wordingOf } from '../wording.ts';

const BAD_NEWS: ReadonlySet<string> = new Set(['error', 'apology', 'decline', 'missed-call', 'cancellation']);

const messages = {
  marks: say`"${'phrase'}" shouts: one exclamation mark is the most a message bears`,
  seriousMark: say`"${'phrase'}" puts an exclamation mark on bad news`,
  mark: say`"${'phrase'}" has an exclamation mark, which the house style leaves out`,
  capitals: say`"${'phrase'}" shouts in capitals`,
  emoji: say`"${'phrase'}" is more emoji than one message bears`,
  seriousEmoji: say`"${'phrase'}" puts an emoji on bad news`,
  ornament: say`"${'phrase'}" is ornament`,
  wording: say`"${'phrase'}" is louder than the news`,
} as const;
type Say = Report<{ [K in keyof typeof messages]: { phrase: string } }>;

/** Stacked exclamation marks, capitals for emphasis, emoji and ornaments. */
export const excess: RuleOf<'message'> = defineRule({
  id: 'tone/excess',
  severity: 'warning',
  grain: 'message',
  messages,
  help: 'Let the words carry the feeling: a full stop, small letters, no emoji on bad news.',
  options: { exclamationMarks: 'once' },
  check(message, report, options) {
    const isBadNews = BAD_NEWS.has(message.purpose);
    for (const branch of message.branches) {
      judgeMarks(branch, isBadNews, options['exclamationMarks'] === 'never', report);
      const emoji = emojiOf(branch);
      if (isBadNews || emoji.length > 1) reportRuns(branch, emoji, isBadNews ? 'seriousEmoji' : 'emoji', report);
      for (const span of capitalsOf(message, branch)) reportAt(branch, span, 'capitals', report);
      for (const span of ornamentsOf(message, branch)) reportAt(branch, span, 'ornament', report);
      for (const hit of wordingOf(message, 'tone/excess', branch)) {
        report('wording', mapSpan(branch, hit), { phrase: hit.text }, adviceOf(branch, hit));
      }
    }
  },
});

function judgeMarks(branch: Branch, isBadNews: boolean, isNever: boolean, report: Say): void {
  const marks = exclamationsOf(branch);
  const count = marks.reduce((sum, mark) => sum + mark.count, 0);
  if (count === 0 || (count === 1 && !isBadNews && !isNever)) return;
  for (const mark of marks) {
    const span = { start: wordStart(branch.text, mark.start), end: mark.end };
    const key = count > 1 ? 'marks' : isBadNews ? 'seriousMark' : 'mark';
    reportAt(branch, span, key, report, fixOf(branch, mark));
  }
}

/** `!!` says no more than `!`: to take marks away is safe, to take the last one is a matter of taste. */
function fixOf(branch: Branch, mark: Span & { readonly count: number }): Replacement[] {
  const text = branch.text.slice(mark.start, mark.end);
  if (mark.count > 1)
    return [
      {
        title: 'Keep one exclamation mark',
        safety: 'safe',
        span: mapSpan(branch, mark),
        text: text.includes('?') ? '?' : text.slice(0, 1),
      },
    ];
  return [{ title: 'End with a full stop', safety: 'review', span: mapSpan(branch, mark), text: text.startsWith('！') ? '。' : '.' }];
}

function reportRuns(branch: Branch, emoji: readonly Span[], key: 'emoji' | 'seriousEmoji', report: Say): void {
  const runs: Span[] = [];
  for (const one of emoji) {
    const last = runs.at(-1);
    if (last !== undefined && /^\s*$/u.test(branch.text.slice(last.end, one.start)))
      runs[runs.length - 1] = { start: last.start, end: one.end };
    else runs.push(one);
  }
  for (const run of runs) reportAt(branch, run, key, report);
}

function reportAt(branch: Branch, span: Span, key: keyof typeof messages, report: Say, replacements: readonly Replacement[] = []): void {
  report(key, mapSpan(branch, span), { phrase: branch.text.slice(span.start, span.end) }, { replacements });
}

/** The start of the word that a mark follows, so that the finding shows what is shouted. */
function wordStart(text: string, at: number): number {
  return at - (/[^\s{}]*$/u.exec(text.slice(0, at))?.[0].length ?? 0);
}
