import type { Diagnostic, Related, Severity } from '../diagnostics/diagnostic.ts';
import type { Source, Span } from '../text/source.ts';

/** What a syntax finding says, before it has a place. */
export interface Wording {
  readonly message: string;
  readonly help: string;
}

/** A finding about the syntax of a file. Its span is forced inside the text, since parsers point behind the end of it. */
export function syntaxError(
  source: Source,
  code: string,
  span: Span,
  wording: Wording,
  related: readonly Related[] = [],
  severity: Severity = 'error',
): Diagnostic {
  const start = Math.min(Math.max(0, span.start), source.text.length);
  const end = Math.min(Math.max(start, span.end), source.text.length);
  return {
    code,
    severity,
    message: wording.message,
    at: { file: source.path, start, end },
    help: wording.help,
    fixes: [],
    related,
  };
}

/** Findings in the order of the text, one for each place: what else a parser says about a place follows from the first. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<number>();
  return [...diagnostics]
    .sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end || (a.code < b.code ? -1 : 1))
    .filter(({ at }) => !seen.has(at.start) && seen.add(at.start));
}

/** `text` as it can stand in a message: on one line, and short. */
export function excerpt(text: string, longest = 40): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const units = Array.from(line);
  return units.length > longest ? `${units.slice(0, longest - 1).join('')}…` : line;
}
