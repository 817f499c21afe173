import type { Span } from '../../text/source.ts';

const CODE =
  /\{[^{}]*\}|(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\p{L}\p{N}])[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|co|example|test|app|dev|info|eu|de|fr|uk)(?![\p{L}\p{N}])(?:\/\S*)?/giu;

/** Placeholders, web and mail addresses: text that no rule about wording or marks looks into. */
export function codesOf(text: string): Span[] {
  return [...text.matchAll(CODE)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

export function touches(spans: readonly Span[], { start, end }: Span): boolean {
  return spans.some((one) => start < one.end && end > one.start);
}

/** The text with placeholders and addresses blanked out, of the same length. */
export function withoutCodes(text: string): string {
  return text.replace(CODE, (found) => ' '.repeat(found.length));
}
