import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { branchesOf } from '../../src/syntax/branches.ts';
import { parseIcu } from '../../src/syntax/parse-icu.ts';
import type { ExchangeUnit, ReturnedUnit } from '../../src/tms/exchange-unit.ts';
import { expandUnit } from '../../src/tms/expand.ts';
import { foldUnits } from '../../src/tms/fold.ts';
import { gettextForms } from '../../src/tms/gettext-forms.ts';
import { printBranch, quoteIcu } from '../../src/tms/icu-print.ts';
import { icu, unit } from './support/units.ts';

const SOURCE = '{agent}: {n, plural, one {# minute} other {# minutes}} left';

function leaves(one: ExchangeUnit, locale: string): string[] | null {
  return expandUnit(one, locale)?.leaves.map((leaf) => `${leaf.id} | ${leaf.source} | ${leaf.target}`) ?? null;
}

/** The texts of an expansion as they come back, translated by `translate`. */
function comeBack(one: ExchangeUnit, locale: string, translate: (leaf: ExchangeUnit) => string): ReturnedUnit[] {
  const expansion = expandUnit(one, locale);
  return (
    expansion?.leaves.map((leaf): ReturnedUnit => ({
      id: leaf.id,
      otherIds: [],
      source: leaf.source,
      target: translate(leaf),
      status: 'translated',
      at: 0,
    })) ?? []
  );
}

describe('one message as several texts', () => {
  test('each form that the target language needs', () => {
    expect(leaves(unit({ id: 'a.b', source: SOURCE }), 'pl')).toEqual([
      'a.b:n.one | {agent}: {n} minute left | ',
      'a.b:n.few | {agent}: {n} minutes left | ',
      'a.b:n.many | {agent}: {n} minutes left | ',
      'a.b:n.other | {agent}: {n} minutes left | ',
    ]);
    expect(leaves(unit({ id: 'a.b', source: SOURCE }), 'ja')).toEqual(['a.b:n.other | {agent}: {n} minutes left | ']);
  });

  test('options outside, the counted plural last, exact numbers kept', () => {
    const source = '{n, plural, =0 {None} one {# day} other {# days}} for {g, select, she {her} other {them}}';
    expect(leaves(unit({ id: 'a.b', source }), 'de')).toEqual([
      'a.b:g.she:n._3d_0 | None for her | ',
      'a.b:g.she:n.one | {n} day for her | ',
      'a.b:g.she:n.other | {n} days for her | ',
      'a.b:g.other:n._3d_0 | None for them | ',
      'a.b:g.other:n.one | {n} day for them | ',
      'a.b:g.other:n.other | {n} days for them | ',
    ]);
  });

  test('a form that only the translation has', () => {
    const one = unit({
      id: 'a.b',
      source: SOURCE,
      target: '{agent}: {n, plural, one {# minuto} many {# de minutos} other {# minutos}}',
      status: 'translated',
    });
    expect(leaves(one, 'es')?.map((line) => line.split(' | ')[0])).toEqual(['a.b:n.one', 'a.b:n.many', 'a.b:n.other']);
  });

  test.each([
    ['no branches', 'Hello {agent}'],
    ['broken', 'Hello {agent'],
    ['an offset', '{n, plural, offset:1 one {you} other {you and # more}}'],
    ['too many texts', Array.from({ length: 6 }, (_, i) => `{a${i}, select, x {x} other {y}}`).join('')],
  ])('%s: the message stays whole', (_, source) => {
    expect(expandUnit(unit({ id: 'a.b', source }), 'de')).toBeNull();
  });

  test('ids are name tokens of XML', () => {
    const one = unit({ id: 'a.b', source: '{g, select, männlich {x} other {y}} {n, plural, =12 {z} other {w}}' });
    for (const leaf of expandUnit(one, 'de')?.leaves ?? []) expect(leaf.id).toMatch(/^[\w.:-]+$/u);
  });
});

