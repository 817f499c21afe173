import { lineStartAt } from '../text/lines.ts';
import type { YAMLError } from 'yaml';
import type { Span } from '../text/source.ts';
import { excerpt, type Wording } from './syntax-error.ts';
import { yamlWording } from './yaml-problems.ts';
import type { Enclosed } from './yaml-reading.ts';

/** Values between quotes or brackets, by where they end. */
export type EnclosedByEnd = ReadonlyMap<number, Enclosed[]>;

/** What is wrong, and at which characters. */
export interface YamlFault {
  readonly at: Span;
  readonly wording: Wording;
  /** It is about a quote or bracket that never closes. */
  readonly isOpener?: boolean;
  /** It is about text behind a closed quote or bracket. */
  readonly isEnclosed?: boolean;
}

/**
 * Says more exactly than the `yaml` package what is wrong where. Each unclosed quote or bracket in `enclosed` is used up
 * by its error, so errors have to come in the package's order, inner ones first.
 */
export function yamlFault(text: string, error: YAMLError, enclosed: EnclosedByEnd): YamlFault {
  const sharper = unclosed(error, enclosed) ?? behindEnclosed(text, error, enclosed) ?? byMessage(text, error);
  if (sharper !== undefined) return sharper;
  const at = placeOf(text, error);
  return { at, wording: yamlWording(error.code, text.slice(at.start, at.end)) };
}

/** The package reports a missing end where it gave up; what people look for is the beginning. */
function unclosed({ message, pos }: YAMLError, enclosed: EnclosedByEnd): YamlFault | undefined {
  const isQuote = message.startsWith('Missing closing');
  if (!isQuote && !/ end with a [\]}]$/.test(message)) return undefined;
  const candidates = enclosed.get(pos[0]) ?? [];
  const index = candidates.findLastIndex((one) => !one.isClosed);
  const one = index < 0 ? undefined : candidates.splice(index, 1)[0];
  if (one === undefined) return undefined;
  const wording = isQuote
    ? { message: 'A quote opens here and never closes', help: 'Add the closing quote at the end of the text.' }
    : { message: 'A bracket opens here and never closes', help: 'Close it, or put quotes around a text that starts with it.' };
  return { at: { start: one.start, end: one.start + 1 }, wording, isOpener: true };
}

/** Text behind a closing quote or bracket: the quote or bracket at its beginning is what makes it wrong. */
function behindEnclosed(text: string, { code, pos }: YAMLError, enclosed: EnclosedByEnd): YamlFault | undefined {
  if (code !== 'UNEXPECTED_TOKEN') return undefined;
  let end = pos[0];
  while (end > 0 && /[ \t]/.test(text.charAt(end - 1))) end--;
  const one = enclosed.get(end)?.find(({ isClosed }) => isClosed);
  if (one === undefined) return undefined;
  const at = { start: one.start, end: Math.max(end, lineEnd(text, pos[0])) };
  const quoted = excerpt(text.slice(at.start, at.end));
  const opener = text.charAt(one.start);
  const wording =
    opener === '"' || opener === "'"
      ? {
          message: `Text follows behind a closing quote: ${quoted}`,
          help: `Write an inner ' as '' and an inner " as \\", or put the other kind of quotes around the text.`,
        }
      : {
          message: `"${quoted}" starts with "${opener}", so it is not read as a text`,
          help: 'Put quotes around the text.',
        };
  return { at, wording, isEnclosed: true };
}

/** Faults that the package tells apart only by its message. */
function byMessage(text: string, { code, message, pos: [start] }: YAMLError): YamlFault | undefined {
  if (code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys need')) return bareLine(text, start);
  if (code === 'BAD_INDENT' || message.startsWith('A block sequence may not')) return badIndent(text, start);
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && !text.slice(start, lineEnd(text, start)).includes(':'))
    return badIndent(text, text.indexOf('\n', start) + 1);
  if (message.includes('block-seq-ind on same line'))
    return {
      at: { start, end: lineEnd(text, start) },
      wording: {
        message: 'A list starts on the line of its key',
        help: 'Start the list on the next line, or put quotes around a text that starts with a dash.',
      },
    };
  if (message.startsWith('Comments must be separated'))
    return {
      at: { start, end: start + 1 },
      wording: { message: 'A "#" follows without a space before it', help: 'Put a space before a comment, or quotes around a text.' },
    };
  if (message.includes('more-indented leading empty lines')) return blankLine(text, start);
  if (code === 'UNEXPECTED_TOKEN' && startsLine(text, start)) return strayLine(text, start);
  return undefined;
}

function bareLine(text: string, start: number): YamlFault {
  const at = { start, end: lineEnd(text, start) };
  const quoted = text.slice(at.start, at.end);
  const wording = /\S:\S/.test(quoted)
    ? { message: `A space is missing behind the colon in "${excerpt(quoted)}"`, help: 'Write "key: text".' }
    : {
        message: `"${excerpt(quoted)}" is neither a key nor part of a text`,
        help: 'Write "key: text", or indent the line further if it continues the text above.',
      };
  return { at, wording };
}

function badIndent(text: string, start: number): YamlFault {
  const from = matchEnd(/[ \t]*/y, text, start);
  const at = { start: from, end: lineEnd(text, from) };
  return { at, wording: yamlWording('BAD_INDENT', text.slice(at.start, at.end)) };
}

/** The blank line above the one that the package marks. */
function blankLine(text: string, start: number): YamlFault {
  const end = Math.max(0, text.lastIndexOf('\n', start));
  const from = end === 0 ? 0 : lineStartAt(text, end);
  return {
    at: { start: from, end },
    wording: {
      message: 'A block starts with a blank line that is indented further than its text',
      help: 'Remove the spaces of that blank line.',
    },
  };
}

function startsLine(text: string, at: number): boolean {
  return at < text.length && text.slice(lineStartAt(text, at), at).trim() === '';
}

function strayLine(text: string, start: number): YamlFault {
  const at = { start, end: lineEnd(text, start) };
  return {
    at,
    wording: {
      message: `The line "${excerpt(text.slice(at.start, at.end))}" does not belong to what comes before it`,
      help: 'Start it at the same column and in the same way as the lines that it belongs to.',
    },
  };
}

/** The characters that are wrong: the package often marks only the first, or everything up to the end of the file. */
function placeOf(text: string, { code, pos: [start, end] }: YAMLError): Span {
  switch (code) {
    case 'BAD_DQ_ESCAPE':
      return { start, end: matchEnd(/\\(?:x[\da-f]{0,2}|u[\da-f]{0,4}|U[\da-f]{0,8}|[^])?/iy, text, start) };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { start, end: matchEnd(/[^\n:]*:?/y, text, start) };
    case 'MISSING_CHAR':
      return { start, end: Math.max(Math.min(end, start + 1), matchEnd(/\S*/y, text, start)) };
    case 'BLOCK_IN_FLOW':
      return { start, end: lineEnd(text, start) };
    default:
      return { start, end: Math.max(Math.min(end, start + 1), Math.min(end, lineEnd(text, start))) };
  }
}

/** Where the line at `at` ends, without blanks at its end. */
function lineEnd(text: string, at: number): number {
  let end = matchEnd(/[^\r\n]*/y, text, at);
  while (end > at && /[ \t]/.test(text.charAt(end - 1))) end--;
  return end;
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
