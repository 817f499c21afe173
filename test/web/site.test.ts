import { IntlMessageFormat } from 'intl-messageformat';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openFlow } from '../../src/commands/open-flow.ts';
import { journeysOf } from '../../src/commands/flow-simulate.ts';
import { buildCorpus } from '../../src/model/build-corpus.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { branchValues, exampleValues, fillBranch, filledText } from '../../src/model/fill-branch.ts';
import { createMemory } from '../../src/model/parse-file.ts';
import { buildSite, type SiteFile, type SiteInput } from '../../src/web/build-site.ts';
import { filterMessages, type Filters } from '../../src/web/filter-messages.ts';
import type { SiteFlow, SiteProject, SiteTexts } from '../../src/web/site-data.ts';
import { actionsOf, exampleValues as valuesFor, play } from '../../src/web/rehearse.ts';
import type { Bundle, RuntimeFlow } from '../../src/runtime/index.ts';
import { baseLayer, shippedProject } from '../support/base-layer.ts';

const LOCALES = ['de', 'ar', 'ja', 'pl'];
let corpus: Corpus;
let files: readonly SiteFile[];

beforeAll(() => {
  const wanted = new RegExp(`^(?:content/|locales/(?:${LOCALES.join('|')})/)`, 'u');
  corpus = buildCorpus({ project: shippedProject().filter(({ path }) => wanted.test(path)), base: baseLayer() }, createMemory()).value;
  files = buildSite(siteInput());
});

function siteInput(): SiteInput {
  const flow = { input: openFlow(corpus), journeys: journeysOf(corpus) };
  return { corpus, diagnostics: [], flow, assets: [], version: '1.0.0', locales: LOCALES };
}

/** What a data file hands to the page. */
function dataOf(name: string): unknown {
  const text = files.find(({ path }) => path === `data/${name}.js`)?.text ?? '';
  return JSON.parse(text.replace(/^previewData\("[^"]+",/u, '').replace(/\);\n$/u, ''));
}

describe('the files of the site', () => {
  test('are the same for the same corpus, and name no other place', () => {
    expect(buildSite(siteInput())).toEqual(files);
    const page = files.find(({ path }) => path === 'index.html')?.text ?? '';
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/https?:/u);
  });

  test('have a card for every message in every language, with every text', () => {
    const project = dataOf('project') as SiteProject;
    expect(project.messages.flatMap(({ units }) => units.map(({ id }) => id)).sort()).toEqual([...corpus.source.keys()].sort());
    for (const locale of ['en-GB', ...LOCALES]) {
      const { texts } = dataOf(`texts/${locale}`) as SiteTexts;
      expect(Object.keys(texts).sort()).toEqual([...corpus.source.keys()].sort());
      for (const { text, served } of Object.values(texts)) expect(text.trim() !== '' || served !== undefined).toBe(true);
    }
  });

  test('every journey goes in the runtime as in the proof: the same states, the same messages', () => {
    const flow = dataOf('flow') as SiteFlow;
    const setting = {
      locale: 'de',
      surface: 'messenger' as const,
      bundle: dataOf('bundles/de') as Bundle,
      flow: dataOf('runtime-flow') as RuntimeFlow,
      values: valuesFor(flow.values),
      now: 0,
    };
    const differing = flow.journeys.flatMap(({ id, given, steps }) => {
      if (given['surface'] !== 'messenger') return [];
      const { step, entries } = play({ ...setting, facts: given }, actionsOf(steps));
      const failures = entries.filter(({ failure }) => failure !== '').map(({ failure }) => failure);
      const said = entries.slice(1).flatMap(({ shown }) => shown.map((one) => one.id));
      const written = steps.flatMap((one) => one.said.filter(({ delivery }) => delivery !== 'held').map(({ message }) => message));
      const played = [step?.state, ...said, ...failures].join(' ');
      const proved = [steps.at(-1)?.state, ...written].join(' ');
      return played === proved ? [] : [`${id}: ${played} instead of ${proved}`];
    });
    expect(flow.journeys.length).toBeGreaterThan(100);
    expect(differing).toEqual([]);
  });
});

test('law: a filled branch is what intl-messageformat says', () => {
  for (const locale of ['en-GB', ...LOCALES]) {
    const texts = locale === 'en-GB' ? corpus.source : corpus.catalogs.get(locale)?.texts;
    for (const { text, branches, unit } of texts?.values() ?? []) {
      for (const branch of branches) {
        const examples = exampleValues(unit.placeholders);
        const values = { ...examples, ...branchValues(branch.choices, locale, examples) };
        const formats = { time: { short: { hour: 'numeric', minute: 'numeric', timeZone: 'UTC' } } } as const;
        const dates = {
          date: Object.fromEntries(['short', 'medium', 'long', 'full'].map((name) => [name, { ...DATES[name], timeZone: 'UTC' }])),
        };
        const expected = String(new IntlMessageFormat(text, locale, { ...formats, ...dates } as never, { ignoreTag: true }).format(values));
        expect(filledText(fillBranch(branch, text, { locale, values: examples, zone: 'UTC' }))).toBe(expected);
      }
    }
  }
});

const DATES: Readonly<Record<string, object>> = {
  short: { month: 'numeric', day: 'numeric', year: '2-digit' },
  medium: { month: 'short', day: 'numeric', year: 'numeric' },
  long: { month: 'long', day: 'numeric', year: 'numeric' },
  full: { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' },
};

test('law: another filter never adds a card', () => {
  const project = dataOf('project') as SiteProject;
  const texts = new Map(project.locales.map(({ tag }) => [tag, dataOf(`texts/${tag}`) as SiteTexts]));
  const all: Filters = { id: '', text: '', locale: '*', surface: '*', status: '', finding: '', situation: '' };
  const some = fc.record(
    {
      text: fc.constantFrom('call', 'ANRUF', 'nothing at all'),
      locale: fc.constantFrom('en-GB', ...LOCALES),
      surface: fc.constantFrom('messenger', 'mobile-web', 'internal-tools'),
      status: fc.constantFrom('missing', 'translated', 'source'),
      finding: fc.constantFrom('any', 'none'),
      situation: fc.constantFrom('1', '19'),
    },
    { requiredKeys: [] },
  );
  const keys = (filters: Filters): string[] =>
    filterMessages(project, filters, (tag) => texts.get(tag)).map(({ message, locale }) => `${message} ${locale}`);
  fc.assert(
    fc.property(some, some, (one, more) => {
      const wide = new Set(keys({ ...all, ...one }));
      expect(keys({ ...all, ...more, ...one }).filter((key) => !wide.has(key))).toEqual([]);
    }),
    { numRuns: 40 },
  );
  expect(keys(all)).toHaveLength(project.messages.length * project.locales.length);
});
