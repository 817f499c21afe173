import type { Span } from '../../src/text/source.ts';

/** A text in which `⟦` and `⟧` mark stretches: the text without the marks, and the places of the stretches. */
export function marked(written: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let text = '';
  let start = 0;
  for (const part of written.split(/([⟦⟧])/)) {
    if (part === '⟦') start = text.length;
    else if (part === '⟧') spans.push({ start, end: text.length });
    else text += part;
  }
  return { text, spans };
}
