import { foldCase } from './phrase-atoms.ts';
import { isWordChar } from './phrase.ts';
import { remembering } from './remember.ts';
import type { Span } from './source.ts';

/** A phrase of one word, with or without `*` at its ends. Most phrases are; they need no regular expression. */
export interface PlainPhrase {
  readonly letters: string;
  readonly isOpenBefore: boolean;
  readonly isOpenAfter: boolean;
}

export function plainPhrase(phrase: string, isExact: boolean): PlainPhrase | null {
  const match = /^(\*?)([\p{L}\p{M}\p{N}]+)(\*?)$/u.exec(phrase);
  if (match === null) return null;
  const [, before = '', letters = '', after = ''] = match;
  return { letters: isExact ? letters : foldCase(letters), isOpenBefore: before !== '', isOpenAfter: after !== '' };
}

/** The text as plain phrases look at it; null where folding changes its length, so that places would be wrong. */
export const foldedText: (text: string) => { readonly folded: string | null } = remembering((text) => {
  const folded = foldCase(text);
  return { folded: folded.length === text.length ? folded : null };
});

/** Matches of a plain phrase. `text` is folded unless case counts. `bounded`: at the edges of words. */
export function findPlain(text: string, { letters, isOpenBefore, isOpenAfter }: PlainPhrase, bounded: boolean): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
    let start = at;
    let end = at + letters.length;
    if (isOpenBefore) while (start > 0 && isWordChar(text, start - 1)) start -= 1;
    else if (bounded && start > 0 && isWordChar(text, start - 1)) continue;
    if (isOpenAfter) while (end < text.length && isWordChar(text, end)) end += 1;
    else if (bounded && end < text.length && isWordChar(text, end)) continue;
    spans.push({ start, end });
    at = end - 1;
  }
  return spans;
}
