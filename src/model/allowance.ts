import { lineStartAt } from '../text/lines.ts';
import type { Place, Source, Span } from '../text/source.ts';

/** A person's word that a finding is fine, with the reason. */
export interface Allowance {
  /** The rule id, as written. */
  readonly rule: string;
  /** The unit that it is about; with `parts`, also the unit's replies, forms and variants. */
  readonly id: string;
  readonly parts: boolean;
  readonly locale: string;
  /** The matched text that it is about; null = any. */
  readonly text: string | null;
  /** Last day on which it counts, `YYYY-MM-DD`; null = no end. */
  readonly until: string | null;
  readonly reason: string;
  readonly at: Place;
  /** What to delete to remove it. */
  readonly removal: Span;
}

const FORM =
  /^allow\s+(?<rule>[^\s:"]+)(?:\s+"(?<text>(?:[^"\\]|\\.)*)")?(?:\s+until\s+(?<until>\d{4}-\d{2}-\d{2}))?\s*(?::\s*(?<reason>.*))?$/u;

/** The parts of `allow tone/blame "words" until 2027-01-31: reason`; null for a comment that is none. */
export function parseAllow(text: string): Pick<Allowance, 'rule' | 'text' | 'until' | 'reason'> | null {
  const groups = FORM.exec(text)?.groups;
  if (groups === undefined) return null;
  const words = groups['text'];
  return {
    rule: groups['rule'] ?? '',
    text: words === undefined ? null : words.replace(/\\(.)/gu, '$1'),
    until: groups['until'] ?? null,
    reason: (groups['reason'] ?? '').trim(),
  };
}

/** A comment with its line when it has one of its own, else with the white space before it. */
export function removalOf(source: Source, comment: Span & { readonly ownLine: boolean }): Span {
  if (comment.ownLine) {
    const start = lineStartAt(source.text, comment.start);
    const lineEnd = source.text.indexOf('\n', comment.end);
    return { start, end: lineEnd < 0 ? source.text.length : lineEnd + 1 };
  }
  const before = source.text.slice(0, comment.start);
  return { start: before.replace(/[ \t]+$/u, '').length, end: comment.end };
}
