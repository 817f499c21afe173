import type { ParseError } from 'jsonc-parser';
import type { Span } from '../text/source.ts';
import { type JsonFault, jsonFault } from './json-problems.ts';

/** What is wrong, and at which characters. */
export interface PlacedJsonFault {
  readonly fault: JsonFault;
  readonly at: Span;
}

const TOKEN = /"[^"\\\n\r]*(?:\\[^\n\r][^"\\\n\r]*)*"?|\/\/[^\n\r]*|\/\*[^]*?(?:\*\/|$)|[[\]{}]/g;
const ESCAPE = /\\u[\da-fA-F]{4}|\\u[\da-fA-F]{0,3}|\\[^]?|[\u0000-\u001f]/g;
const SOUND_ESCAPE = /^\\(?:u[\da-fA-F]{4}|["\\/bfnrt])$/;

/**
 * Says more exactly than the `jsonc-parser` package what is wrong where, and leaves out errors that follow from others.
 * `errors` have to come in the package's order.
 */
export function jsonFaults(text: string, errors: readonly ParseError[]): PlacedJsonFault[] {
  if (text.trim() === '') return [{ fault: 'empty', at: { start: 0, end: 0 } }];
  const faults: PlacedJsonFault[] = [];
  let last: PlacedJsonFault | undefined;
  for (const error of errors) {
    const fault = jsonFault(error.error);
    // Unpaired brackets are found apart: the package reports them at the end of the file.
    if (fault === 'CloseBraceExpected' || fault === 'CloseBracketExpected') continue;
    const at = { start: error.offset, end: error.offset + error.length };
    if (last !== undefined && EXPECTED.has(fault) && !/[,[{\n]/.test(text.slice(last.at.end, at.start))) continue;
    last = { fault, at };
    faults.push(...placed(text, last));
  }
  return [...faults, ...unpairedBrackets(text)];
}

/** Errors that say what the package would rather have read; near another error they only repeat it. */
const EXPECTED: ReadonlySet<JsonFault> = new Set<JsonFault>(['PropertyNameExpected', 'ValueExpected', 'ColonExpected', 'CommaExpected']);

function placed(text: string, one: PlacedJsonFault): PlacedJsonFault[] {
  const { fault, at } = one;
  switch (fault) {
    case 'InvalidEscapeCharacter':
    case 'InvalidUnicode':
    case 'InvalidCharacter':
      return wrongCharacters(text, one);
    case 'UnexpectedEndOfString':
      return [{ fault, at: { start: at.start, end: at.start + 1 } }];
    case 'UnexpectedEndOfComment':
      return [{ fault, at: { start: at.start, end: at.start + 2 } }];
    case 'PropertyNameExpected':
    case 'ValueExpected': {
      const before = text.slice(0, at.start).trimEnd();
      const isTrailing = before.endsWith(',') && /[\]}]/.test(text.charAt(at.start));
      return [isTrailing ? { fault: 'trailing-comma', at: { start: before.length - 1, end: before.length } } : one];
    }
    case 'CommaExpected':
      // A bracket of the wrong kind: found apart.
      return /[\]}]/.test(text.charAt(at.start)) ? [] : [one];
    default:
      return [one];
  }
}

/** The package marks the whole text that holds a faulty escape or a control character. */
function wrongCharacters(text: string, one: PlacedJsonFault): PlacedJsonFault[] {
  const found: PlacedJsonFault[] = [];
  for (const { 0: written, index } of text.slice(one.at.start, one.at.end).matchAll(ESCAPE)) {
    if (SOUND_ESCAPE.test(written)) continue;
    const start = one.at.start + index;
    const fault = written.startsWith('\\u') ? 'InvalidUnicode' : written.startsWith('\\') ? 'InvalidEscapeCharacter' : 'InvalidCharacter';
    found.push({ fault, at: { start, end: start + written.length } });
  }
  return found.length > 0 ? found : [one];
}

/** Where brackets nest more than `deepest` levels deep; -1 where they never do. */
export function firstTooDeep(text: string, deepest: number): number {
  let depth = 0;
  for (const { unit, at } of brackets(text)) {
    if (unit === '{' || unit === '[') depth++;
    else if (depth > 0) depth--;
    if (depth > deepest) return at;
  }
  return -1;
}

/** Every bracket that no bracket of its kind closes, or that closes none. */
function unpairedBrackets(text: string): PlacedJsonFault[] {
  const open: { readonly close: string; readonly at: number }[] = [];
  const faults: PlacedJsonFault[] = [];
  const add = (fault: JsonFault, at: number): unknown => faults.push({ fault, at: { start: at, end: at + 1 } });
  const report = ({ close, at }: (typeof open)[number]): unknown => add(close === '}' ? 'CloseBraceExpected' : 'CloseBracketExpected', at);
  for (const { unit, at } of brackets(text)) {
    if (unit === '{' || unit === '[') open.push({ close: unit === '{' ? '}' : ']', at });
    else if (!open.some(({ close }) => close === unit)) add('stray-bracket', at);
    else for (let top = open.pop(); top !== undefined && top.close !== unit; top = open.pop()) report(top);
  }
  for (const one of open) report(one);
  return faults;
}

/** All brackets outside texts and comments. */
function* brackets(text: string): Generator<{ readonly unit: string; readonly at: number }> {
  for (const { 0: unit, index } of text.matchAll(TOKEN)) if (/^[[\]{}]$/.test(unit)) yield { unit, at: index };
}
