import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildPack } from '../src/model/build-pack.ts';
import type { RegisterCue } from '../src/model/locale-facts.ts';
import type { LocalePack } from '../src/model/locale-pack.ts';
import type { StyleExamples, Unless } from '../src/model/style.ts';
import { compileLexicon } from '../src/packs/compile-lexicon.ts';
import { stripMarks } from '../src/rules/language/bare-words.ts';
import { holds } from '../src/rules/language/english-phrases.ts';
import { matcherOf, wordRules } from '../src/rules/language/pack-matchers.ts';
import { branchesOf } from '../src/syntax/branches.ts';
import { parseIcu } from '../src/syntax/parse-icu.ts';
import { compileMatcher, type MatcherData } from '../src/text/matcher.ts';

// One language: npx vitest run test/locale-packs.test.ts -t "^de "

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: true });
const schema = (name: string): Record<string, unknown> & { properties: Record<string, { properties?: Record<string, unknown> }> } =>
  JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'));
const validators: Record<string, ValidateFunction> = { locale: ajv.compile(schema('locale')), style: ajv.compile(schema('style')) };

const NEEDED = [
  'locale',
  'name',
  'nativeName',
  'direction',
  'script',
  'segmentation',
  'lengthFactor',
  'register',
  'registers',
  'typography',
  'letters',
  'plurals',
  'loanwords',
  'phone',
  'optOut',
  'markets',
  'names',
];
/** Languages may lack a word for these. */
const FREE_CUES = new Set(['choice', 'will', 'can', 'n9', 'n11', 'n14', 'n24', 'n60', 'n90']);
const CUES = Object.keys(schema('style').properties['cues']?.properties ?? {}).filter((name) => !FREE_CUES.has(name));
/** Rules that each language has words for. */
const WORDING = [
  [
    'tone/blame',
    'tone/overapology',
    'tone/overpromise',
    'tone/pressure',
    'tone/excess',
    'tone/condescending',
    'tone/passive-agentless',
    'tone/robotic',
    'tone/vague-expectation',
    'tone/jargon',
  ],
  [
    'privacy/coercion',
    'privacy/pii-request',
    'privacy/unsolicited-call',
    'privacy/purpose-creep',
    'privacy/retention-vague',
    'privacy/third-party',
  ],
].flat();

interface Entry extends Unless {
  readonly id: string;
  readonly rule?: string;
  readonly unless?: Unless;
  readonly examples?: { flagged?: readonly Example[]; fine?: readonly Example[] };
}
type Example = string | { readonly source: string; readonly text: string };

const tags = readdirSync('locales')
  .filter((tag) => readdirSync(`locales/${tag}`).some((name) => name === 'locale.yaml'))
  .sort();

/** The texts that people receive. */
function textsOf(example: Example, locale: string): string[] {
  const text = typeof example === 'string' ? example : example.text;
  const { ast } = parseIcu(text, locale);
  expect(ast, text).not.toBeNull();
  return ast === null ? [] : branchesOf(ast, text).map((branch) => branch.text);
}

function sourceOf(example: Example): string {
  return typeof example === 'string' ? '' : example.source;
}

/** Runs the examples of an entry against `matches`. */
function check(id: string, examples: Entry['examples'], locale: string, matches: (text: string, source: string) => boolean): void {
  expect(examples?.flagged?.length ?? 0, `${id} has a flagged example`).toBeGreaterThan(0);
  expect(examples?.fine?.length ?? 0, `${id} has a fine example`).toBeGreaterThan(0);
  const found = (example: Example): boolean => textsOf(example, locale).some((text) => matches(text, sourceOf(example)));
  const missed = (examples?.flagged ?? []).filter((example) => !found(example));
  const alarms = (examples?.fine ?? []).filter((example) => found(example));
  expect({ id, missed, alarms }).toEqual({ id, missed: [], alarms: [] });
}

function packOf(tag: string): LocalePack {
  const style = readdirSync(`locales/${tag}`).includes('style.yaml') ? [read(`locales/${tag}/style.yaml`)] : [];
  return buildPack(tag, read(`locales/${tag}/locale.yaml`), style);
}

it('there are packs', () => {
  expect(tags.length).toBeGreaterThan(0);
});

