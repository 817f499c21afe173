import { IntlMessageFormat } from 'intl-messageformat';
import type { Placeholder } from '../../model/message.ts';
import type { Branch, Slot } from '../../syntax/branches.ts';
import type { MessageSubject } from '../subject.ts';

/** The longest text that people receive of a branch, by the longest values that placeholders declare. */
export function longestText(message: MessageSubject, branch: Branch): string {
  let text = '';
  let from = 0;
  for (const slot of branch.slots) {
    text += branch.text.slice(from, slot.start) + longestValue(message, branch, slot);
    from = slot.end;
  }
  return text + branch.text.slice(from);
}

/** No value is longer: texts that are shorter even so need no formatting. */
export const LONGEST_VALUE = 80;

function longestValue(message: MessageSubject, branch: Branch, slot: Slot): string {
  const placeholder = message.placeholders.get(slot.name);
  const values = slot.type === 'pound' ? numbersFor(branch, slot.name, placeholder) : valuesFor(slot, placeholder);
  const texts = values.map((value) => formatted(message, slot, value));
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

function valuesFor({ type, name }: Slot, placeholder: Placeholder | undefined): unknown[] {
  const declared = placeholder?.longest ?? placeholder?.example;
  if (type === 'date' || type === 'time') return datesOf(declared);
  if (type === 'number') return [typeof declared === 'number' ? declared : 1000];
  return [declared ?? `{${name}}`];
}

/** A number that leads to this branch: the exact one, or the largest that is declared. */
function numbersFor(branch: Branch, name: string, placeholder: Placeholder | undefined): number[] {
  const exact = branch.choices.find((choice) => choice.argument === name && choice.key.startsWith('='));
  if (exact !== undefined) return [Number(exact.key.slice(1))];
  const declared = Number(placeholder?.longest ?? placeholder?.example);
  return [Number.isFinite(declared) ? declared : 100];
}

/** The day that is declared, and one in each month: names of months and days differ in length. */
function datesOf(declared: unknown): Date[] {
  const date = typeof declared === 'string' || typeof declared === 'number' ? new Date(declared) : new Date(Number.NaN);
  const base = Number.isNaN(date.getTime()) ? new Date('2026-11-25T22:58:00Z') : date;
  return [base, ...Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(base.getUTCFullYear(), month, 20 + month, 22, 58)))];
}

function formatted(message: MessageSubject, slot: Slot, value: unknown): string {
  if (slot.type === 'argument') return String(value);
  const source = slot.type === 'pound' ? `{${slot.name}, number}` : message.text.slice(slot.at.start, slot.at.end);
  try {
    const format = formatOf(source, message.locale);
    const text = format.format({ [slot.name]: value as string });
    return typeof text === 'string' ? text : String(value);
  } catch {
    // A format that cannot be built is named by other checks.
    return `{${slot.name}}`;
  }
}

const formats = new Map<string, IntlMessageFormat>();

function formatOf(source: string, locale: string): IntlMessageFormat {
  const key = `${locale} ${source}`;
  let format = formats.get(key);
  if (format === undefined) formats.set(key, (format = new IntlMessageFormat(source, locale)));
  return format;
}
