import { describe, expect, it } from 'vitest';
import { checkFiles } from '../support/check.ts';

// What checkers of translations are compared by: 27 defects that each has to be named, and five variants that are right.

const MINUTES = 'Hi {name}, an agent can call you in {minutes, plural, one {# minute} other {# minutes}}.';
const SELECT = '{role, select, lead {A team lead calls you.} other {An agent calls you.}}';
const TAGGED = 'Read <b>the terms</b> before you agree.';
const DATED = 'We’ll call on {at, date, long} at {at, time, short}.';

interface Case {
  readonly name: string;
  readonly locale: string;
  readonly source: string;
  readonly target: string;
  /** The rule that names it. */
  readonly code: string;
}

const DEFECTS: readonly Case[] = [
  {
    name: 'argument missing',
    locale: 'de',
    source: 'Hi {name}, we have your case.',
    target: 'Guten Tag, wir haben Ihren Fall.',
    code: 'locale/placeholder',
  },
  {
    name: 'argument renamed',
    locale: 'de',
    source: 'Hi {name}, we have your case.',
    target: 'Guten Tag {namen}, wir haben Ihren Fall.',
    code: 'locale/placeholder',
  },
  {
    name: 'argument extra',
    locale: 'de',
    source: 'We have your case.',
    target: 'Wir haben Ihren Fall, {email}.',
    code: 'locale/placeholder',
  },
  {
    name: 'type changed',
    locale: 'de',
    source: 'We’ll call at {at, time, short}.',
    target: 'Wir rufen um {at, number} an.',
    code: 'locale/placeholder',
  },
  {
    name: 'tag unclosed',
    locale: 'de',
    source: TAGGED,
    target: 'Lesen Sie <b>die Bedingungen, bevor Sie zustimmen.',
    code: 'locale/placeholder',
  },
  {
    name: 'tag renamed',
    locale: 'de',
    source: TAGGED,
    target: 'Lesen Sie <i>die Bedingungen</i>, bevor Sie zustimmen.',
    code: 'locale/placeholder',
  },
  {
    name: 'no other',
    locale: 'de',
    source: '{n, plural, one {# day} other {# days}}',
    target: '{n, plural, one {# Tag}}',
    code: 'locale/plural',
  },
  {
    name: 'pl without few and many',
    locale: 'pl',
    source: MINUTES,
    target: 'Dzień dobry {name}, zadzwonimy za {minutes, plural, one {# minutę} other {# minuty}}.',
    code: 'locale/plural',
  },
  {
    name: 'ja with one',
    locale: 'ja',
    source: '{n, plural, one {# file} other {# files}}',
    target: '{n, plural, one {#件} other {#件}}',
    code: 'locale/plural',
  },
  {
    name: 'keyword jeden',
    locale: 'pl',
    source: '{n, plural, one {# file} other {# files}}',
    target: '{n, plural, jeden {# plik} few {# pliki} many {# plików} other {# pliku}}',
    code: 'locale/plural',
  },
  {
    name: '# dropped in a branch',
    locale: 'pl',
    source: '{n, plural, one {# file} other {# files}}',
    target: '{n, plural, one {# plik} few {# pliki} many {wiele plików} other {# pliku}}',
    code: 'locale/placeholder',
  },
  {
    name: 'select key translated',
    locale: 'de',
    source: SELECT,
    target: '{role, select, leitung {Eine Teamleitung ruft an.} other {Jemand aus dem Team ruft an.}}',
    code: 'locale/placeholder',
  },
  {
    name: 'select branch dropped',
    locale: 'de',
    source: SELECT,
    target: '{role, select, other {Jemand aus dem Team ruft an.}}',
    code: 'locale/placeholder',
  },
  {
    name: 'argument in one branch only',
    locale: 'de',
    source: '{role, select, lead {{name} calls you.} other {{name} writes to you.}}',
    target: '{role, select, lead {{name} ruft an.} other {Jemand schreibt.}}',
    code: 'locale/placeholder',
  },
  {
    name: 'apostrophe swallows an argument',
    locale: 'fr',
    source: 'Someone from {agency} calls you.',
    target: "Quelqu’un de l'{agency} vous appelle.",
    code: 'locale/placeholder',
  },
  {
    name: 'apostrophe swallows text',
    locale: 'fr',
    source: 'Your agency calls you.',
    target: "C’est l'{agence} qui vous appelle.",
    code: 'locale/placeholder',
  },
  {
    name: 'identical to the source',
    locale: 'de',
    source: 'We’ll call you tomorrow morning.',
    target: 'We’ll call you tomorrow morning.',
    code: 'locale/untranslated',
  },
  { name: 'empty', locale: 'de', source: 'We’ll call you tomorrow morning.', target: '', code: 'locale/untranslated' },
  { name: 'space at the end', locale: 'de', source: 'Choose a time.', target: 'Wählen Sie eine Zeit. ', code: 'locale/whitespace' },
  { name: 'other end mark', locale: 'de', source: 'Shall we call you?', target: 'Wir rufen Sie an.', code: 'locale/end-mark' },
  {
    name: 'number changed',
    locale: 'de',
    source: 'We delete it after 30 days.',
    target: 'Wir löschen sie nach 90 Tagen.',
    code: 'locale/meaning',
  },
  {
    name: 'address changed',
    locale: 'de',
    source: 'See https://help.example.com/calls for more.',
    target: 'Mehr unter https://hilfe.example.com/calls.',
    code: 'locale/meaning',
  },
  { name: 'too long', locale: 'de', source: 'Stay in chat', target: 'Lieber weiter im Chat schreiben', code: 'locale/length' },
  { name: 'double space', locale: 'de', source: 'Choose a time.', target: 'Wählen  Sie eine Zeit.', code: 'locale/whitespace' },
  { name: 'unpaired override', locale: 'de', source: 'Your case is {id}.', target: 'Ihr Fall ist \u202e{id}.', code: 'locale/bidi' },
  { name: 'zero-width space', locale: 'de', source: 'Choose a time.', target: 'Wählen Sie\u200b eine Zeit.', code: 'locale/corrupt' },
  {
    name: 'two registers',
    locale: 'de',
    source: 'Choose a time. We’ll call you.',
    target: 'Wählen Sie eine Zeit. Wir rufen dich an.',
    code: 'locale/formality',
  },
];

