import { parse } from '@formatjs/icu-messageformat-parser';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { IntlMessageFormat } from 'intl-messageformat';
import { afterAll, describe, expect, it } from 'vitest';
import { compileBundles } from '../../src/bundle/compile-bundles.ts';
import { buildCorpus } from '../../src/model/build-corpus.ts';
import { createMemory } from '../../src/model/parse-file.ts';
import { shippedProject } from '../support/base-layer.ts';

const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { value: corpus } = buildCorpus({ project: shippedProject(), base: [] }, createMemory());
const files = new Map(compileBundles(corpus).map((file) => [file.path, file.text]));
const locales = [corpus.project.sourceLocale, ...corpus.project.locales];
const bundle = (locale: string): Record<string, unknown> => JSON.parse(files.get(`${locale}.json`) ?? '{}') as Record<string, unknown>;

const OPTIONS = {
  ignoreTag: true,
  formatters: {
    getNumberFormat: shared(Intl.NumberFormat),
    getDateTimeFormat: shared(Intl.DateTimeFormat),
    getPluralRules: shared(Intl.PluralRules),
  },
} as const;

describe('AST bundles', () => {
  it('the source bundle equals what formatjs compiles from the same strings', () => {
    const input = join(folder, 'en.json');
    const strings = Object.fromEntries(
      [...corpus.source].filter(([, text]) => !text.unit.draft).map(([id, text]) => [id, { message: text.text }]),
    );
    writeFileSync(input, JSON.stringify(strings));
    const args = [
      'node_modules/@formatjs/cli/bin/formatjs',
      'compile',
      input,
      '--ast',
      '--format',
      'crowdin',
      '--out-file',
      join(folder, 'out.json'),
    ];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    const theirs = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as Record<string, unknown>;
    expect(bundle(corpus.project.sourceLocale)).toEqual(theirs);
  });

  it.each(locales)('%s formats every message as its source string does', (locale) => {
    const texts = locale === corpus.project.sourceLocale ? corpus.source : corpus.catalogs.get(locale)?.texts;
    const wrong = Object.entries(bundle(locale)).flatMap(([id, ast]) => {
      const text = texts?.get(id)?.text ?? corpus.source.get(id)?.text ?? '';
      const values = Object.fromEntries(
        [...(corpus.units.get(id)?.placeholders ?? [])].map(([name, one]) => [name, value(one.type, one.example)]),
      );
      const ours = new IntlMessageFormat(ast as never, locale, undefined, OPTIONS).format(values);
      const theirs = new IntlMessageFormat(text, locale, undefined, OPTIONS).format(values);
      return ours === theirs && isDeepStrictEqual(ast, plain(parse(text, { captureLocation: false }))) ? [] : [{ id, ours, theirs }];
    });
    expect(wrong).toEqual([]);
  });

  it('writes the same bytes from files in another order', () => {
    const other = buildCorpus({ project: [...shippedProject()].reverse(), base: [] }, createMemory()).value;
    expect(compileBundles(other)).toEqual(compileBundles(corpus));
  });
});

function plain(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data));
}

function value(type: string | undefined, example: string | number | undefined): unknown {
  if (type === 'date' || type === 'time') return new Date(String(example ?? '2026-11-24T15:30:00Z'));
  if (type === 'number' || type === 'plural' || type === 'selectordinal') return Number(example ?? 3);
  return example ?? 'x';
}

/** Formatters are costly to make; one for each locale and options is enough. */
function shared<F>(Formatter: new (locale: never, options: never) => F): (locale: unknown, options: unknown) => F {
  const known = new Map<string, F>();
  return (locale, options) => {
    const key = JSON.stringify([locale, options]);
    const before = known.get(key) ?? new Formatter(locale as never, options as never);
    known.set(key, before);
    return before;
  };
}
