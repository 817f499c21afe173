import { parseXml as parse, XmlCdata, XmlElement as Node, XmlText, XmlError } from '@rgrove/parse-xml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts';
import type { Source } from '../text/source.ts';

/** One element; the same shape is read and written. Text is decoded. */
export interface XmlElement {
  readonly name: string;
  /** Without a prototype when read. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** Where the element begins in the file: UTF-16 units from 0; 0 when it was not read. */
  readonly at: number;
}

export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** An element to write; attributes that are undefined are left out. */
export function element(name: string, attributes: XmlAttributes = {}, children: readonly (XmlElement | string)[] = []): XmlElement {
  const given: Record<string, string> = {};
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) given[key] = value;
  }
  return { name, attributes: given, children, at: 0 };
}

/** The elements of a name among the children; names are compared without their prefix. */
export function childrenOf(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter((child): child is XmlElement => typeof child !== 'string' && localName(child) === name);
}

export function childOf(parent: XmlElement, name: string): XmlElement | undefined {
  return childrenOf(parent, name)[0];
}

/** The name without its namespace prefix. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** All text inside of an element, in order. */
export function textOf(parent: XmlElement): string {
  return parent.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** What XML 1.0 has no way to hold. */
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** True for a character that XML 1.0 lets a document hold; a text with anything else needs another way to carry it. */
export function isXmlChar(char: string): boolean {
  return char.search(NO_XML) < 0;
}

/** A document with its declaration and a final newline: elements on lines of their own, indented by two, except where text is among them. */
export function writeXml(root: XmlElement): string {
  const pieces = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  serialise(root, '', pieces);
  pieces.push('\n');
  return pieces.join('');
}

/** Elements in which white space is content, also where all children are elements. */
const MIXED: ReadonlySet<string> = new Set(['source', 'target', 'data', 'ph']);

function serialise(node: XmlElement, indent: string, pieces: string[]): void {
  const { name, attributes, children } = node;
  pieces.push('<', name);
  for (const key in attributes) pieces.push(' ', key, '="', escapeAttribute(attributes[key] ?? ''), '"');
  if (children.length === 0) {
    pieces.push('/>');
    return;
  }
  pieces.push('>');
  const isMixed = MIXED.has(name) || children.some((child) => typeof child === 'string');
  const inner = isMixed ? '' : `${indent}  `;
  if (!isMixed) pieces.push('\n');
  for (const child of children) {
    if (!isMixed) pieces.push(inner);
    if (typeof child === 'string') pieces.push(escapeText(child));
    else serialise(child, inner, pieces);
    if (!isMixed) pieces.push('\n');
  }
  if (!isMixed) pieces.push(indent);
  pieces.push('</', name, '>');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** A carriage return would come back as a line feed; characters that XML has no way to hold are replaced by U+FFFD. */
function escapeText(text: string): string {
  if (!/[&<>\r]/u.test(text) && text.search(NO_XML) < 0) return text;
  return text.replace(/[&<>\r]/gu, (char) => ENTITIES[char] ?? char).replace(NO_XML, '\uFFFD');
}

function escapeAttribute(text: string): string {
  if (!/[&<>"\r\n\t]/u.test(text) && text.search(NO_XML) < 0) return text;
  return text.replace(/[&<>"\r\n\t]/gu, (char) => ENTITIES[char] ?? char).replace(NO_XML, '\uFFFD');
}

/** Files beyond these are refused before anything is built from them. */
const MOST_UNITS = 32 * 1024 * 1024;
const DEEPEST = 64;
const MOST_ELEMENTS = 2_000_000;

/** Reads a document. Never throws. DTDs, entities of their own, depth and size beyond the limits are refused by name. */
export function readXml(source: Source): { root: XmlElement | null; diagnostics: Diagnostic[] } {
  const fail = (code: string, message: string, at: number, help: string): { root: null; diagnostics: Diagnostic[] } => {
    const place = { file: source.path, start: at, end: Math.min(at + 1, source.text.length) };
    return { root: null, diagnostics: [makeDiagnostic(`exchange/${code}`, 'error', message, place, { help })] };
  };
  const text = source.text.replace(/^\uFEFF/u, ' ').replace(/^ (?=<\?xml)/u, '');
  const shift = source.text.length - text.length;
  if (text.length > MOST_UNITS)
    return fail(
      'too-large',
      `The file has ${text.length} characters; ${MOST_UNITS} is the most`,
      0,
      'Extract fewer locales or namespaces at a time',
    );
  const refusal = scan(text);
  if (refusal !== null) return fail(refusal.code, refusal.message, refusal.at + shift, refusal.help);
  try {
    return { root: convert(parse(text, { includeOffsets: true }).root ?? null, shift), diagnostics: [] };
  } catch (error) {
    if (error instanceof XmlError) {
      const [line = ''] = error.message.split('\n');
      return fail(
        'xml',
        `The XML is broken: ${line.replace(/ \(line \d+, column \d+\)$/u, '')}`,
        unitAt(text, error.pos) + shift,
        'Export the file again from the translation tool',
      );
    }
    if (error instanceof RangeError) return fail('too-deep', 'The elements nest too deep', 0, `At most ${DEEPEST} levels are read`);
    throw error;
  }
}

/** The parser counts code points in its errors. */
function unitAt(text: string, codePoints: number): number {
  let at = 0;
  for (let left = codePoints; left > 0 && at < text.length; left--) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly at: number;
  readonly help: string;
}

/** One pass over the tags, before the parser builds anything: what is refused, or null. */
function scan(text: string): Refusal | null {
  let depth = 0;
  let elements = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) at = after(text, '-->', at);
    else if (text.startsWith('<![CDATA[', at)) at = after(text, ']]>', at);
    else if (text.startsWith('<?', at)) at = after(text, '?>', at);
    else if (text[at + 1] === '!') {
      return {
        code: 'dtd',
        message: 'The file has a document type declaration',
        at,
        help: 'Remove it: an exchange file needs no DTD and no entities of its own',
      };
    } else {
      const end = endOfTag(text, at);
      const isOpening = text[at + 1] !== '/';
      if (!isOpening) depth--;
      else if (text[end - 2] !== '/') depth++;
      elements++;
      if (depth > DEEPEST)
        return {
          code: 'too-deep',
          message: `The elements nest more than ${DEEPEST} levels deep`,
          at,
          help: 'Export the file again from the translation tool',
        };
      if (elements > MOST_ELEMENTS)
        return {
          code: 'too-large',
          message: `The file has more than ${MOST_ELEMENTS} tags`,
          at,
          help: 'Extract fewer locales or namespaces at a time',
        };
      at = end;
    }
  }
  return null;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

function endOfTag(text: string, from: number): number {
  let quote = '';
  for (let at = from + 1; at < text.length; at++) {
    const char = text[at] ?? '';
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at + 1;
  }
  return text.length;
}

function convert(node: Node | null, shift: number): XmlElement | null {
  if (node === null) return null;
  const children = node.children.flatMap((child): (XmlElement | string)[] => {
    if (child instanceof XmlText || child instanceof XmlCdata) return [child.text];
    const inner = child instanceof Node ? convert(child, shift) : null;
    return inner === null ? [] : [inner];
  });
  return { name: node.name, attributes: node.attributes, children, at: node.start + shift };
}
