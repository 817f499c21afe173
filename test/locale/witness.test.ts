import { IntlMessageFormat } from 'intl-messageformat';
import { mf1ToMessage } from '@messageformat/icu-messageformat-1';
import { describe, expect, it } from 'vitest';
import type { MessageText } from '../../src/model/message.ts';
import { argumentsOf } from '../../src/syntax/branches.ts';
import { checkFiles } from '../support/check.ts';
import { shippedProject } from '../support/base-layer.ts';

// A second engine as witness: where the two disagree, one of them misreads the message, and nobody knows which people have.

const files = Object.fromEntries(shippedProject().map(({ path, text }) => [path, text]));
const { corpus } = checkFiles(files, []);

const ISOLATES = /[\u2066-\u2069]/gu;
/** Numbers that reach each plural category of each language. */
const NUMBERS = [0, 1, 2, 3, 5, 11, 21, 100];
const MOST = 12;

type Values = Record<string, string | number | Date>;

/** Values for the arguments of a text: examples for what is shown, each option and some numbers for what chooses. */
function valuesFor(text: MessageText): Values[] {
  let all: Values[] = [{}];
  for (const argument of argumentsOf(text.ast ?? [])) {
    const placeholder = text.unit.placeholders.get(argument.name);
    const choices: (string | number | Date)[] =
      argument.type === 'plural' || argument.type === 'selectordinal'
        ? NUMBERS
        : argument.type === 'select'
          ? [...argument.keys]
          : argument.type === 'date' || argument.type === 'time'
            ? [new Date('2026-11-22T15:30:00Z')]
            : [argument.type === 'number' ? Number(placeholder?.example ?? 3) : (placeholder?.example ?? 'Maria')];
    all = all.flatMap((values) => (argument.name in values ? [values] : choices.map((value) => ({ ...values, [argument.name]: value }))));
  }
  const step = Math.max(1, Math.ceil(all.length / MOST));
  return all.filter((_, i) => i % step === 0);
}

function outcomes(text: MessageText): string[] {
  const first = new IntlMessageFormat([...(text.ast ?? [])], text.locale);
  const second = mf1ToMessage(text.locale, text.text);
  return valuesFor(text).flatMap((values) => {
    const one = String(first.format(values as Record<string, string>));
    const two = second.format(values);
    return one.replace(ISOLATES, '') === two.replace(ISOLATES, '') ? [] : [`${text.id}: ${one} | ${two}`];
  });
}

const hasTags = (text: MessageText): boolean => argumentsOf(text.ast ?? []).some((one) => one.type === 'tag');

describe('intl-messageformat and messageformat agree', () => {
  it.each([corpus.project.sourceLocale, ...corpus.project.locales])('%s', (locale) => {
    const texts =
      locale === corpus.project.sourceLocale ? corpus.source : (corpus.catalogs.get(locale)?.texts ?? new Map<string, MessageText>());
    const different = [...texts.values()].filter((text) => text.ast !== null && !hasTags(text)).flatMap(outcomes);
    expect(different.slice(0, 10)).toEqual([]);
  });
});

it('the witness sees an apostrophe that hides an argument', () => {
  const text = "Quelqu’un de l'{agency} vous appelle dans {n, plural, one {# minute} other {# minutes}}.";
  const values = { agency: 'Halden', n: 5 };
  const one = String(new IntlMessageFormat(text, 'fr').format(values));
  expect(mf1ToMessage('fr', text).format(values).replace(ISOLATES, '')).not.toBe(one);
});
