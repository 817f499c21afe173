import { mapSpan } from '../../syntax/branches.ts';
import { isForStaff } from '../audience.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { difficultyOf } from '../english/readability.ts';
import { sentencesOf, type Stretch, wordsOf } from '../english/sentences.ts';
import type { MessageSubject, Options } from '../subject.ts';
import { adviceOf, wordingOf } from '../wording.ts';

const DEFAULTS = { sentenceWords: 32, grade: 14, bubbleWords: 200, clauses: 4, abstractNouns: 3, officialWords: 3 };
type Limits = typeof DEFAULTS;
type Key = 'sentence' | 'grade' | 'clauses' | 'nouns' | 'official';
interface Verdict {
  readonly key: Key;
  readonly count: string;
}

/** Sentences that need a second reading. English only, but for the wording rules of other languages. */
export const readingLevel: RuleOf<'message'> = defineRule({
  id: 'tone/reading-level',
  severity: 'warning',
  grain: 'message',
  messages: {
    sentence: say`the sentence "${'phrase'}" has ${'count'} words`,
    grade: say`the sentence "${'phrase'}" asks for ${'count'} years of school`,
    clauses: say`the sentence "${'phrase'}" nests ${'count'} clauses`,
    nouns: say`the sentence "${'phrase'}" piles up ${'count'} abstract nouns`,
    official: say`the sentence "${'phrase'}" has ${'count'} words of contracts and offices`,
    bubble: say`the message has ${'count'} words, more than one bubble bears`,
    wording: say`"${'phrase'}" is harder than what it says`,
  },
  help: 'One thought in a sentence: split it, use verbs instead of nouns, and everyday words.',
  options: DEFAULTS,
  check(message, report, options) {
    for (const branch of message.branches) {
      for (const hit of wordingOf(message, 'tone/reading-level', branch)) {
        report('wording', mapSpan(branch, hit), { phrase: hit.text }, adviceOf(branch, hit));
      }
      if (message.language !== 'en') continue;
      const limits = limitsOf(options);
      for (const sentence of sentencesOf(branch.text)) {
        const verdict = judge(message, sentence, limits);
        if (verdict !== null) report(verdict.key, mapSpan(branch, sentence), { phrase: shortened(sentence.text), count: verdict.count });
      }
      const words = wordsOf(branch.text).length;
      if (words > limits.bubbleWords && !isForStaff(message)) report('bubble', null, { count: String(words) }, { severity: 'info' });
    }
  },
});

function limitsOf(options: Options): Limits {
  const read = (name: keyof Limits): number => (typeof options[name] === 'number' ? options[name] : DEFAULTS[name]);
  return {
    sentenceWords: read('sentenceWords'),
    grade: read('grade'),
    bubbleWords: read('bubbleWords'),
    clauses: read('clauses'),
    abstractNouns: read('abstractNouns'),
    officialWords: read('officialWords'),
  };
}

/** Times, numbers, names and placeholders are looked up, not read. */
const LOOKED_UP =
  /^(?:\{.*|\d.*|am|pm|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tue|wed|thu|fri|sat|sun)|to|and|closed|\p{Lu}.*)$/iu;
const SHORTEST = 12;

function judge(message: MessageSubject, sentence: Stretch, limits: Limits): Verdict | null {
  const parts = sentence.text.split(/;|:\s/u);
  const longest = Math.max(...parts.map((part) => runningWords(part)));
  if (longest > limits.sentenceWords) return { key: 'sentence', count: String(wordsOf(sentence.text).length) };
  const { words, grade, abstractNouns, subordinators } = difficultyOf(sentence);
  const official = message.lexicon.inList('officialese', sentence.text).length;
  if (official >= limits.officialWords) return { key: 'official', count: String(official) };
  if (abstractNouns >= limits.abstractNouns) return { key: 'nouns', count: String(abstractNouns) };
  if (subordinators >= limits.clauses) return { key: 'clauses', count: String(subordinators) };
  if (words < SHORTEST || runningWords(sentence.text) < SHORTEST) return null;
  if (grade > limits.grade) return { key: 'grade', count: String(Math.round(grade)) };
  return null;
}

function runningWords(text: string): number {
  return wordsOf(text)
    .filter((word, i) => i === 0 || !/^[\p{Lu}\d{]/u.test(word.text) || /^I(?:['’]|$)/u.test(word.text))
    .filter((word) => !LOOKED_UP.test(word.text) || /^\p{Ll}{4,}/u.test(word.text) || /^(?:to|and|I)$/u.test(word.text)).length;
}

const SHOWN = 60;

function shortened(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/\s+\S*$/u, '')} …`;
}
