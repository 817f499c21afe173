import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import * as fc from 'fast-check';
import gettextParser from 'gettext-parser';
import { describe, expect, test } from 'vitest';
import xliff from 'xliff';
import { STATUSES } from '../../src/model/catalog.ts';
import { corpusWith, entry, outgoing } from '../tms/support/projects.ts';
import { icu } from '../tms/support/units.ts';
import { losses, mergedBack, shippedCorpus, type Trip, withTranslations, written } from '../tms/support/round-trip.ts';

const trip = (format: Trip['format'], more: Partial<Trip> = {}): Trip => ({
  corpus: withTranslations(shippedCorpus(), 'pl'),
  locale: 'pl',
  format,
  ...more,
});

describe('xliff from npm, which drops states, note categories, metadata and original data, and indents inside of texts', () => {
  test.each(['text', 'ph'] as const)('XLIFF 2.1 with ICU as %s: nothing is lost', async (inline) => {
    const one = trip('xliff-2.1', { inline });
    const back = await xliff.js2xliff(await xliff.xliff2js(written(one)));
    expect(back).not.toContain('originalData');
    expect(losses(one, mergedBack(one, back))).toEqual([]);
  });

  test.each(['text', 'ph'] as const)('XLIFF 1.2 with ICU as %s: nothing is lost', async (inline) => {
    const one = trip('xliff-1.2', { inline });
    const back = await xliff.jsToXliff12(await xliff.xliff12ToJs(written(one)));
    const result = mergedBack(one, back);
    expect(losses(one, result)).toEqual([]);
  });

  test('a text that was changed on the way goes in as it was written', async () => {
    const one = trip('xliff-2.1', { inline: 'ph' });
    const back = await xliff.js2xliff(await xliff.xliff2js(written(one).replaceAll('ŽOur specialists', 'Nasi specjaliści')));
    const { applied, rejected } = mergedBack(one, back);
    expect(rejected).toEqual([]);
    expect(applied.length).toBeGreaterThan(0);
    for (const note of applied) expect(note.after).not.toMatch(/ŽOur/u);
  });
});

describe('gettext-parser', () => {
  test.each(['icu', 'units'] as const)('read and written, with branches as %s: nothing is lost', (branches) => {
    const one = trip('po', { branches });
    const back = gettextParser.po.compile(gettextParser.po.parse(written(one))).toString('utf8');
    expect(losses(one, mergedBack(one, back))).toEqual([]);
  });
});

/** The package writes `<` in attributes as it is, and such a file is refused as broken XML: no tags on this journey. */
const text = icu.filter((one) => !/<[a-z]/u.test(one));

describe('law: made messages survive the clients', () => {
  const clients: readonly (readonly [string, Partial<Trip> & Pick<Trip, 'format'>, (text: string) => Promise<string>])[] = [
    ['xliff 2.1 as text', { format: 'xliff-2.1' }, async (text) => xliff.js2xliff(await xliff.xliff2js(text))],
    ['xliff 2.1 as ph', { format: 'xliff-2.1', inline: 'ph' }, async (text) => xliff.js2xliff(await xliff.xliff2js(text))],
    ['xliff 1.2 as text', { format: 'xliff-1.2' }, async (text) => xliff.jsToXliff12(await xliff.xliff12ToJs(text))],
    [
      'gettext-parser',
      { format: 'po' },
      (text) => Promise.resolve(gettextParser.po.compile(gettextParser.po.parse(text), { foldLength: 0 }).toString('utf8')),
    ],
  ];

  test.each(clients)('%s', async (_, more, client) => {
    await fc.assert(
      fc.asyncProperty(text, text, fc.constantFrom(...STATUSES), async (source, target, status) => {
        const corpus = corpusWith({ b: source, c: 'Bye' }, [entry('a.b', target, status), entry('a.c', 'Tschüss', 'final')]);
        const one: Trip = { locale: 'de', corpus, ...more };
        const result = mergedBack(one, await client(written(one)));
        expect(result.rejected).toEqual([]);
        expect(result.applied).toEqual([]);
        expect(result.entries).toBe(corpus.catalogs.get('de')?.entries);
      }),
      { numRuns: 60 },
    );
  });
});

describe('formatjs compile --format', () => {
  const cli = resolve('node_modules/@formatjs/cli/bin/formatjs');
  test.each(['simple', 'crowdin', 'lokalise', 'smartling', 'transifex'] as const)(
    '%s gives the texts that went out',
    { timeout: 60_000 },
    (format) => {
      const folder = mkdtempSync(join(tmpdir(), 'clients-'));
      try {
        const one = trip(format);
        writeFileSync(join(folder, 'pl.json'), written(one));
        const { status, stderr } = spawnSync(process.execPath, [cli, 'compile', '--format', format, '--out-file', 'out.json', 'pl.json'], {
          cwd: folder,
          encoding: 'utf8',
        });
        expect(`${status} ${stderr}`).toBe('0 ');
        const texts = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as Record<string, string>;
        const units = outgoing(one.corpus, 'pl').units;
        const expected = units.map((unit) => [
          unit.id,
          unit.target === '' || unit.status === 'new' ? unit.sourceForms || unit.source : unit.target,
        ]);
        expect(texts).toEqual(Object.fromEntries(expected));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});

describe('a spreadsheet', () => {
  test.each([
    [',', false, '\n'],
    [';', true, '\r\n'],
    ['\t', true, '\n'],
  ])('that writes %j between cells: nothing is lost', (delimiter, quoted, newline) => {
    const one = trip('csv');
    const rows: string[][] = parse(written(one), { bom: true });
    const saved = stringify(
      rows.map((row) => row.map((cell) => cell.replaceAll('\n', newline))),
      { delimiter, quoted_string: quoted, record_delimiter: newline, bom: delimiter === '\t' },
    );
    expect(losses(one, mergedBack(one, saved))).toEqual([]);
  });

  test('columns in another order, one added, some gone', () => {
    const one = trip('csv');
    const rows: string[][] = parse(written(one), { bom: true });
    const [header = [], ...body] = rows;
    const order = ['comment', 'target', 'source', 'id', 'target-locale'];
    const saved = stringify([
      order,
      ...body.map((row) => order.map((name) => (name === 'comment' ? 'ok' : (row[header.indexOf(name)] ?? '')))),
    ]);
    expect(losses(one, mergedBack(one, saved))).toEqual([]);
  });
});