describe.each(tags)('%s', (tag) => {
  const pack = packOf(tag);
  const rules = wordRules(pack);
  const cues = Object.values(pack.facts.registers ?? {}).flatMap((register) => register?.cues ?? []) as (RegisterCue & {
    examples?: StyleExamples;
  })[];

  it('fits the schemas', () => {
    for (const name of ['locale', 'style'].filter((one) => existsSync(`locales/${tag}/${one}.yaml`))) {
      const validate = validators[name];
      validate?.(read(`locales/${tag}/${name}.yaml`));
      expect(validate?.errors?.map((one) => `${one.instancePath} ${one.message ?? ''} ${JSON.stringify(one.params)}`) ?? []).toEqual([]);
    }
  });

  it('is complete', () => {
    expect(NEEDED.filter((key) => !(key in pack.facts))).toEqual([]);
    expect(pack.locale).toBe(tag);
    // English has its wording rules in content/style.
    if (tag.startsWith('en-')) return;
    expect(CUES.filter((name) => !(name in pack.style.cues))).toEqual([]);
    expect(WORDING.filter((rule) => !pack.style.avoid.some((entry) => entry.rule === rule))).toEqual([]);
  });

  it('names each entry once', () => {
    const ids = [...pack.style.avoid, ...pack.style.terms, ...pack.style.prefer, ...pack.style.require, ...pack.style.limit].map(
      ({ id }) => id,
    );
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const names = cues.map(({ id }) => id);
    expect(names.filter((id, i) => names.indexOf(id) !== i)).toEqual([]);
  });

  it('compiles, and nothing matches an empty text or a lone placeholder', () => {
    const all: MatcherData[] = [
      ...cues,
      ...pack.style.avoid,
      ...pack.style.prefer,
      ...pack.style.require,
      ...pack.style.terms.flatMap((term) => term.forbidden ?? []),
    ];
    for (const cue of Object.values(pack.style.cues)) all.push(Array.isArray(cue) ? { words: cue as string[] } : (cue as MatcherData));
    for (const data of all) {
      const matcher = compileMatcher(data, rules);
      expect({ data, hits: matcher.find('') }).toEqual({ data, hits: [] });
    }
  });

  it('lists marked words whose bare spelling is no word', () => {
    const path = `locales/${tag}/messages.json`;
    const messages = existsSync(path) ? Object.values(read(path) as Record<string, { message: string }>) : [];
    const used = new Set(messages.flatMap(({ message }) => message.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []));
    const marked = pack.facts.letters?.marked ?? [];
    expect(marked.filter((word) => stripMarks(word.toLowerCase()) === word.toLowerCase())).toEqual([]);
    expect(marked.filter((word) => used.has(stripMarks(word.toLowerCase())))).toEqual([]);
  });

  it('replaces letters and marks by others', () => {
    const letters = (pack.facts.letters?.replace ?? []).filter((one) => one.letter === one.with || [...one.letter].length !== 1);
    const marks = (pack.facts.typography?.replace ?? []).filter((one) => one.mark === one.with);
    const words = (pack.facts.letters?.words ?? []).filter((one) => one.word === one.with);
    expect([...letters, ...marks, ...words]).toEqual([]);
  });

  it('dates its facts', () => {
    for (const { date, reviewBy, hours } of pack.facts.markets ?? []) {
      expect(reviewBy > date).toBe(true);
      for (const { from, to } of hours) expect(from < to).toBe(true);
    }
  });

  it.each(cues.map((cue) => [cue.id, cue] as const))('register cue %s', (id, cue) => {
    check(id, cue.examples, tag, (text) => matcherOf(pack, cue).test(text));
  });

  it.each(pack.style.avoid.map((entry) => [entry.id, entry] as const))('avoid %s', (id, entry) => {
    const lexicon = compileLexicon([entry], rules.bounded, pack.style.lists);
    check(
      id,
      entry.examples,
      tag,
      (text) => lexicon.hits(entry.rule, { text, offsets: new Int32Array(), choices: [], slots: [] }).length > 0,
    );
  });

  const forbidden = pack.style.terms.flatMap((term) => (term.forbidden ?? []).map((word, i) => [`${term.id} ${i + 1}`, word] as const));
  it.each(forbidden)('forbidden %s', (id, word) => {
    const { examples } = word as { examples?: Entry['examples'] };
    check(id, examples, tag, (text, source) => holds(word.when, source, 'macro') && matcherOf(pack, word).test(text));
  });

  it.each(pack.style.terms.map((term) => [term.id, term] as const))('term %s', (_id, term) => {
    const words = [term.preferred, ...(term.also ?? [])];
    const forms = matcherOf(pack, { words: term.forms ?? [] });
    if (term.forms !== undefined) expect(words.filter((word) => !forms.test(word))).toEqual([]);
  });

  it.each(pack.style.prefer.map((entry) => [entry.id, entry] as const))('prefer %s', (id, entry) => {
    check(id, (entry as Entry).examples, tag, (text) => matcherOf(pack, entry).test(text));
    expect(matcherOf(pack, entry).test(entry.instead)).toBe(false);
  });

  it.each(pack.style.require.map((entry) => [entry.id, entry] as const))('require %s', (id, entry) => {
    check(id, (entry as Entry).examples, tag, (text, source) => holds(entry.when, source, 'macro') && !matcherOf(pack, entry).test(text));
  });
});
