import type { Span } from '../text/source.ts';
import type { ScalarNode } from './tree.ts';

/** A place in a file; `exact` when its characters are precisely those that were asked for. */
export interface PlacedSpan extends Span {
  readonly exact: boolean;
}

/**
 * Where a part of a string value stands in its file. `span` counts units of the value, the result units of the file.
 * A part that cannot be placed for certain, or that cuts through an escape sequence, gives the whole value and `exact: false`.
 */
export function placeSpan(node: ScalarNode, span: Span): PlacedSpan {
  const whole: PlacedSpan = { start: node.start, end: node.end, exact: false };
  if (typeof node.value !== 'string') return whole;
  const { length } = node.value;
  if (!(span.start >= 0 && span.start <= span.end && span.end <= length)) return whole;
  if (length === 0) return { start: node.start, end: node.start, exact: true };
  const map = node.offsets();
  if (map === null) return whole;
  const { starts, ends } = map;
  const cuts = (at: number): boolean => at > 0 && at < length && starts[at] === starts[at - 1];
  if (cuts(span.start) || cuts(span.end)) return whole;
  const behind = ends[span.start - 1] ?? node.start;
  const start = starts[span.start] ?? behind;
  const end = span.start === span.end ? start : (ends[span.end - 1] ?? start);
  return { start, end, exact: true };
}
