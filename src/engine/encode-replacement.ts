import type { ScalarNode } from '../syntax/tree.ts';
import type { Span } from '../text/source.ts';

/** A replacement in a scalar: where it is in the value and in the file. */
export interface ScalarEdit {
  readonly node: ScalarNode;
  /** In the scalar's value. */
  readonly inValue: Span;
  /** In the file. */
  readonly inFile: Span;
  /** What to write, as it shall read. */
  readonly text: string;
  /** The text of the file. */
  readonly source: string;
}

/** Writes a replacement as it has to stand in the file; null when the scalar's style cannot hold it and keep its value. */
export function encodeReplacement(edit: ScalarEdit): string | null {
  const { node, text } = edit;
  switch (node.style) {
    case 'double':
    case 'json':
      return JSON.stringify(text).slice(1, -1);
    case 'single':
      return /[\n\r\u0085\u2028\u2029]/u.test(text) || bendsLines(edit) ? null : text.replaceAll("'", "''");
    case 'plain':
      return isPlain(edit) ? text : null;
    case 'block':
      return /[\n\r]/u.test(text) || bendsLines(edit) ? null : text;
    case 'alias':
      return null;
  }
}

/** Texts that YAML reads as something else than a string. */
const NO_STRING = /^(?:~|null|true|false|yes|no|on|off|[-+]?(?:\.?\d|0[xo]|\.inf|\.nan).*)$/iu;

/** Whether a plain scalar stays plain, in a block and between braces: what it starts with, what ends it, and what type it has. */
function isPlain(edit: ScalarEdit): boolean {
  const { node, inValue, text } = edit;
  const before = String(node.value);
  const after = before.slice(0, inValue.start) + text + before.slice(inValue.end);
  if (/[\n\r,[\]{}]/u.test(text) || bendsLines(edit)) return false;
  if (after !== after.trim() || after === '' || NO_STRING.test(after)) return false;
  return !/^[-?:!&*|>'"%@`#]|:(?:\s|$)|\s#/u.test(after);
}

/** Whether a line of the file would start or end with other white space than before: lines then fold in another way. */
function bendsLines({ inFile, text, source }: ScalarEdit): boolean {
  const atLineStart = /(?:^|\n)[ \t]*$/u.test(source.slice(Math.max(0, inFile.start - 200), inFile.start));
  const atLineEnd = /^[ \t]*(?:\r?\n|$)/u.test(source.slice(inFile.end, inFile.end + 200));
  return (atLineStart && (text === '' || /^\s/u.test(text))) || (atLineEnd && (text === '' || /\s$/u.test(text)));
}
