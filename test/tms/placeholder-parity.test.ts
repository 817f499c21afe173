import { describe, expect, test } from 'vitest';
import { placeholderParity } from '../../src/model/placeholder-parity.ts';
import type { Placeholder } from '../../src/model/message.ts';
import { parseIcu } from '../../src/syntax/parse-icu.ts';

function parsed(text: string) {
  const { ast, errors } = parseIcu(text);
  if (ast === null) throw new Error(`${text}: ${errors[0]?.message}`);
  return { text, ast };
}

function faults(source: string, target: string, placeholders?: ReadonlyMap<string, Placeholder>): string[] {
  return placeholderParity(parsed(source), parsed(target), placeholders).map(
    (one) => `${one.kind} ${one.name}${one.branch === '' ? '' : ` in ${one.branch}`}${one.grave ? '' : ' (light)'}`,
  );
}

const PLURAL = 'Hi {agent}, {minutes, plural, one {# minute} other {# minutes}} left';

describe('differences that people would see', () => {
  test.each([
    ['Hi {agent}', 'Hallo', ['missing-argument agent']],
    ['Hi {agent}', 'Hallo {agnet}', ['missing-argument agent', 'unknown-argument agnet']],
    ['Hi', 'Hallo {phone}', ['unknown-argument phone']],
    ['At {t, time, short}', 'Um {t}', ['changed-type t']],
    ['At {t, time, short}', 'Am {t, date, short}', ['changed-type t']],
    ['At {t, date} {t, time}', 'Am {t, date}', ['changed-type t']],
    ['Hi {agent}', 'Hallo {agent, number}', ['changed-type agent']],
    ['Hi {agent}', '{agent, plural, other {Hallo {agent}}}', ['changed-type agent']],
    [
      PLURAL,
      'Cześć {agent}, {minutes, plural, one {# minuta} few {minuty} many {# minut} other {# minuty}}',
      ['missing-in-branch minutes in few'],
    ],
    [PLURAL, '{minutes, plural, one {Hallo {agent}, eine Minute} other {Noch # Minuten}}', ['missing-in-branch agent in other']],
    [
      '{g, select, male {He} other {They}} call {n}',
      '{g, select, männlich {Er} other {Sie}} ruft {n}',
      ['unknown-option g in männlich', 'dropped-option g in male (light)'],
    ],
    ['<b>Hi</b>', 'Hallo', ['missing-argument <b>']],
    ['Hi', '<i>Hallo</i>', ['unknown-argument <i>']],
    ['Call {agency}', "Appelez l'{agency}", ['missing-argument agency', 'quoted-argument {agency}']],
    ['Call {agency}', "Appelez {agency} '{ou}'", ['quoted-argument {ou}']],
    ['Call {agency}', "L'<agence {agency}", ['missing-argument agency', 'quoted-argument <agence {agency}']],
  ])('%s → %s', (source, target, expected) => {
    expect(faults(source, target)).toEqual(expected);
  });
});

describe('differences that languages need', () => {
  test.each([
    [PLURAL, 'Cześć {agent}, {minutes, plural, one {# minuta} few {# minuty} many {# minut} other {# minuty}}'],
    [PLURAL, '{agent}さん、あと{minutes}分です'],
    [PLURAL, '{agent}さん、あと{minutes, number}分です'],
    [PLURAL, 'Noch {minutes, plural, =0 {keine Minute} one {eine Minute} other {# Minuten}}, {agent}'],
    ['{d, date, short}, {d, time, short}', '{d, time, medium} am {d, date, long}'],
    ['{a} and {b}', '{b} und {a}'],
    ["It''s {a}", "C''est {a}"],
    ["Use '{'braces'}' {a}", "'{'Klammern'}' für {a}"],
    ['{n, number} left', '{n, plural, one {# übrig} other {# übrig}}'],
  ])('%s → %s', (source, target) => {
    expect(faults(source, target)).toEqual([]);
  });

  test('a plain argument that is declared as a number', () => {
    const placeholders = new Map([['n', { type: 'number', at: { start: 0, end: 0 } }]]);
    expect(faults('{n} left', '{n, plural, one {# übrig} other {# übrig}}', placeholders)).toEqual([]);
    expect(faults('{n} left', '{n, number} übrig', placeholders)).toEqual([]);
  });

  test('a select that a language does not need is a light fault', () => {
    expect(faults('{g, select, male {He} other {They}} calls', 'Puhelu tulee')).toEqual(['dropped-selector g (light)']);
  });
});

test('spans point at the part of the translation', () => {
  const target = "Hallo {agnet}, l'{agent}";
  const spans = placeholderParity(parsed('Hi {agent}'), parsed(target)).map((one) =>
    one.span === null ? null : target.slice(one.span.start, one.span.end),
  );
  expect(spans).toEqual([null, '{agnet}', "'{agent}"]);
});

test('a text is on par with itself', () => {
  for (const text of [
    PLURAL,
    '{g, select, a {{n, plural, one {#} other {# x}}} other {{x}}}',
    '{d, date} {d, time}',
    "a '{b}' <c>{d}</c>",
  ]) {
    expect(faults(text, text)).toEqual([]);
  }
});
