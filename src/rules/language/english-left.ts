import { compileMatcher, type Matcher } from '../../text/matcher.ts';
import { remembering } from '../../text/remember.ts';
import type { Span } from '../../text/source.ts';
import type { MessageSubject } from '../subject.ts';
import { withoutQuotes } from '../english/quotes.ts';
import { isEnglishWord, isInterfaceWord, isStrongEnglish } from './english-words.ts';
import { wordRules } from './pack-matchers.ts';
import { withoutCodes } from './plain-stretches.ts';

interface Token extends Span {
  readonly word: string;
}

const TOKEN = /[\p{Script=Latin}\p{M}]+(?:['’][\p{Script=Latin}]+)*/gu;

/** Stretches of a translation that are still English. `source` holds the source's texts, `text` the branch. */
export function englishLeft(text: string, source: string, target: MessageSubject): Span[] {
  const { pack } = target;
  const plain = withoutQuotes(withoutCodes(text));
  if (!/\p{Script=Latin}/u.test(plain)) return [];
  const { words: loans, matcher } = loanwords(target);
  const allowed = matcher === null ? [] : matcher.find(plain);
  const isAllowed = (token: Token): boolean =>
    loans.has(plainForm(token.word)) || allowed.some((one) => one.start <= token.start && one.end >= token.end);
  const tokens = [...plain.matchAll(TOKEN)].map((match): Token => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const { copied, named } = wordsOfSource(source);
  const isLatin = pack.script === 'Latn';
  const isEnglish = (token: Token): boolean =>
    !isAllowed(token) && !isAcronym(token.word) && isEnglishWord(token.word) && (!named.has(token.word) || isInterfaceWord(token.word));
  const isAlone = (token: Token): boolean => {
    if (!isEnglish(token)) return !isLatin && isLowerCopy(token, copied) && !isAllowed(token);
    if (!isLatin) return true;
    // Without the words that a language shares with English, one word proves nothing.
    if (pack.facts.loanwords === undefined) return false;
    return copied.has(plainForm(token.word)) && token.word.length >= 3 && (/^\p{Ll}/u.test(token.word) || isInterfaceWord(token.word));
  };
  return runsOf(tokens, plain).flatMap((run) => spansIn(run, { isEnglish, isAlone, copied, isLatin }));
}

/** The words of a source text, and those that are names in it. */
const wordsOfSource = remembering((source: string) => {
  const plain = withoutCodes(source);
  return { copied: new Set((plain.match(TOKEN) ?? []).map(plainForm)), named: namesIn(plain) };
});

interface Tests {
  isEnglish(token: Token): boolean;
  isAlone(token: Token): boolean;
  readonly copied: ReadonlySet<string>;
  readonly isLatin: boolean;
}

/** The English parts of a run of neighbouring words. */
function spansIn(run: readonly Token[], { isEnglish, isAlone, copied }: Tests): Span[] {
  const spans: Span[] = [];
  let part: Token[] = [];
  const flush = (): void => {
    const [first] = part;
    const last = part.at(-1);
    if (first !== undefined && last !== undefined && isPhrase(part, copied)) spans.push({ start: first.start, end: last.end });
    else for (const token of part.filter(isAlone)) spans.push({ start: token.start, end: token.end });
    part = [];
  };
  run.forEach((token, i) => {
    const before = part.at(-1);
    const after = run[i + 1];
    // A word that both languages have belongs to the phrase that it stands in.
    const isBridge = before !== undefined && after !== undefined && isEnglishWord(token.word) && isEnglish(after);
    if (isEnglish(token) || isAlone(token) || isBridge) part.push(token);
    else flush();
  });
  flush();
  return spans;
}

/** Two words or more of which one is surely English, or that stand in the source as well. */
function isPhrase(part: readonly Token[], copied: ReadonlySet<string>): boolean {
  if (part.length < 2) return false;
  const strong = part.filter(({ word }) => isStrongEnglish(word)).length;
  const known = part.filter(({ word }) => copied.has(plainForm(word))).length;
  return strong >= 2 || (strong === 1 && (known > 0 || part.length >= 3)) || (known >= 2 && part.length >= 4);
}

/** Words with nothing but spaces and light marks between them. */
function runsOf(tokens: readonly Token[], text: string): Token[][] {
  const runs: Token[][] = [];
  for (const token of tokens) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run !== undefined && before !== undefined && /^[\s,;.!?'’-]*$/u.test(text.slice(before.end, token.start))) run.push(token);
    else runs.push([token]);
  }
  return runs;
}

function plainForm(word: string): string {
  return word.toLowerCase().replaceAll('’', "'");
}

function isAcronym(word: string): boolean {
  return /^[\p{Lu}\d]+s?$/u.test(word);
}

/** A small word of the source that stands in another script's text as it is. */
function isLowerCopy({ word }: Token, copied: ReadonlySet<string>): boolean {
  return word.length >= 3 && /^\p{Ll}+$/u.test(word) && copied.has(word);
}

/** Words that the source writes with a capital inside a sentence: names of people, products and buttons. */
function namesIn(source: string): ReadonlySet<string> {
  return new Set([...source.matchAll(/(?<=[\p{L}\p{N},;)”"’] |[“"‘(]|\{)\p{Lu}[\p{L}'’]*/gu)].map((match) => match[0]));
}

interface Loanwords {
  readonly words: ReadonlySet<string>;
  /** For phrases that are more than a word. */
  readonly matcher: Matcher | null;
}

const known = new WeakMap<MessageSubject['pack'], Loanwords>();

function loanwords({ pack }: MessageSubject): Loanwords {
  let data = known.get(pack);
  if (data === undefined) {
    const all = pack.facts.loanwords ?? [];
    const isPlain = (phrase: string): boolean => /^[\p{L}\p{M}’']+$/u.test(phrase);
    const phrases = all.filter((phrase) => !isPlain(phrase));
    const matcher = phrases.length === 0 ? null : compileMatcher({ words: phrases }, wordRules(pack));
    known.set(pack, (data = { words: new Set(all.filter(isPlain).map(plainForm)), matcher }));
  }
  return data;
}
