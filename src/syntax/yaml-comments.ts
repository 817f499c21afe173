import { lineStartAt } from '../text/lines.ts';
import { Lexer } from 'yaml';
import type { Span } from '../text/source.ts';

/** One comment of a YAML file, from its `#` to the end of its line. */
export interface YamlComment extends Span {
  /** Without the `#` and the white space around. */
  readonly text: string;
  /** True when nothing but white space stands before it on its line. */
  readonly ownLine: boolean;
}

/** The comments of a YAML text, in order. A `#` inside a scalar is no comment. */
export function yamlComments(text: string): YamlComment[] {
  const comments: YamlComment[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    // The lexer marks documents, flow ends and scalars with single control characters that are not in the text.
    if (token === '\u0002' || token === '\u0018' || token === '\u001f') continue;
    if (token.startsWith('#') && text.startsWith(token, offset)) {
      const lineStart = lineStartAt(text, offset);
      const ownLine = text.slice(lineStart, offset).trim() === '';
      comments.push({ start: offset, end: offset + token.length, text: token.slice(1).trim(), ownLine });
    }
    offset += token.length;
  }
  return comments;
}
