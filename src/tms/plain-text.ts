import type { MessageText } from '../model/message.ts';
import type { Slot } from '../syntax/branches.ts';

/** A text as a person may receive it: its last branch, with the example of each placeholder. Times are those of UTC. */
export function plainText({ branches, text, unit, locale }: MessageText): string {
  const branch = branches.at(-1);
  if (branch === undefined) return text;
  let result = '';
  let at = 0;
  for (const slot of branch.slots) {
    result += branch.text.slice(at, slot.start) + shown(slot, unit.placeholders.get(slot.name)?.example, locale);
    at = slot.end;
  }
  return result + branch.text.slice(at);
}

function shown(slot: Slot, example: string | number | undefined, locale: string): string {
  if (example === undefined) return `{${slot.name}}`;
  const date = slot.type === 'date' || slot.type === 'time' ? new Date(example) : null;
  if (date === null || Number.isNaN(date.getTime())) return String(example);
  return formatter(locale, slot.type === 'date').format(date);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, isDate: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${isDate}`;
  const known =
    formatters.get(key) ??
    new Intl.DateTimeFormat(locale, { ...(isDate ? { dateStyle: 'medium' } : { timeStyle: 'short' }), timeZone: 'UTC' });
  formatters.set(key, known);
  return known;
}
