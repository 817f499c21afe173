import { diffWordsWithSpace } from 'diff';

/** A stretch of two texts compared. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What changed between two texts, word by word; words are those of the language. */
export function wordDiff(before: string, after: string, locale: string): DiffPart[] {
  const intlSegmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  return diffWordsWithSpace(before, after, { intlSegmenter }).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** A diff on one line: `in [-5-]{+10+} minutes`. */
export function diffLine(parts: readonly DiffPart[]): string {
  return parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join('');
}

/** How much of two texts differs: 0 for the same text, 1 for nothing in common. Counted in UTF-16 units of both. */
export function changedShare(parts: readonly DiffPart[]): number {
  const size = (kind: DiffPart['kind'], weight: number): number =>
    parts.reduce((sum, part) => sum + (part.kind === kind ? part.text.length * weight : 0), 0);
  const changed = size('removed', 1) + size('added', 1);
  const all = changed + size('same', 2);
  return all === 0 ? 0 : changed / all;
}
