import { remembering } from '../../../text/remember.ts';
import type { Span } from '../../../text/source.ts';
import { withoutCodes } from '../plain-stretches.ts';
import { UNSPACED_LETTER } from '../scripts.ts';
import type { Meaning } from './concepts.ts';

export const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may-month',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** A number in digits. */
export interface Quantity extends Span {
  readonly value: number;
  /** As written. */
  readonly text: string;
}

const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xbe6, 0xe50, 0xff10];

/** ASCII digits for those of other scripts; the text keeps its length. */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.findLast((one) => one <= code) ?? 0x30;
    return code - zero < 10 && digit.length === 1 ? String(code - zero) : digit;
  });
}

/** A number is no part of a word; where words are not spaced it stands right after a letter. */
const NUMBER = new RegExp(`(?<!(?!${UNSPACED_LETTER})\\p{L}|[\\d#_-])\\d+(?:[.,:\u00a0\u202f ]\\d{3}(?!\\d))*(?:[.,:]\\d+)?`, 'gu');

/** Numbers of a text: telephone numbers, parts of words and of placeholders are none. */
export const quantitiesOf: (text: string) => readonly Quantity[] = remembering(findQuantities);

function findQuantities(text: string): Quantity[] {
  if (!/\p{Nd}/u.test(text)) return [];
  const plain = asciiDigits(withoutCodes(text)).replace(/\+\s?\d[\d\s().-]*|\b\d{2,5}(?:[ -]\d{2,5}){2,}/gu, (found) =>
    ' '.repeat(found.length),
  );
  return [...plain.matchAll(NUMBER)].flatMap((match) => {
    const value = valueOf(match[0]);
    return Number.isNaN(value) ? [] : [{ value, text: match[0], start: match.index, end: match.index + match[0].length }];
  });
}

/** Marks differ by language: digits count, minutes of a clock and cents become a fraction. */
function valueOf(text: string): number {
  const clock = /^(\d{1,2})[:.](\d{2})$/u.exec(text);
  if (clock !== null) return Number(`${clock[1] ?? ''}.${clock[2] ?? ''}`);
  const grouped = text.replace(/[.,\u00a0\u202f ](?=\d{3}(?!\d))/gu, '');
  return Number(grouped.replace(',', '.').replace(':', '.'));
}

/** Values that say the same as one of the source: the other clock, and the same time in another unit. */
export function equivalents({ value }: Quantity, source: Meaning): number[] {
  const values = [value];
  if (value <= 12) values.push(value + 12, value === 12 ? 0 : value);
  if (value > 12 && value < 25) values.push(value - 12);
  if (source.has('hour')) values.push(value / 24, value * 60);
  if (source.has('day')) values.push(value / 7, value / 30, value * 24);
  if (source.has('minute')) values.push(value / 60);
  if (source.has('week')) values.push(value * 7);
  if (source.has('month')) values.push(value / 12, value * 30);
  if (source.has('year')) values.push(value * 12);
  return values;
}

/** Whether a text has the value: in digits, or as one of the words that its pack knows. */
export function saysNumber(meaning: Meaning, quantities: readonly Quantity[], value: number): boolean {
  return quantities.some((one) => one.value === value) || (Number.isInteger(value) && meaning.has(`n${value}`));
}
