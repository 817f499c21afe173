import type { ScalarNode } from '../syntax/tree.ts';

/** Writes `text` as it has to stand inside the scalar; null when the scalar's style cannot hold it. */
export function encodeReplacement(node: ScalarNode, text: string): string | null {
  switch (node.style) {
    case 'double':
    case 'json':
      return JSON.stringify(text).slice(1, -1);
    case 'single':
      return /[\n\r\u0085\u2028\u2029]/u.test(text) ? null : text.replaceAll("'", "''");
    case 'plain':
      return /[\n\r]|: |:$| #|^[-?!&*|>'"%@`{}[\],#]/u.test(text) ? null : text;
    case 'block':
      return /[\n\r]/u.test(text) ? null : text;
    default:
      return null;
  }
}
