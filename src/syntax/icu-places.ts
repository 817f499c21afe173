import type { Span } from '../text/source.ts';
import type { IcuFault } from './icu-problems.ts';

/** Where a fault is shown, and the words of the text that its message quotes. */
export interface PlacedFault {
  readonly fault: IcuFault;
  readonly at: Span;
  readonly quoted: string;
}

/**
 * The very place of a fault that the parser found between `found.start` and `found.end`: it reports where it stopped
 * reading, people look for what is wrong. All places count units of `text`.
 */
export function placeFault(text: string, fault: IcuFault, found: Span): PlacedFault {
  const open = UNFINISHED.has(fault) ? openBrace(text, found.start) : -1;
  if (open >= 0) return { fault: 'expect-argument-closing-brace', at: { start: open, end: open + 1 }, quoted: '{' };
  const at = placeOf(text, fault, found);
  const place = visible(text, at);
  return { fault, at: place, quoted: text.slice(place.start, place.end) };
}

/** Faults that a person sees as a missing `}`, where there is none: `Hi {name, how are you`. */
const UNFINISHED: ReadonlySet<IcuFault> = new Set<IcuFault>([
  'malformed-argument',
  'expect-argument-type',
  'invalid-argument-type',
  'expect-argument-style',
  'expect-select-argument-options',
]);

/** The brace of the argument at `at` if it never closes; else -1. */
function openBrace(text: string, at: number): number {
  const start = text[at] === '{' ? at : openingBefore(text, at);
  return start >= 0 && behindArgument(text, start) < 0 ? start : -1;
}

/** Faults that concern an argument as a whole. */
const WHOLE: ReadonlySet<IcuFault> = new Set<IcuFault>([
  'expect-argument-type',
  'expect-argument-style',
  'expect-select-argument-options',
  'expect-select-argument-selector',
]);

function placeOf(text: string, fault: IcuFault, { start, end }: Span): Span {
  if (WHOLE.has(fault)) return argumentAround(text, start);
  switch (fault) {
    case 'expect-argument-closing-brace':
      return { start, end: start + 1 };
    case 'malformed-argument':
      return { start, end: Math.max(end, behindArgument(text, start)) };
    case 'expect-plural-argument-selector':
      return text[start - 1] === '=' ? { start: start - 1, end } : argumentAround(text, start);
    case 'expect-plural-argument-offset-value':
      return wordBefore(text, start, /offset\s*:?\s*$/);
    case 'expect-select-argument-selector-fragment':
    case 'expect-plural-argument-selector-fragment':
      return wordBefore(text, start, /[^\s{},]+\s*$/);
    case 'unclosed-quote-in-argument-style':
      return { start: start - 1, end: start };
    case 'unmatched-closing-tag':
    case 'invalid-tag':
    case 'unclosed-tag':
      return tagAt(text, fault, { start, end });
    default:
      return { start, end };
  }
}

function tagAt(text: string, fault: IcuFault, { start, end }: Span): Span {
  if (fault === 'unclosed-tag') return { start, end: closedBy(text, start, '>', '{') };
  // Of a closing tag with the wrong name the parser marks the name.
  const isWhole = start === end || text[start] === '<';
  return isWhole ? { start, end: closedBy(text, end, '>', '<', start) } : { start, end };
}

/** Behind the next `close` from `at` on, unless an `open` comes first: then `at`. */
function closedBy(text: string, at: number, close: string, open: string, start = at): number {
  const closing = text.indexOf(close, at);
  const opening = text.indexOf(open, Math.max(at, start + 1));
  return closing < 0 || (opening >= 0 && opening < closing) ? at : closing + 1;
}

/** The innermost braces around `at`. */
function argumentAround(text: string, at: number): Span {
  const start = Math.max(0, openingBefore(text, at));
  return { start, end: Math.max(at, behindArgument(text, start)) };
}

function openingBefore(text: string, at: number): number {
  let depth = 0;
  for (let start = at - 1; start >= 0; start--) {
    if (text[start] === '}') depth++;
    else if (text[start] === '{' && depth-- === 0) return start;
  }
  return -1;
}

/** Behind the brace that closes the one at `start`; -1 where none does. */
function behindArgument(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at + 1;
  }
  return -1;
}

/** The word that ends before `at`. Words are short: a look at the last of the text is enough, and takes no time in a long one. */
function wordBefore(text: string, at: number, pattern: RegExp): Span {
  const from = Math.max(0, at - 100);
  const match = pattern.exec(text.slice(from, at));
  if (match === null) return { start: at, end: at };
  const start = from + match.index;
  return { start, end: start + match[0].trimEnd().length };
}

/** A span with at least one character in it, where the text has any. */
function visible(text: string, { start, end }: Span): Span {
  const from = Math.min(Math.max(0, start), text.length);
  const to = Math.min(Math.max(from, end), text.length);
  if (to > from || text.length === 0) return { start: from, end: to };
  if (from < text.length) return { start: from, end: from + ((text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1) };
  const isPair = /[\ud800-\udbff][\udc00-\udfff]$/.test(text);
  return { start: text.length - (isPair ? 2 : 1), end: text.length };
}