const FINE: readonly Omit<Case, 'code'>[] = [
  {
    name: 'one variable as date and as time',
    locale: 'de',
    source: DATED,
    target: 'Wir rufen am {at, date, long} um {at, time, short} an.',
  },
  { name: 'ja with a plain number', locale: 'ja', source: '{n, plural, one {# file} other {# files}}', target: 'ファイル{n}件' },
  {
    name: 'the full Polish plural',
    locale: 'pl',
    source: '{n, plural, one {# file} other {# files}}',
    target: '{n, plural, one {# plik} few {# pliki} many {# plików} other {# pliku}}',
  },
  { name: 'reordered arguments', locale: 'de', source: '{name} calls you at {time}.', target: 'Um {time} ruft {name} Sie an.' },
  {
    name: 'one more exact form',
    locale: 'de',
    source: '{n, plural, one {# day} other {# days}}',
    target: '{n, plural, =0 {heute} one {# Tag} other {# Tage}}',
  },
];

function codesOf({ locale, source, target, name }: Omit<Case, 'code'>): string[] {
  const purpose = name === 'too long' ? 'quick-reply' : 'macro';
  const { findings, form } = checkFiles({
    'content/project.yaml': `sourceLocale: en-GB\nlocales: [${locale}]\n`,
    'content/messages/example.yaml': JSON.stringify({
      namespace: 'example',
      messages: { one: { purpose, text: source, surfaces: ['messenger'] } },
    }),
    [`locales/${locale}/messages.json`]: JSON.stringify({ 'example.one': { message: target, status: 'translated' } }),
  });
  expect(form).toEqual([]);
  return findings.filter((one) => one.locale === locale && one.severity !== 'info').map((one) => one.code);
}

it('there are 27 defects and 5 correct variants', () => {
  expect([DEFECTS.length, FINE.length]).toEqual([27, 5]);
});

describe('defects', () => {
  it.each(DEFECTS)('$name', (one) => {
    expect(codesOf(one)).toContain(one.code);
  });
});

describe('correct variants', () => {
  it.each(FINE)('$name', (one) => {
    expect(codesOf(one).filter((code) => code.startsWith('locale/'))).toEqual([]);
  });
});
