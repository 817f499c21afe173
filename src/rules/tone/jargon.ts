import { type Branch, mapSpan } from '../../syntax/branches.ts';
import type { Span } from '../../text/source.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { quotesOf, within } from '../english/quotes.ts';
import { sentencesOf, stretchAt } from '../english/sentences.ts';
import { isForStaff } from '../audience.ts';
import type { MessageSubject } from '../subject.ts';
import { adviceOf, wordingOf } from '../wording.ts';

/** Internal terms, codes and metrics in text for customers. */
export const jargon: RuleOf<'message'> = defineRule({
  id: 'tone/jargon',
  severity: 'warning',
  grain: 'message',
  messages: {
    term: say`"${'phrase'}" is a word of insiders`,
    acronym: say`"${'phrase'}" is an acronym that the reader may not know`,
  },
  help: 'Say it in everyday words, or explain it where it first appears.',
  check(message, report) {
    if (isForStaff(message)) return;
    for (const branch of message.branches) {
      const hits = wordingOf(message, 'tone/jargon', branch, (hit) => !isExplained(message, branch, hit));
      for (const hit of hits) report('term', mapSpan(branch, hit), { phrase: hit.text }, adviceOf(branch, hit));
      for (const span of acronymsOf(message, branch)) {
        if (hits.some((hit) => span.start < hit.end && span.end > hit.start)) continue;
        report('acronym', mapSpan(branch, span), { phrase: branch.text.slice(span.start, span.end) });
      }
    }
  },
});

/** "…, the white box on your wall." */
const IN_APPOSITION = /^,? (?:the|an?|your|our|its) (?:[\p{L}'’-]+ ){1,6}?[\p{L}'’-]+[,.;)]/u;

/** True when the same sentence explains the term: in brackets beside it, or in words. */
function isExplained(message: MessageSubject, { text }: Branch, { start, end }: Span): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (/^\s?\(/u.test(after) || (before.endsWith('(') && after.startsWith(')')) || IN_APPOSITION.test(after)) return true;
  const sentence = stretchAt(sentencesOf(text), start);
  return sentence !== undefined && message.lexicon.inList('explanations', sentence.text).length > 0;
}

const ACRONYM = /(?<![\p{L}\p{N}{_./@#-])(?:\p{Lu}{2,6}s?|\p{Lu}{1,3}&\p{Lu}{1,3})(?![\p{L}\p{N}}_@'’]|[-/.]\p{L}?\d)/gu;
/** Words of the reader: what they are asked to type stands in capitals. */
const KEYWORD = /(?:reply|type|text|send|say|write|enter|press|tap|answer|respond|message|with|word|or|code|keyword)[\s:"'“‘]*$/iu;

/** Beside another capitalised word, or before one that names a place or a product, an acronym is a name. */
const NAME_AFTER =
  /^(?:\s\p{Lu}\p{Ll}|\s(?:branch|office|building|hotel|station|airport|store|shop|card|plan|app|line|road|street|depot|bank|insurance|airlines?|router|phone|model)\b)/u;

function acronymsOf(message: MessageSubject, branch: Branch): Span[] {
  if (message.language !== 'en' || isShouted(branch.text)) return [];
  const quotes = quotesOf(branch.text);
  return [...branch.text.matchAll(ACRONYM)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => {
      const word = branch.text.slice(span.start, span.end);
      const before = branch.text.slice(0, span.start);
      if (
        /(\p{Lu})\1\1/u.test(word) ||
        NAME_AFTER.test(branch.text.slice(span.end)) ||
        isEveryday(message, word) ||
        within(quotes, span) ||
        KEYWORD.test(before) ||
        isNextToCapitals(branch.text, span)
      )
        return false;
      return !isExplained(message, branch, span);
    });
}

function isEveryday(message: MessageSubject, word: string): boolean {
  const known = (list: string): boolean => message.lexicon.inList(list, word).some((span) => span.end - span.start === word.length);
  return known('everyday-acronyms') || known('emphasis') || known('plain-capitals');
}

/** Several words in capitals in a row are emphasis or a name, not an acronym. */
function isNextToCapitals(text: string, { start, end }: Span): boolean {
  return /\p{Lu}{2,}[\s,!]+$/u.test(text.slice(0, start)) || /^[\s,!]+\p{Lu}{2,}/u.test(text.slice(end));
}

function isShouted(text: string): boolean {
  return !/\p{Ll}/u.test(text.replace(/\{[^{}]*\}/gu, ''));
}
