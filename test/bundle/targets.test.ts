import { parse } from '@formatjs/icu-messageformat-parser';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pseudoTexts, selectTexts, type LocaleTexts } from '../../src/bundle/select-texts.ts';
import { PSEUDO_LOCALES } from '../../src/bundle/pseudo.ts';
import { writeAstBundle } from '../../src/bundle/write-ast.ts';
import { writeTextBundle } from '../../src/bundle/write-text.ts';
import { buildCorpus } from '../../src/model/build-corpus.ts';
import { createMemory } from '../../src/model/parse-file.ts';
import { icuMessage } from '../syntax/icu-messages.ts';
import { shippedProject } from '../support/base-layer.ts';
import { SEED } from '../support/seed.ts';
import { loadEsm } from './support/esm.ts';
import { peer } from './support/peer.ts';
import { valueSets } from './support/values.ts';

const { value: corpus } = buildCorpus({ project: shippedProject(), base: [] }, createMemory());
const locales = [corpus.project.sourceLocale, ...corpus.project.locales];
const all = (): boolean => true;

/** Where the targets differ from `intl-messageformat` on the source string, with so many sets of values for each message. */
async function differences(texts: LocaleTexts, most = 24): Promise<string[]> {
  const functions = await loadEsm(texts);
  const strings = JSON.parse(writeTextBundle(texts)) as Record<string, string>;
  const trees = JSON.parse(writeAstBundle(texts)) as Record<string, never>;
  return texts.served.flatMap(({ id, ast, text, rules }) =>
    valueSets(ast, corpus.units.get(id)?.placeholders, most).flatMap((values) => {
      const expected = peer(text ?? ast, rules, values);
      const got = { esm: functions[id]?.(values), ast: peer(trees[id] ?? [], rules, values) };
      const written = strings[id] ?? '';
      const all = written === text ? got : { ...got, text: peer(written, rules, values) };
      return Object.entries(all).flatMap(([target, made]) => (made === expected ? [] : [`${target} ${id}: ${made} / ${expected}`]));
    }),
  );
}

describe('ast, text and esm give what intl-messageformat gives', () => {
  it.each(locales)('%s: every message with every example and every branch', async (locale) => {
    expect(await differences(selectTexts(corpus, locale, all))).toEqual([]);
  });

  it.each(PSEUDO_LOCALES)('%s too', async (locale) => {
    expect(await differences(pseudoTexts(corpus, locale, all))).toEqual([]);
  });

  it('50,000 made messages', { timeout: 300_000 }, async () => {
    const made = fc.sample(icuMessage, { numRuns: 50_000, seed: SEED });
    const valid = made.flatMap((text, index) => {
      try {
        return [{ id: `m.${index}`, ast: parse(text, { captureLocation: false }), text, from: 'ar', rules: 'ar' }];
      } catch {
        return [];
      }
    });
    expect(valid.length).toBeGreaterThan(25_000);
    for (let from = 0; from < valid.length; from += 5000) {
      const served = valid.slice(from, from + 5000);
      expect(await differences({ locale: 'ar', served, fallback: [], coverage: 1 }, 3)).toEqual([]);
    }
  });
});

describe('functions', () => {
  const load = async (text: string, locale = 'en'): Promise<(values?: object, options?: { timeZone?: string }) => string> => {
    const served = [{ id: 'a.b', ast: parse(text), text, from: locale, rules: locale }];
    const { 'a.b': one } = await loadEsm({ locale, served, fallback: [], coverage: 1 });
    return one ?? ((): string => '');
  };

  it('name the value that is missing, also where only its form counts', async () => {
    for (const text of ['Hi {name}', '{name, plural, other {x}}', '{name, select, other {x}}', '{name, number}', '{name, date}'])
      await expect(load(text).then((one) => one({ other: 1 }))).rejects.toMatchObject({ code: 'missing-value', value: 'name' });
  });

  it('write times in the zone that is asked for', async () => {
    const one = await load('At {at, time, short}', 'de');
    const at = new Date('2026-11-22T15:30:00Z');
    expect(one({ at }, { timeZone: 'Asia/Tokyo' })).toBe('At 00:30');
    expect(one({ at }, { timeZone: 'UTC' })).toBe('At 15:30');
  });

  it('keep a tag’s text where no function is passed for it', async () => {
    const one = await load('Read <b>this {n}</b>.');
    expect(one({ n: 1 })).toBe('Read this 1.');
    expect(one({ n: 1, b: (parts: string[]) => `*${parts.join('')}*` })).toBe('Read *this 1*.');
  });

  it('tell minus zero from zero and small numbers from those that only look small', async () => {
    const one = await load('{n, number}', 'en');
    for (const n of [0, -0, 1, 999, 1000, 0.5, NaN, Infinity, 2 ** 32 + 1]) expect(one({ n })).toBe(new Intl.NumberFormat('en').format(n));
  });
});
