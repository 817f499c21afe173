import { IntlMessageFormat } from 'intl-messageformat';
import type { Branch, Choice, Slot } from '../syntax/branches.ts';
import type { Placeholder } from './message.ts';

/** Values for placeholders, by name. */
export type SlotValues = Readonly<Record<string, string | number | Date>>;

/** A stretch of a filled branch: words as written, or the value of a placeholder. */
export interface FilledPart {
  readonly text: string;
  /** The placeholder's name; null for words. */
  readonly slot: string | null;
  /** For words: the unit of the branch text at which they begin. For a value: that of its placeholder. */
  readonly start: number;
  readonly end: number;
}

export interface FillOptions {
  readonly locale: string;
  readonly values: SlotValues;
  /** IANA zone in which times are written. */
  readonly zone: string;
}

/** What people read of a branch: its text with values where placeholders stand. `message` is the ICU text that the branch is of. */
export function fillBranch(branch: Branch, message: string, options: FillOptions): FilledPart[] {
  const values = { ...options.values, ...branchValues(branch.choices, options.locale, options.values) };
  const parts: FilledPart[] = [];
  let at = 0;
  for (const slot of branch.slots) {
    if (slot.start > at) parts.push({ text: branch.text.slice(at, slot.start), slot: null, start: at, end: slot.start });
    parts.push({ text: formatSlot(slot, message, { ...options, values }), slot: slot.name, start: slot.start, end: slot.end });
    at = slot.end;
  }
  if (at < branch.text.length) parts.push({ text: branch.text.slice(at), slot: null, start: at, end: branch.text.length });
  return parts;
}

/** The parts as one text. */
export function filledText(parts: readonly FilledPart[]): string {
  return parts.map(({ text }) => text).join('');
}

function formatSlot({ name, type, at }: Slot, message: string, { locale, values, zone }: FillOptions): string {
  const value = values[name];
  if (value === undefined) return `{${name}}`;
  const pattern = type === 'pound' ? `{${name}, number}` : message.slice(at.start, at.end);
  try {
    return String(new IntlMessageFormat(pattern, locale, formatsIn(zone), { ignoreTag: true }).format(values));
  } catch {
    return String(value);
  }
}

/** The formats that messages name, in a zone; the same as those of the runtime. */
function formatsIn(timeZone: string): object {
  return {
    time: {
      short: { hour: 'numeric', minute: 'numeric', timeZone },
      medium: { hour: 'numeric', minute: 'numeric', second: 'numeric', timeZone },
    },
    date: {
      short: { month: 'numeric', day: 'numeric', year: '2-digit', timeZone },
      medium: { month: 'short', day: 'numeric', year: 'numeric', timeZone },
      long: { month: 'long', day: 'numeric', year: 'numeric', timeZone },
      full: { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric', timeZone },
    },
  };
}

/** Values under which a message takes the forms of a branch. Values that lead there already stay as they are. */
export function branchValues(choices: readonly Choice[], locale: string, values: SlotValues): Record<string, string | number> {
  const found: Record<string, string | number> = {};
  for (const { argument, kind, key } of choices) {
    if (kind === 'select') found[argument] = key;
    else found[argument] = numberFor(key, locale, kind === 'plural' ? 'cardinal' : 'ordinal', values[argument]);
  }
  return found;
}

/** Numbers that are tried for a plural category, most usual first: small ones, a million (es, fr, it, pt), then fractions. */
const TRIED: readonly number[] = [...Array.from({ length: 201 }, (_, n) => n), 1000, 1_000_000, 0.5, 1.5, 2.5];
/** Larger ones come first for `other`, since 0 reads oddly in most sentences. */
const TRIED_FOR_OTHER: readonly number[] = [5, ...TRIED.slice(2), ...TRIED];

function numberFor(key: string, locale: string, type: 'cardinal' | 'ordinal', usual: SlotValues[string] | undefined): number {
  if (key.startsWith('=')) return Number(key.slice(1));
  const rules = new Intl.PluralRules(locale, { type });
  if (typeof usual === 'number' && rules.select(usual) === key) return usual;
  return (key === 'other' ? TRIED_FOR_OTHER : TRIED).find((one) => rules.select(one) === key) ?? 5;
}

/** The example of each placeholder, or its longest value, as a value. */
export function exampleValues(placeholders: ReadonlyMap<string, Placeholder>, which: 'example' | 'longest' = 'example'): SlotValues {
  const values: Record<string, string | number | Date> = {};
  for (const [name, { type = 'string', example, longest }] of placeholders) {
    const wanted = (which === 'longest' ? longest : undefined) ?? example ?? longest;
    values[name] = exampleValue(name, type, wanted ?? null);
  }
  return values;
}

/** A time that shows which of hours, minutes, days and months a text writes. */
const SOME_TIME = Date.UTC(2026, 10, 23, 15, 30);
const SOME_NUMBER = 5;

/** An example as a value; a placeholder without one gives its name, and what has to be a number or a time gives some. */
export function exampleValue(name: string, type: string, example: string | number | null): string | number | Date {
  if (type === 'time' || type === 'date') {
    const date = new Date(example ?? SOME_TIME);
    return Number.isNaN(date.getTime()) ? new Date(SOME_TIME) : date;
  }
  if (type !== 'number') return example ?? name;
  return example === null || Number.isNaN(Number(example)) ? SOME_NUMBER : Number(example);
}
