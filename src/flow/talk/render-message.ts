import { IntlMessageFormat } from 'intl-messageformat';
import type { FlowTexts } from '../texts.ts';

/** Values for placeholders, by name. */
export type Values = Readonly<Record<string, string | number | Date>>;

/** Times are shown in this zone wherever nobody's own zone is known, so that output is the same on every machine. */
const ZONE = { timeZone: 'Europe/London' } as const;
const FORMATS = {
  time: {
    short: { hour: 'numeric', minute: 'numeric', ...ZONE },
    medium: { hour: 'numeric', minute: 'numeric', second: 'numeric', ...ZONE },
  },
  date: {
    short: { month: 'numeric', day: 'numeric', year: '2-digit', ...ZONE },
    medium: { month: 'short', day: 'numeric', year: 'numeric', ...ZONE },
    long: { month: 'long', day: 'numeric', year: 'numeric', ...ZONE },
    full: { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric', ...ZONE },
  },
} as const;

/** What a person reads: the text in a locale with values, the placeholders' examples where none is given. */
export function renderUnit(texts: FlowTexts, unit: string, locale: string, values: Values = {}): string {
  const wording = texts.wording(unit, locale);
  if (wording === undefined) return `[${unit}]`;
  try {
    const format = new IntlMessageFormat(wording.text, locale, FORMATS, { ignoreTag: true });
    return String(format.format({ ...examplesOf(texts, unit), ...values }));
  } catch {
    return renderPlainly(wording.text, { ...examplesOf(texts, unit), ...values });
  }
}

/** A text that the formatter refuses, with its simple placeholders filled in. */
function renderPlainly(text: string, values: Values): string {
  return text.replace(/\{(\w+)[^{}]*\}/gu, (all, name: string) => String(values[name] ?? all));
}

/** Examples of the placeholders that a message declares, as values. */
export function examplesOf(texts: FlowTexts, unit: string): Values {
  const owner = texts.messages.get(ownerOf(unit));
  const values: Record<string, string | number | Date> = {};
  for (const [name, { type, example }] of owner?.unit.placeholders ?? []) {
    if (example === undefined) values[name] = name;
    else values[name] = type === 'time' || type === 'date' ? new Date(example) : example;
  }
  return values;
}

function ownerOf(unit: string): string {
  return unit.replace(/\.(?:form|variant|reply)\..*$/u, '');
}
