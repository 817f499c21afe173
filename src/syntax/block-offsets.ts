import type { CST } from 'yaml';
import type { Span } from '../text/source.ts';
import { offsetBuilder, type OffsetBuilder } from './offset-builder.ts';
import type { OffsetMap } from './tree.ts';

interface Line {
  /** Where the line begins, where its spaces end, and where it ends, before `\r` and `\n`. */
  readonly start: number;
  readonly text: number;
  readonly end: number;
}

interface Block {
  readonly folded: boolean;
  readonly chomp: string;
  readonly lines: readonly Line[];
  /** How many leading spaces of each line are indentation. */
  readonly indent: number;
  readonly start: number;
  readonly end: number;
  /** Index of the first line with text; the number of lines if there is none. */
  readonly first: number;
  /** Index behind the last line of content; the rest is chomped or kept. */
  readonly last: number;
}

/** From the first to the last character of content; empty, behind the header, when the block has none. */
export function blockSpan(token: CST.BlockScalar, source: string): Span {
  const block = readBlock(token, source);
  const first = block.lines[block.first];
  if (first === undefined) return { start: block.start, end: block.start };
  let last = block.last - 1;
  while (last > block.first && isEmpty(block.lines[last] ?? first)) last--;
  return { start: contentStart(first, block.indent), end: (block.lines[last] ?? first).end };
}

/** Offsets of a block scalar, literal or folded. Null when the decoding here does not give `value`. */
export function blockOffsets(token: CST.BlockScalar, source: string, value: string): OffsetMap | null {
  const block = readBlock(token, source);
  const builder = offsetBuilder(value);
  if (block.first === block.lines.length) putEmpty(builder, block, source);
  else {
    for (const [index, line] of block.lines.slice(0, block.first).entries()) {
      builder.copy(source, contentStart(line, block.indent), line.text);
      builder.put('\n', line.end, contentStart(block.lines[index + 1] ?? line, block.indent));
    }
    if (block.folded) putFolded(builder, block, source);
    else putLiteral(builder, block, source);
    putTail(builder, block, source);
  }
  return builder.finish();
}

function readBlock(token: CST.BlockScalar, source: string): Block {
  const { header, start } = readHeader(token);
  const end = start + token.source.length;
  const lines = readLines(source, start, end);
  let last = lines.length;
  while (last > 0 && isEmpty(lines[last - 1] ?? NO_LINE)) last--;
  const first = last === 0 ? lines.length : lines.findIndex((line) => !isEmpty(line));
  const explicit = /[1-9]/.exec(header)?.[0];
  const indent = explicit === undefined ? indentOf(lines[first]) : Math.max(0, token.indent + Number(explicit));
  // Lines of nothing but spaces at the end are content as soon as one of them is indented further than the text.
  for (let index = lines.length - 1; index >= last; index--) if (indentOf(lines[index]) > indent) last = index + 1;
  const chomp = /[-+]/.exec(header)?.[0] ?? '';
  return { folded: header.startsWith('>'), chomp, lines, indent, start, end, first, last };
}

/** The header, such as `>-2`, and where the first line of the block begins. */
function readHeader({ offset, props }: CST.BlockScalar): { header: string; start: number } {
  let start = offset;
  let header = '';
  for (const prop of props) {
    if (!('source' in prop) || typeof prop.source !== 'string') continue;
    if (prop.type === 'block-scalar-header') header = prop.source;
    start += prop.source.length;
  }
  return { header, start };
}

const NO_LINE: Line = { start: 0, text: 0, end: 0 };

function readLines(source: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  let from = start;
  for (;;) {
    const newline = source.indexOf('\n', from);
    const isLast = newline < 0 || newline >= end;
    let to = isLast ? end : newline;
    if (to > from && source[to - 1] === '\r') to--;
    let text = from;
    while (text < to && source.charCodeAt(text) === 32) text++;
    lines.push({ start: from, text, end: to });
    if (isLast) return lines;
    from = newline + 1;
  }
}

function isEmpty(line: Line): boolean {
  return line.text === line.end;
}

function indentOf(line: Line | undefined): number {
  return line === undefined ? 0 : line.text - line.start;
}

function contentStart(line: Line, indent: number): number {
  return Math.min(line.text, line.start + indent);
}

function putEmpty(builder: OffsetBuilder, block: Block, source: string): void {
  if (block.chomp !== '+' || block.start === block.end) return;
  builder.fold('\n'.repeat(Math.max(1, block.lines.length - 1)), source, block.start, block.end);
}

function putLiteral(builder: OffsetBuilder, block: Block, source: string): void {
  let done = -1;
  for (const line of block.lines.slice(block.first, block.last)) {
    const start = contentStart(line, block.indent);
    if (done >= 0) builder.put('\n', done, start);
    builder.copy(source, start, line.end);
    done = line.end;
  }
}

function putFolded(builder: OffsetBuilder, block: Block, source: string): void {
  // What the breaks since the last content become: `kept` for sure, `joint` unless the next line is indented further.
  let kept = '';
  let joint = '';
  let wasIndented = false;
  let done = -1;
  for (const line of block.lines.slice(block.first, block.last)) {
    const start = contentStart(line, block.indent);
    const isIndented = indentOf(line) > block.indent || (line.text < line.end && source[line.text] === '\t');
    if (!isIndented && isEmpty(line)) {
      if (joint === '\n') kept += '\n';
      joint = '\n';
      continue;
    }
    if (isIndented && joint === ' ') joint = '\n';
    else if (isIndented && !wasIndented && joint === '\n') joint = '\n\n';
    if (done >= 0) builder.fold(kept + joint, source, done, start);
    builder.copy(source, start, line.end);
    done = line.end;
    kept = '';
    joint = isIndented ? '\n' : ' ';
    wasIndented = isIndented;
  }
}

function putTail(builder: OffsetBuilder, block: Block, source: string): void {
  if (block.chomp === '-') return;
  let done = block.lines[block.last - 1]?.end ?? block.end;
  const rest = block.lines.slice(block.last);
  if (block.chomp !== '+' || rest.length === 0) {
    const next = rest[0];
    builder.put('\n', done, next === undefined ? block.end : next.start);
    return;
  }
  for (const line of rest) {
    const start = contentStart(line, block.indent);
    builder.put('\n', done, start);
    builder.copy(source, start, line.text);
    done = line.end;
  }
}
