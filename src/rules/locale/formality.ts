import type { Branch } from '../../syntax/branches.ts';
import { mapSpan } from '../../syntax/branches.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { quotesOf, within } from '../english/quotes.ts';
import { isButton } from '../language/buttons.ts';
import { wrongCues, type WrongCue } from '../language/pack-matchers.ts';
import type { MessageSubject } from '../subject.ts';

/** Pronouns, verb forms and honorifics of another register than the locale's, or of two. */
export const formality: RuleOf<'message'> = defineRule({
  id: 'locale/formality',
  severity: 'error',
  grain: 'message',
  messages: {
    register: say`"${'words'}" is ${'found'} address; texts in ${'locale'} are ${'expected'}`,
    never: say`"${'words'}" does not fit a service text in ${'locale'}`,
  },
  check(message, report) {
    const cues = wrongCues(message.pack);
    if (cues.length === 0) return;
    for (const branch of message.branches) {
      for (const { start, end, by } of hitsIn(branch, message, cues)) {
        const words = branch.text.slice(start, end);
        const span = mapSpan(branch, { start, end });
        const locale = message.pack.name;
        const help = [by.cue.why, message.pack.facts.registers?.[message.pack.register]?.summary]
          .filter((part) => part !== undefined)
          .join('. ');
        if (by.register === 'never') report('never', span, { words, locale }, { help });
        else report('register', span, { words, found: by.register, locale, expected: message.pack.register }, { help });
      }
    }
  },
});

interface CueHit {
  readonly start: number;
  readonly end: number;
  readonly by: WrongCue;
}

/** Neighbouring hits count as one stretch. */
const NEAR = 24;

/** Hits outside quotations, neighbouring ones of a sentence joined. */
function hitsIn(branch: Branch, message: MessageSubject, cues: readonly WrongCue[]): CueHit[] {
  const quotes = quotesOf(branch.text);
  const button = isButton(message);
  const note = message.purpose === 'handoff-note';
  const all = cues
    .filter(({ cue }) => !button || (cue.buttons ?? (cue.kind !== 'verb' && cue.kind !== 'ending')))
    .filter(({ cue }) => !note || (cue.notes ?? true))
    .flatMap((by) => by.matcher.find(branch.text).map(({ start, end }): CueHit => ({ start, end, by })))
    .filter((hit) => !within(quotes, hit))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: CueHit[] = [];
  for (const hit of all) {
    const last = joined.at(-1);
    const between = last === undefined ? '' : branch.text.slice(last.end, hit.start);
    const isNear = last !== undefined && hit.start - last.end <= NEAR && !/[.!?。！？؟।]\s|\n/u.test(between);
    if (isNear) joined[joined.length - 1] = { ...last, end: Math.max(last.end, hit.end) };
    else joined.push(hit);
  }
  return joined;
}