describe('several texts as one message', () => {
  test('a translation with the forms of its language, its number as #', () => {
    const one = unit({ id: 'a.b', source: SOURCE });
    const words: Record<string, string> = { one: 'minuta', few: 'minuty', many: 'minut', other: 'minuty' };
    const back = comeBack(one, 'pl', (leaf) => `{agent}: {n} ${words[leaf.leaf?.choices[0]?.key ?? '']}`);
    expect(foldUnits(back, [one], 'pl', true)).toMatchObject([
      {
        id: 'a.b',
        source: SOURCE,
        target: '{n, plural, one {{agent}: # minuta} few {{agent}: # minuty} many {{agent}: # minut} other {{agent}: # minuty}}',
        status: 'translated',
      },
    ]);
  });

  test('without a text for fractions, that of many stands in', () => {
    const one = unit({ id: 'a.b', source: SOURCE });
    const back = comeBack(one, 'pl', (leaf) => (leaf.id.endsWith('other') ? '' : `${leaf.id.split('.').at(-1)} {n} {agent}`));
    expect(foldUnits(back, [one], 'pl', true)[0]?.target).toContain('many {many # {agent}} other {many # {agent}}');
  });

  test('a message that is translated in part is not taken', () => {
    const one = unit({ id: 'a.b', source: SOURCE });
    const back = comeBack(one, 'pl', (leaf) => (leaf.id.endsWith('one') ? '{agent}: {n} minuta' : ''));
    expect(foldUnits(back, [one], 'pl', true)[0]).toMatchObject({ target: '', fault: '1 of its 4 texts are translated' });
  });

  test('texts that came back as they went out give the translation to the letter', () => {
    const target = '{agent} ,  {n,plural,one{# Minute}other{# Minuten}}';
    const one = unit({ id: 'a.b', source: SOURCE, target, status: 'reviewed' });
    expect(
      foldUnits(
        comeBack(one, 'de', (leaf) => leaf.target),
        [one],
        'de',
        true,
      )[0]?.target,
    ).toBe(target);
  });

  test('gettext forms come back under the id of the message', () => {
    const one = unit({ id: 'a.b', source: SOURCE });
    const entry = { id: 'a.b', otherIds: [], source: '{agent}: {n} minutes left', target: 'x', at: 0 };
    expect(foldUnits([{ ...entry, forms: ['{agent} {n} a', '{agent} {n} b', '{agent} {n} c'] }], [one], 'pl', true)[0]?.target).toContain(
      'few {{agent} # b} many {{agent} # c}',
    );
    const other = { ...entry, singular: '{agent}: {n} hour left', forms: ['{n} {agent}', '{n} {agent}', '{n} {agent}'] };
    expect(foldUnits([other], [one], 'pl', true)[0]?.source).toBe('{agent}: {n} hour left');
    expect(foldUnits([{ ...entry, forms: ['a', 'b'] }], [one], 'pl', true)[0]?.fault).toBe(
      'The file has 2 plural forms, and pl went out with 3',
    );
  });

  test('law: what people read stays the same through expand and fold', () => {
    fc.assert(
      fc.property(icu, fc.constantFrom('de', 'pl', 'ja', 'ar'), (source, locale) => {
        const one = unit({ id: 'a.b', source });
        const back = comeBack(one, locale, (leaf) => leaf.source);
        fc.pre(back.length > 0);
        const folded = foldUnits(back, [one], locale, true)[0];
        expect(folded?.fault).toBeUndefined();
        expect(folded?.source).toBe(source);
        const texts = (text: string): string[] =>
          [...new Set(branchesOf(parseIcu(text).ast ?? [], text).map((branch) => branch.text))].sort();
        const before = texts(source);
        for (const text of texts(folded?.target ?? '')) expect(before).toContain(text);
      }),
      { numRuns: 300 },
    );
  });
});

test('law: quoted words are those words again', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("'", '{', '}', '<', '>', '#', 'a', ' ', '/', 'b') }), fc.boolean(), (words, inPlural) => {
      const text = inPlural ? `{n, plural, other {${quoteIcu(words, true)}{x}}}` : `${quoteIcu(words, false)}{x}`;
      const { ast, errors } = parseIcu(text);
      expect(errors).toEqual([]);
      const branch = branchesOf(ast ?? [], text)[0];
      expect(branch?.text).toBe(`${words}{x}`);
      expect(printBranch(text, ast ?? [], new Map([['plural n', 'other']]), () => '#')).toBe(`${quoteIcu(words, false)}{x}`);
    }),
    { numRuns: 2000 },
  );
});

const LOCALES =
  'en-GB ar bn cs da de el en-US es es-419 fi fil fr fr-CA he hi hu id it ja ko ms nb nl pl pt-BR pt-PT ro ru sv ta th tr uk ur vi zh-Hans zh-Hant'.split(
    ' ',
  );

describe('gettext plural forms', () => {
  test.each(LOCALES)('%s has an expression that is CLDR for whole numbers up to 1,000', (locale) => {
    const forms = gettextForms(locale);
    const index = new Function('n', `return Number(${forms?.expression ?? 'x'});`) as (n: number) => number;
    const rules = new Intl.PluralRules(locale);
    for (let n = 0; n <= 1000; n++) expect(forms?.categories[index(n)]).toBe(rules.select(n));
  });

  test('a language without a known expression has none', () => {
    expect(gettextForms('ga')).toBeNull();
  });
});
