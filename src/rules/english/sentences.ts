import type { Span } from '../../text/source.ts';

/** A stretch of a text with its words. */
export interface Stretch extends Span {
  readonly text: string;
}

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof st no nos vs etc approx ext tel art e.g i.e eg ie jan feb mar apr jun jul aug sept sep oct nov dec inc ltd dept min hrs`.split(
    ' ',
  ),
);

const END = /[.!?…。！？]+["”’»」')\]]*(?=\s|$)|\n+|[。！？]/gu;

/** The sentences of a text, without the white space around them. A line break ends a sentence. */
export function sentencesOf(text: string): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && continues(text, match.index, end)) continue;
    pushTrimmed(found, text, from, end);
    from = end;
  }
  pushTrimmed(found, text, from, text.length);
  return found;
}

/** True when the full stop at `at` belongs to an abbreviation inside a sentence. */
function continues(text: string, at: number, end: number): boolean {
  const word = /[\p{L}.]*$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0].toLowerCase() ?? '';
  const next = /^\s*(\S)/u.exec(text.slice(end))?.[1] ?? '';
  if (word === 'a.m' || word === 'p.m') return /[\p{Ll}(–-]/u.test(next);
  return (
    ABBREVIATIONS.has(word) &&
    /[\p{L}\p{N}{(+]/u.test(next) &&
    !(word === 'no' && /\p{Lu}/u.test(next)) &&
    !(word === 'etc' && /\p{Lu}/u.test(next))
  );
}

function pushTrimmed(found: Stretch[], text: string, from: number, to: number): void {
  const piece = text.slice(from, to);
  const trimmed = piece.trim();
  if (trimmed === '') return;
  const start = from + piece.indexOf(trimmed);
  found.push({ start, end: start + trimmed.length, text: trimmed });
}

const CLAUSE =
  /[,;:()–—]+(?=\s|$)|\s[–—-]\s|(?<=\s)(?:but|because|although|though|while|whereas|unless|until|if|so|and|or|which|who|when|since)(?=\s)/giu;

/** The clauses of a stretch, split at marks and conjunctions; a conjunction begins the clause that it opens. */
export function clausesOf(sentence: Stretch): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (const match of sentence.text.matchAll(CLAUSE)) {
    const word = /\p{L}/u.test(match[0]);
    const cut = word ? match.index : match.index + match[0].length;
    pushTrimmed(found, sentence.text, from, cut);
    from = cut;
  }
  pushTrimmed(found, sentence.text, from, sentence.text.length);
  return found.map(({ start, end, text }) => ({ start: start + sentence.start, end: end + sentence.start, text }));
}

/** The first stretch that holds the position. */
export function stretchAt(stretches: readonly Stretch[], at: number): Stretch | undefined {
  return stretches.find((one) => at >= one.start && at < one.end);
}

/** Words of a text: letters, digits, apostrophes and hyphens; a placeholder is one word. */
export function wordsOf(text: string): Stretch[] {
  const words: Stretch[] = [];
  for (const match of text.matchAll(/\{[^{}]*\}|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.:@/-]*[\p{L}\p{M}\p{N}]|[\p{L}\p{N}]/gu)) {
    words.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
  }
  return words;
}
