import type { InlineMode } from './exchange-format.ts';
import { inlineParts } from './inline-codes.ts';
import { element, isXmlChar, localName, type XmlElement } from './xml.ts';
import { codePoint, type InlineText } from './xliff-2-inline.ts';

type Inline = XmlElement | string;

/** A writer for the texts of one unit: the same code gets the same id in source and target. */
export function xliff1Content(mode: InlineMode): (text: string) => Inline[] {
  const ids = new Map<string, string>();
  return (text) => {
    if (mode === 'text') return withCodePoints(text);
    const seen = new Map<string, number>();
    return inlineParts(text).flatMap((part) => {
      if (!part.isCode) return withCodePoints(part.text);
      const nth = (seen.get(part.text) ?? 0) + 1;
      seen.set(part.text, nth);
      const key = `${nth} ${part.text}`;
      const id = ids.get(key) ?? String(ids.size + 1);
      ids.set(key, id);
      return [element('ph', { id, ctype: 'x-icu', 'equiv-text': part.text }, withCodePoints(part.text))];
    });
  };
}

const CODE_POINT = 'x-code-point';

/** Text with what XML cannot hold as an empty element that names the code point; XLIFF 1.2 has nothing of its own for it. */
function withCodePoints(text: string): Inline[] {
  if (isXmlChar(text)) return text === '' ? [] : [text];
  const content: Inline[] = [];
  let plain = '';
  for (const char of text) {
    if (isXmlChar(char)) {
      plain += char;
      continue;
    }
    if (plain !== '') content.push(plain);
    plain = '';
    const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    content.push(element('x', { id: `u${code}`, ctype: CODE_POINT, 'equiv-text': `U+${code}` }));
  }
  return plain === '' ? content : [...content, plain];
}

/** Elements whose content is native code. An empty one says it in `equiv-text`. */
const CODES: ReadonlySet<string> = new Set(['ph', 'x', 'bx', 'ex', 'bpt', 'ept', 'it']);

/** The mirror of `xliff1Content`, in whichever mode the content was written. Markers of other tools are read through. */
export function readXliff1Content(content: XmlElement): InlineText {
  let lost: string | null = null;
  const read = (node: XmlElement): string =>
    node.children.map((child) => (typeof child === 'string' ? child : readElement(child))).join('');
  const readElement = (node: XmlElement): string => {
    if (!CODES.has(localName(node))) return read(node);
    const equivalent = node.attributes['equiv-text'];
    if (node.attributes['ctype'] === CODE_POINT) return codePoint(equivalent?.slice(2));
    const inner = read(node) || equivalent;
    if (inner === undefined) lost ??= node.attributes['id'] ?? '';
    return inner ?? '';
  };
  return { text: read(content), lost };
}
