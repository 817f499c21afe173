import { remembering } from '../../text/remember.ts';
import type { Span } from '../../text/source.ts';

const CODE =
  /\{[^{}]*\}|(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\p{L}\p{N}.-])[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:com|org|net|io|co|example|test|app|dev|info|eu|de|fr|uk)(?![\p{L}\p{N}])(?:\/\S*)?/giu;

/** Nothing of the kind without one of these. */
const HINT = /[{@/.]/u;

/** Placeholders, web and mail addresses: text that no rule about wording or marks looks into. */
export const codesOf: (text: string) => readonly Span[] = remembering(findCodes);

function findCodes(text: string): Span[] {
  if (!HINT.test(text)) return [];
  return [...text.matchAll(CODE)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

export function touches(spans: readonly Span[], { start, end }: Span): boolean {
  return spans.some((one) => start < one.end && end > one.start);
}

/** The text with placeholders and addresses blanked out, of the same length. */
export const withoutCodes: (text: string) => string = remembering((text) => {
  let plain = text;
  for (const { start, end } of codesOf(text)) plain = plain.slice(0, start) + ' '.repeat(end - start) + plain.slice(end);
  return plain;
});
