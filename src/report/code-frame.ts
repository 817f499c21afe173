import stringWidth from 'string-width';
import type { Paint } from './paint.ts';
import type { Range } from './places.ts';
import { visible } from './visible.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Source } from '../text/source.ts';

/** At most this many lines of a marked passage are shown. */
const MAX_LINES = 4;

/** The marked lines with the words underlined at display width (wide characters count two columns). */
export function codeFrame(file: Source, range: Range, severity: Severity, paint: Paint, columns: number): string {
  const lines = linesOf(file);
  const last = Math.min(range.end.line, range.start.line + MAX_LINES - 1);
  const gutter = String(last).length;
  const room = Math.max(20, columns - gutter - 4);
  const out: string[] = [];
  for (let line = range.start.line; line <= last; line += 1) {
    const source = (lines[line - 1] ?? '').replace(/^\ufeff/u, '');
    const shift = (lines[line - 1] ?? '').length - source.length;
    const indent = /^\s*/u.exec(source)?.[0].length ?? 0;
    const from = line === range.start.line ? Math.max(0, range.start.column - 1 - shift) : indent;
    const to = line === range.end.line ? Math.max(from, range.end.column - 1 - shift) : source.length;
    const window = fit(source, from, to, room);
    const label = String(line).padStart(gutter);
    const marks = '^'.repeat(Math.max(1, stringWidth(window.marked)));
    out.push(`  ${paint.quiet(`${label} │`)} ${window.before}${window.marked}${window.after}`);
    out.push(`  ${paint.quiet(`${' '.repeat(gutter)} │`)} ${' '.repeat(stringWidth(window.before))}${paint.severity(severity, marks)}`);
  }
  if (range.end.line > last) out.push(`  ${paint.quiet(`${' '.repeat(gutter)} │ … to line ${range.end.line}`)}`);
  return out.join('\n');
}

const split = new WeakMap<Source, readonly string[]>();

/** A file with a thousand findings is split once. */
function linesOf(file: Source): readonly string[] {
  let lines = split.get(file);
  if (lines === undefined) split.set(file, (lines = file.text.split(/\r\n|\n|\r/u)));
  return lines;
}

/** Cuts a long line around the marked words. */
function fit(source: string, from: number, to: number, room: number): { before: string; marked: string; after: string } {
  const marked = clip(visible(source.slice(from, to)), room);
  const left = room - stringWidth(marked);
  const before = visible(source.slice(0, from));
  const after = visible(source.slice(to));
  const keepBefore = Math.min(stringWidth(before), Math.max(Math.floor(left * 0.6), left - stringWidth(after)));
  return { before: clipStart(before, keepBefore), marked, after: clip(after, Math.max(0, left - keepBefore)) };
}

function clip(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let out = '';
  for (const char of text) {
    if (stringWidth(out + char) > width - 1) break;
    out += char;
  }
  return width <= 0 ? '' : `${out}…`;
}

function clipStart(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  const chars = [...text];
  let out = '';
  while (chars.length > 0) {
    const char = chars.pop() ?? '';
    if (stringWidth(char + out) > width - 1) break;
    out = char + out;
  }
  return width <= 0 ? '' : `…${out}`;
}
