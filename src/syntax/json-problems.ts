import type { ParseErrorCode, printParseErrorCode } from 'jsonc-parser';
import { excerpt, type Wording } from './syntax-error.ts';

type ErrorName = Exclude<ReturnType<typeof printParseErrorCode>, `<${string}`>;

/** Every error of the `jsonc-parser` package in our words; a new one there fails to compile here. */
const WORDINGS: Record<ErrorName, (quoted: string) => Wording> = {
  InvalidSymbol: (quoted) => ({
    message: `"${quoted}" is neither a text in double quotes nor another JSON value`,
    help: 'Put double quotes around a key or a text; single quotes do not count.',
  }),
  InvalidNumberFormat: (quoted) => ({
    message: `"${quoted}" is no JSON number`,
    help: 'Write digits with a point, or put double quotes around a text.',
  }),
  PropertyNameExpected: (quoted) => ({
    message: quoted === '' ? 'A key is missing' : `"${quoted}" stands where a key belongs`,
    help: 'Write the key in double quotes.',
  }),
  ValueExpected: (quoted) => ({
    message: quoted === '' ? 'A value is missing' : `"${quoted}" stands where a value belongs`,
    help: 'Write a value; a text needs double quotes.',
  }),
  ColonExpected: (quoted) => ({
    message: quoted === '' ? 'A colon is missing' : `"${quoted}" stands where a colon belongs`,
    help: 'Put a colon between a key and its value.',
  }),
  CommaExpected: (quoted) => ({
    message: quoted === '' ? 'A comma is missing' : `A comma is missing before "${quoted}"`,
    help: 'Put a comma between two entries.',
  }),
  CloseBraceExpected: () => ({ message: 'A "{" opens here and never closes', help: 'Close it with "}".' }),
  CloseBracketExpected: () => ({ message: 'A "[" opens here and never closes', help: 'Close it with "]".' }),
  EndOfFileExpected: (quoted) => ({
    message: `"${quoted}" follows after the end of the value`,
    help: 'Remove it: a JSON file holds one value.',
  }),
  InvalidCommentToken: () => ({
    message: 'A comment stands in a JSON file',
    help: 'Remove it: JSON has no comments.',
  }),
  UnexpectedEndOfComment: () => ({
    message: 'A comment opens here and never closes',
    help: 'Remove it: JSON has no comments.',
  }),
  UnexpectedEndOfString: () => ({
    message: 'A double quote opens here and never closes on its line',
    help: 'Add the closing quote; write a line break inside a text as \\n.',
  }),
  UnexpectedEndOfNumber: (quoted) => ({
    message: `The number "${quoted}" breaks off`,
    help: 'Write at least one digit behind a point or an exponent.',
  }),
  InvalidUnicode: (quoted) => ({
    message: `"${quoted}" is no Unicode escape`,
    help: 'Write \\u and four hexadecimal digits.',
  }),
  InvalidEscapeCharacter: (quoted) => ({
    message: `"${quoted}" is no escape sequence in JSON`,
    help: 'Write \\\\ for a backslash, and a quote or accented letter as itself.',
  }),
  InvalidCharacter: () => ({
    message: 'A control character stands in a text',
    help: 'Write a tab as \\t and a line break as \\n.',
  }),
};

/** What the package does not look for, or has no word for. */
const OWN: Record<'duplicate-key' | 'empty' | 'stray-bracket' | 'too-deep' | 'trailing-comma', (quoted: string) => Wording> = {
  empty: () => ({
    message: 'The file is empty',
    help: 'Write {} for an object without entries.',
  }),
  'stray-bracket': (quoted) => ({
    message: `"${quoted}" closes nothing that is open`,
    help: 'Remove it, or add the bracket that opens.',
  }),
  'trailing-comma': () => ({
    message: 'A comma follows the last entry',
    help: 'Remove it: JSON allows a comma only between entries.',
  }),
  'duplicate-key': (quoted) => ({
    message: `The key "${quoted}" appears twice in one object`,
    help: 'Remove or rename one of the two; of the two values only the last would be read.',
  }),
  'too-deep': () => ({
    message: 'The file nests values far deeper than content needs',
    help: 'Flatten the structure.',
  }),
};

/** The package's errors by number. Its enum is erased before it runs, so the numbers are spelled out, and checked by type. */
const NAMES: Record<ParseErrorCode, ErrorName> = {
  1: 'InvalidSymbol',
  2: 'InvalidNumberFormat',
  3: 'PropertyNameExpected',
  4: 'ValueExpected',
  5: 'ColonExpected',
  6: 'CommaExpected',
  7: 'CloseBraceExpected',
  8: 'CloseBracketExpected',
  9: 'EndOfFileExpected',
  10: 'InvalidCommentToken',
  11: 'UnexpectedEndOfComment',
  12: 'UnexpectedEndOfString',
  13: 'UnexpectedEndOfNumber',
  14: 'InvalidUnicode',
  15: 'InvalidEscapeCharacter',
  16: 'InvalidCharacter',
};

export type JsonFault = ErrorName | keyof typeof OWN;

/** The package's name for one of its errors. */
export function jsonFault(code: ParseErrorCode): JsonFault {
  return NAMES[code];
}

/** The code under which a fault is reported. */
export function jsonCode(fault: JsonFault): string {
  return `json/${fault.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase()}`;
}

/** All codes of `parseJson`. */
export const JSON_CODES: readonly string[] = [...Object.keys(WORDINGS), ...Object.keys(OWN)].map((name) => jsonCode(name as JsonFault));

/** Our words for a fault; `text` is the source at its place. */
export function jsonWording(fault: JsonFault, text: string): Wording {
  const quoted = excerpt(text).replace(/^"(.*)"$/, '$1');
  return isOwn(fault) ? OWN[fault](quoted) : WORDINGS[fault](quoted);
}

function isOwn(fault: JsonFault): fault is keyof typeof OWN {
  return Object.hasOwn(OWN, fault);
}
