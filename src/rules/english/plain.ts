import type { Span } from '../../text/source.ts';
import type { Branch } from '../../syntax/branches.ts';
import { quotesOf } from './quotes.ts';
import { sentencesOf, type Stretch } from './sentences.ts';
import { keywordOf } from './typos.ts';

/**
 * The text of a branch in plain English, for patterns to look at: contractions written out, curly marks straight, chat
 * spellings and slips of the fingers in keywords put right. Each unit knows the units of the branch that it stands for.
 */
export interface Plain {
  readonly text: string;
  /** The same, with the words of quotations blanked out, unless the reader is told to say them. */
  readonly own: string;
  /** Of `text`. */
  readonly sentences: readonly Stretch[];
  readonly from: Int32Array;
  readonly to: Int32Array;
}

const memory = new WeakMap<Branch, Plain>();

export function plainOf(branch: Branch): Plain {
  const known = memory.get(branch);
  if (known !== undefined) return known;
  const plain = plainText(branch.text);
  memory.set(branch, plain);
  return plain;
}

/** The stretch of the branch text that a stretch of the plain text stands for. */
export function inBranch(plain: Plain, { start, end }: Span): Span {
  return { start: plain.from[start] ?? 0, end: plain.to[Math.max(start, end - 1)] ?? 0 };
}

const IS = '(?:that|it|he|she|here|there|what|who|where|how|when|nobody|everyone|everybody|someone|somebody|nothing|everything)';
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bwon['’]?t\b/giu, 'will not'],
  [/\b(?:can['’]t|cannot|cant)\b/giu, 'can not'],
  [/\bshan['’]t\b/giu, 'shall not'],
  [/(?<=\b(?:do|does|did|is|are|was|were|have|has|had|would|could|should|might|must|need))n['’]?t\b/giu, ' not'],
  [/(?<=\p{L})['’]ll\b/giu, ' will'],
  [/(?<=\p{L})['’]re\b/giu, ' are'],
  [/(?<=\p{L})['’]ve\b/giu, ' have'],
  [/(?<=\bI)['’]m\b/giu, ' am'],
  [/(?<=\b(?:you|we|they|I|he|she|who|it))['’]d\b/giu, ' would'],
  [new RegExp(`(?<=\\b${IS})['’]s(?= (?:\\w+ )?(?:been|got|gone|had|become|come)\\b)`, 'giu'), ' has'],
  [new RegExp(`(?<=\\b${IS})['’]s\\b`, 'giu'), ' is'],
  [/\blet['’]s\b/giu, 'let us'],
  [/\bgonna\b/giu, 'going to'],
  [/\b(?:f(?:o|oa)ne|phon|fon)\b/giu, 'phone'],
  [/\b(?:numbr|numba|numer|nr)\b/giu, 'number'],
  [/\bdont\b/giu, 'do not'],
  [/\bcontry\b/giu, 'country'],
  [/\btyp\b/giu, 'type'],
  [/\bgotta\b/giu, 'got to'],
  [/\bwanna\b/giu, 'want to'],
  [/\bcust\.?(?= )|\bcx\b/giu, 'customer'],
  [/\b(?:pls|plz|plse)\b/giu, 'please'],
  [/\bur\b/giu, 'your'],
  [/\bu\b(?!\.)/gu, 'you'],
  [/\bgiv\b/giu, 'give'],
  [/\b(?:snd)\b/giu, 'send'],
  [/\b(?:pw|pwd|passwd|psswrd)\b/giu, 'password'],
  [
    /(?<=\b(?:phone|mobile|mob|mob\.|tel|tel\.|telephone|contact|card|cell|id|account|passport|case|order) )(?:no\.?|nr\.?|num\.?|#)(?=[\s,:;)*(]|$)(?!\s+(?:longer|more|one))/giu,
    'number',
  ],
  [/\bmob\.?(?= number\b| no\b)/giu, 'mobile'],
  [/\btel\.?(?=[:\s])/giu, 'telephone'],
  [/\bc\/b\b/giu, 'callback'],
  [/\bw\/(?=\s?\p{L})/giu, 'with '],
  [/[‘’ʼ]/gu, "'"],
  [/[“”„«»]/gu, '"'],
  [/[\u00a0\u202f\u2009]/gu, ' '],
  [/[‐‑]/gu, '-'],
];

const TYPED = /(?<![\p{L}{@.])(?:(?<=^|[.!?:]\s+)\p{L})?\p{Ll}{4,13}(?![\p{L}}@])/gu;

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function plainText(source: string): Plain {
  const parts: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const add = (text: string, start: number, end: number, literal: boolean): void => {
    parts.push(text);
    for (let i = 0; i < text.length; i++) {
      from.push(literal ? start + i : start);
      to.push(literal ? start + i + 1 : end);
    }
  };
  let at = 0;
  for (const { start, end, text } of changesOf(source)) {
    add(source.slice(at, start), at, start, true);
    add(text, start, end, false);
    at = end;
  }
  add(source.slice(at), at, source.length, true);
  const text = parts.join('');
  const spans = { from: Int32Array.from(from), to: Int32Array.from(to) };
  return { text, own: withoutReported(text, source, spans.from), sentences: sentencesOf(text), ...spans };
}

function changesOf(source: string): Change[] {
  const changes: Change[] = [];
  const taken = (start: number, end: number): boolean => changes.some((one) => start < one.end && one.start < end);
  for (const [pattern, text] of CONTRACTIONS) {
    for (const match of source.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (!taken(match.index, end)) changes.push({ start: match.index, end, text });
    }
  }
  for (const match of source.matchAll(TYPED)) {
    const keyword = keywordOf(match[0].toLowerCase());
    if (keyword !== null) changes.push({ start: match.index, end: match.index + match[0].length, text: keyword });
  }
  return changes.sort((a, b) => a.start - b.start);
}

/** Words before a quotation that hands it to the reader to say. */
const TOLD =
  /\b(?:say|ask|(?:finish|end|close|open|start|begin) with|mention|add|tell (?:them|him|her|the customer)|read(?: out)?|script|send|reply)\b[^.!?]{0,20}[:,]?\s*$/iu;

function withoutReported(text: string, source: string, from: Int32Array): string {
  const quotes = quotesOf(source).filter((quote) => !TOLD.test(source.slice(0, quote.start)) && !isWhole(source, quote));
  if (quotes.length === 0) return text;
  let own = '';
  for (let i = 0; i < text.length; i++) {
    const at = from[i] ?? 0;
    own += quotes.some((quote) => at > quote.start && at < quote.end - 1) && /[\p{L}\p{N}!?]/u.test(text[i] ?? '') ? ' ' : text[i];
  }
  return own;
}

function isWhole(source: string, quote: Span): boolean {
  return source.trim().length - (quote.end - quote.start) <= 1;
}
