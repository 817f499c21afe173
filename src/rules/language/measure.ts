import type { TextLimit } from '../subject.ts';

const segmenters = new Map<string, Intl.Segmenter>();

/** Length of a text in the unit that a surface counts. */
export function measure(text: string, unit: TextLimit['unit']): number {
  if (unit === 'utf16') return text.length;
  if (unit === 'codePoints') return [...text].length;
  if (unit === 'bytes') return utf8Length(text);
  let segmenter = segmenters.get('und');
  if (segmenter === undefined) segmenters.set('und', (segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })));
  return [...segmenter.segment(text)].length;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
