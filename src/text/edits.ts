import type { Span } from './source.ts';

/** Replaces the units from `start` to `end` by `text`. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** True when two spans share a unit, or when an empty one lies strictly inside the other. Touching spans do not overlap. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * `text` with all edits applied at once; every edit counts in the units of the original text, in any order.
 * Insertions at one place keep their order. Throws a RangeError, a programmer's error, when edits overlap or leave the text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let done = 0;
  for (const edit of sorted) {
    if (edit.end < edit.start || edit.end > text.length || edit.start < 0)
      throw new RangeError(`Edit ${edit.start}..${edit.end} lies outside a text of ${text.length} units`);
    if (edit.start < done) throw new RangeError(`Edit ${edit.start}..${edit.end} overlaps one that ends at ${done}`);
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
}
