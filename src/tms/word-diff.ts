import { diffWordsWithSpace } from 'diff';

/** A stretch of two texts compared. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What changed between two texts, word by word; words are those of the language. Changes with only a space between are one. */
export function wordDiff(before: string, after: string, locale: string): DiffPart[] {
  const intlSegmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const parts: DiffPart[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    const trail = commonTrail(removed, added);
    const end = (text: string): string => text.slice(0, text.length - trail.length);
    add(parts, 'removed', end(removed));
    add(parts, 'added', end(added));
    add(parts, 'same', trail);
    removed = '';
    added = '';
  };
  for (const change of diffWordsWithSpace(before, after, { intlSegmenter })) {
    if (change.removed) removed += change.value;
    else if (change.added) added += change.value;
    else if (change.value.trim() === '' && removed + added !== '') {
      removed += change.value;
      added += change.value;
    } else {
      flush();
      add(parts, 'same', change.value);
    }
  }
  flush();
  return parts;
}

function add(parts: DiffPart[], kind: DiffPart['kind'], text: string): void {
  const last = parts.at(-1);
  if (text === '') return;
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
  else parts.push({ kind, text });
}

/** The white space with which both texts end. */
function commonTrail(a: string, b: string): string {
  let size = 0;
  while (size < Math.min(a.length, b.length) && a.at(-1 - size) === b.at(-1 - size) && /\s/u.test(a.at(-1 - size) ?? '')) size++;
  return size === 0 ? '' : a.slice(-size);
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
