import { inlineParts } from './inline-codes.ts';
import type { InlineMode } from './exchange-format.ts';
import { childOf, childrenOf, element, isXmlChar, localName, type XmlElement } from './xml.ts';

type Inline = XmlElement | string;

/** The inline content of one unit, and the original data that its codes refer to. */
export interface Xliff2Content {
  readonly source: readonly Inline[];
  /** Empty when there is no target. */
  readonly target: readonly Inline[];
  /** `<originalData>`; null when no code needs it. */
  readonly originalData: XmlElement | null;
}

/** Source and target as XLIFF 2 content. A code keeps its id in both, so that tools see that nothing is missing. */
export function writeXliff2Content(source: string, target: string, mode: InlineMode): Xliff2Content {
  if (mode === 'text') return { source: withCodePoints(source), target: withCodePoints(target), originalData: null };
  const data = new Map<string, string>();
  const ids = new Map<string, string>();
  const content = (text: string): Inline[] => {
    const seen = new Map<string, number>();
    return inlineParts(text).flatMap((part) => {
      if (!part.isCode) return withCodePoints(part.text);
      const nth = (seen.get(part.text) ?? 0) + 1;
      seen.set(part.text, nth);
      return [placeholder(part.text, nth, data, ids)];
    });
  };
  const from = content(source);
  const to = content(target);
  const items = [...data].map(([text, id]) => element('data', { id }, withCodePoints(text)));
  return { source: from, target: to, originalData: items.length === 0 ? null : element('originalData', {}, items) };
}

/** The code stands in the element three times: tools drop the original data, or the display text. */
function placeholder(text: string, nth: number, data: Map<string, string>, ids: Map<string, string>): XmlElement {
  const dataRef = data.get(text) ?? `d${data.size + 1}`;
  data.set(text, dataRef);
  const key = `${nth} ${text}`;
  const id = ids.get(key) ?? String(ids.size + 1);
  ids.set(key, id);
  return element('ph', { id, canCopy: 'no', canDelete: 'no', dataRef, disp: text, equiv: text });
}

/** Text with what XML cannot hold as `<cp hex="0001"/>`. */
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
    content.push(element('cp', { hex: (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0') }));
  }
  return plain === '' ? content : [...content, plain];
}

/** What a `<source>` or `<target>` says; `lost` names a code whose text the tool dropped. */
export interface InlineText {
  readonly text: string;
  readonly lost: string | null;
}

/** The mirror of `writeXliff2Content`, in whichever mode the content was written. Markers of other tools are read through. */
export function readXliff2Content(content: XmlElement, unit: XmlElement): InlineText {
  const items = childrenOf(childOf(unit, 'originalData') ?? element('none'), 'data');
  const data = new Map(items.map((item) => [item.attributes['id'] ?? '', readXliff2Content(item, element('none')).text]));
  let lost: string | null = null;
  const code = (node: XmlElement, end: '' | 'Start' | 'End'): string => {
    const { attributes } = node;
    const found = data.get(attributes[`dataRef${end}`] ?? '') ?? attributes[`disp${end}`] ?? attributes[`equiv${end}`];
    if (found === undefined) lost ??= attributes['id'] ?? '';
    return found ?? '';
  };
  const read = (node: XmlElement): string =>
    node.children.map((child) => (typeof child === 'string' ? child : readElement(child))).join('');
  const readElement = (node: XmlElement): string => {
    const name = localName(node);
    if (name === 'cp') return codePoint(node.attributes['hex']);
    if (name === 'ph' || name === 'sc' || name === 'ec') return code(node, '');
    if (name === 'pc') return code(node, 'Start') + read(node) + code(node, 'End');
    return name === 'sm' || name === 'em' ? '' : read(node);
  };
  return { text: read(content), lost };
}

/** The character of a hexadecimal code point; empty for what is none. */
export function codePoint(hex: string | undefined): string {
  const code = Number.parseInt(hex ?? '', 16);
  return Number.isInteger(code) && code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
