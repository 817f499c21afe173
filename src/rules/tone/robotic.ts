import { type Branch, mapSpan } from '../../syntax/branches.ts';
import type { Span } from '../../text/source.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { quotesOf, within } from '../english/quotes.ts';
import { sentencesOf } from '../english/sentences.ts';
import { isForStaff } from '../audience.ts';
import { houseFindings } from '../house-style.ts';
import type { MessageSubject, Options } from '../subject.ts';
import { adviceOf, wordingOf } from '../wording.ts';

/** Log lines, form letters and phone menus. */
export const robotic: RuleOf<'message'> = defineRule({
  id: 'tone/robotic',
  severity: 'warning',
  grain: 'message',
  messages: {
    wording: say`"${'phrase'}" sounds like a form letter or a machine`,
    log: say`"${'phrase'}" reads like a line of a log`,
    fields: say`"${'phrase'}" is a field of a database, not a sentence`,
    button: say`"${'phrase'}" is a machine's word for a button`,
    please: say`"${'phrase'}" in an error suggests a choice; the house style leaves it out`,
    stiff: say`"${'phrase'}" is stiff; the house style contracts it`,
    contracted: say`"${'phrase'}" is contracted; the house style spells it out`,
    courtesies: say`"${'phrase'}" is the second stock courtesy in one message`,
  },
  help: 'Write it as one person would say it to another: who does what, and when.',
  options: { please: 'allow', contractions: 'allow' },
  check(message, report, options) {
    // Notes between colleagues may be clipped.
    const isNote = isForStaff(message);
    for (const branch of message.branches) {
      const hits = isNote ? [] : wordingOf(message, 'tone/robotic', branch);
      for (const hit of hits) report('wording', mapSpan(branch, hit), { phrase: hit.text }, adviceOf(branch, hit));
      if (isNote) continue;
      const say = (key: 'log' | 'fields' | 'button' | 'courtesies', span: Span): void => {
        if (!hits.some((hit) => hit.start < span.end && span.start < hit.end)) {
          report(key, mapSpan(branch, span), { phrase: branch.text.slice(span.start, span.end) });
        }
      };
      if (message.purpose === 'quick-reply') for (const span of wholesIn(message, 'robotic-buttons', branch)) say('button', span);
      else for (const span of wholesIn(message, 'log-lines', branch)) say('log', span);
      for (const span of fieldsOf(message, branch)) say('fields', span);
      const courtesies = message.lexicon.inList('courtesies', branch.text);
      for (const span of courtesies.slice(1)) say('courtesies', span);
      for (const { key, instead, ...span } of houseOf(message, branch, options)) {
        const at = mapSpan(branch, span);
        const replacements = instead === null ? [] : [{ title: `Write “${instead}”`, safety: 'review' as const, span: at, text: instead }];
        report(key, at, { phrase: branch.text.slice(span.start, span.end) }, { replacements });
      }
    }
  },
});

function houseOf(message: MessageSubject, branch: Branch, options: Options): ReturnType<typeof houseFindings> {
  return message.language === 'en' ? houseFindings(branch, message.purpose, options) : [];
}

/** Sentences that are, from end to end, a phrase of the list. */
function wholesIn(message: MessageSubject, list: string, branch: Branch): Span[] {
  const quotes = quotesOf(branch.text);
  return sentencesOf(branch.text).filter((sentence) => {
    const words = sentence.text.replace(/[.!…\s]+$/u, '');
    return !within(quotes, sentence) && message.lexicon.inList(list, words).some(({ start, end }) => start === 0 && end === words.length);
  });
}

const FIELD = /(?:^|[.;|,\n·•])\P{L}*?(\p{L}[\p{L} ]{1,22}?)\s?[:=]\s*(?=\S)/gu;

/** "Name: value" dumps: two of them, or one whose name only a system uses. */
function fieldsOf(message: MessageSubject, { text }: Branch): Span[] {
  const found: Span[] = [];
  if (!/[:=]\s*\S/u.test(text)) return found;
  for (const match of text.matchAll(FIELD)) {
    const name = match[1] ?? '';
    const known = message.lexicon.inList('field-names', name).some(({ start, end }) => start === 0 && end === name.length);
    if (!known) continue;
    const start = match.index + match[0].indexOf(name);
    const rest = /[.;|\n]|$/u.exec(text.slice(match.index + match[0].length))?.index ?? 0;
    found.push({ start, end: match.index + match[0].length + rest });
  }
  const strong = message.lexicon.inList('system-fields', text).length > 0;
  return found.length > 1 || (strong && found.length > 0) ? [{ start: found[0]?.start ?? 0, end: found.at(-1)?.end ?? 0 }] : [];
}
