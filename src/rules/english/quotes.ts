import { remembering } from '../../text/remember.ts';
import type { Span } from '../../text/source.ts';
import { UNSPACED_LETTER } from '../language/scripts.ts';

/**
 * Stretches in quotation marks: words of somebody else, of a button or of a name, which the text reports and doesn't say itself.
 * Marks of all locales count. A straight or curly apostrophe opens only at a word's start and closes only at its end.
 */
export const quotesOf: (text: string) => readonly Span[] = remembering(findQuotes);

/** Nothing of the kind without one of these. */
const HINT = /[“„”«「『"‘']/u;

function findQuotes(text: string): Span[] {
  if (!HINT.test(text)) return [];
  const found: Span[] = [];
  // In the order of the text: the mark that closes one quotation opens another in other languages.
  const opens = PAIRS.flatMap(({ open, close }) =>
    [...text.matchAll(open)].map((match) => ({ start: match.index, from: match.index + match[0].length, close })),
  );
  for (const { start, from, close } of opens.sort((a, b) => a.start - b.start)) {
    if (start < (found.at(-1)?.end ?? 0)) continue;
    close.lastIndex = from;
    const end = close.exec(text);
    if (end !== null) found.push({ start, end: end.index + end[0].length });
  }
  return found;
}

/** True when the whole of `span` lies inside one of the quoted stretches. */
export function within(quotes: readonly Span[], span: Span): boolean {
  return quotes.some((quote) => span.start >= quote.start && span.end <= quote.end);
}

/** The text with quoted stretches blanked out, of the same length, so that offsets stay. */
export const withoutQuotes: (text: string) => string = remembering((text) => {
  let rest = text;
  for (const { start, end } of quotesOf(text)) rest = rest.slice(0, start) + blank(rest.slice(start, end)) + rest.slice(end);
  return rest;
});

/** Keeps the marks, so that sentences still end where they did, and blanks the words. */
function blank(quoted: string): string {
  return quoted.replace(/[\p{L}\p{M}\p{N}\p{S}!?]/gu, (char) => ' '.repeat(char.length));
}

const PAIRS: readonly { open: RegExp; close: RegExp }[] = [
  { open: /“/gu, close: /[”“]/gu },
  { open: /„/gu, close: /[“”„]/gu },
  { open: /”/gu, close: /”/gu },
  { open: /«/gu, close: /»/gu },
  { open: /「/gu, close: /」/gu },
  { open: /『/gu, close: /』/gu },
  // Where words are not spaced a quotation opens right after a letter.
  { open: new RegExp(`(?:(?<![\\p{L}\\p{N}])|(?<=${UNSPACED_LETTER}))"`, 'gu'), close: /"/gu },
  { open: /(?<![\p{L}\p{N}])‘/gu, close: /(?<=\S)’(?![\p{L}\p{N}])/gu },
  { open: /(?<![\p{L}\p{N}])'(?=\S)/gu, close: /(?<=\S)'(?![\p{L}\p{N}])/gu },
];
