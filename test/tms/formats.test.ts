import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS, type FormatName } from '../../src/tms/exchange-format.ts';
import type { ExchangeUnit, ReturnedUnit } from '../../src/tms/exchange-unit.ts';
import { detectFormat, formatNamed } from '../../src/tms/formats.ts';
import { withForms } from '../../src/tms/source-forms.ts';
import { anyUnits, file, unit } from './support/units.ts';

/** What a format promises to bring back of a unit. */
function kept(one: ExchangeUnit, name: FormatName): Partial<ReturnedUnit> {
  const { status, target, leaf: _, ...rest } = one;
  if (name === 'simple') return { id: one.id, target: status === 'new' || target === '' ? one.source : target };
  if (!formatNamed(name).isBilingual) return { ...rest, target: status === 'new' || target === '' ? one.source : target };
  if (name !== 'po') return { ...rest, target, ...(name !== 'csv' && target === '' && name === 'xliff-1.2' ? {} : { status }) };
  const sent = status === 'new' ? '' : target;
  // Comments of PO keep no white space at the ends of lines; a stale text has its earlier source outside of comments, exactly.
  const isExact = sent !== '' && status === 'needs-review';
  const { previousSource, ...others } = rest;
  return {
    ...others,
    ...(isExact ? { previousSource } : {}),
    target: sent,
    status: sent === '' ? 'new' : status === 'needs-review' ? 'needs-review' : 'translated',
  };
}

describe.each(FORMATS)('%s', (name) => {
  const format = formatNamed(name);

  test.each(['text', 'ph'] as const)('what is written can be read: the same units (%s)', (inline) => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const text = format.write(file(units), { inline });
        const returned = format.read({ path: `de.${format.extension}`, text });
        expect(returned.diagnostics).toEqual([]);
        expect(returned.units.map((one) => one.id)).toEqual(units.map((one) => one.id));
        for (const [i, one] of units.entries()) {
          expect(returned.units[i]).toMatchObject(kept(one, name));
          expect(returned.units[i]?.fault).toBeUndefined();
        }
        if (name !== 'simple') expect(returned.targetLocale).toBe('de');
      }),
      { numRuns: inline === 'text' || name.startsWith('xliff') ? 100 : 10 },
    );
  });

  test('the same units give the same bytes, and the file is recognised', () => {
    const units = [unit({ id: 'a.b', source: 'Hi {x}', target: 'Hallo {x}', status: 'translated' }), unit({ id: 'a.c', source: 'Bye' })];
    const text = format.write(file(units), { inline: 'text' });
    expect(format.write(file(units), { inline: 'text' })).toBe(text);
    expect(text.endsWith('\n')).toBe(true);
    expect(detectFormat({ path: `de.${format.extension}`, text })).toBe(name);
  });
});

test('formats with a source show it with the plural forms of the target language', () => {
  const source = 'In {n, plural, one {# minute} other {# minutes}}';
  expect(withForms(source, 'pl', new Map())).toBe('In {n, plural, one {# minute} few {# minutes} many {# minutes} other {# minutes}}');
  expect(withForms(source, 'ja', new Map())).toBe('In {n, plural, other {# minutes}}');
  expect(withForms(source, 'de', new Map())).toBe(source);
  expect(withForms(source, 'fr', new Map([['n', { fractional: true, at: { start: 0, end: 0 } }]]))).toBe(
    'In {n, plural, one {# minute} many {# minutes} other {# minutes}}',
  );
  expect(withForms('{g, select, a {{n, plural, =0 {no} one {x} other {y}}} other {z}}', 'ar', new Map())).toBe(
    '{g, select, a {{n, plural, =0 {no} zero {y} one {x} two {y} few {y} many {y} other {y}}} other {z}}',
  );
});
