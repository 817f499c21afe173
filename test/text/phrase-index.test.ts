import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { atomsOf, foldCase } from '../../src/text/phrase-atoms.ts';
import { indexPhrases } from '../../src/text/phrase-index.ts';
import { phraseSource, type WordLists } from '../../src/text/phrase.ts';

describe('atomsOf', () => {
  it.each([
    ['please', ['please']],
    ['you (fail|neglect)ed to', ['fail', 'neglect']],
    ['(a |b )?number', ['number']],
    ['colou?r', ['colo']],
    ["n'*", ['n']],
    ['*', null],
    ['{*} … ', null],
    ['(a|*)', null],
    ['ΟΔΌΣ', ['οδόσ']],
    ['<secret>', ['password', 'pin']],
    ['<secret> now please', ['please']],
    ['<secret>?now', ['now']],
    ['<none>', null],
    ['كثيرًا', ['كثيرا']],
  ])('%s', (phrase, expected) => {
    expect(atomsOf(phrase, { secret: ['password*', '(PIN)'] })).toEqual(expected);
  });
});

interface Style {
  readonly avoid?: readonly { words?: readonly string[]; examples?: { flagged?: readonly unknown[] } }[];
  readonly lists?: WordLists;
  readonly cues?: Readonly<Record<string, readonly string[] | { words?: readonly string[] }>>;
}

// The index may offer too much, never too little.
describe.each(readdirSync('locales').filter((tag) => readdirSync(`locales/${tag}`).includes('style.yaml')))('%s', (tag) => {
  it('no phrase matches a text that the index does not offer it for', () => {
    const style = parse(readFileSync(`locales/${tag}/style.yaml`, 'utf8')) as Style;
    const cues = Object.values(style.cues ?? {}).flatMap((cue) => ('length' in cue ? cue : (cue.words ?? [])));
    const phrases = [...(style.avoid ?? []).flatMap((entry) => entry.words ?? []), ...cues];
    const texts = (style.avoid ?? []).flatMap((entry) => (entry.examples?.flagged ?? []).filter((one) => typeof one === 'string'));
    const index = indexPhrases(phrases.map((phrase) => atomsOf(phrase, style.lists ?? {})));
    const bounded = !['ja', 'th', 'zh-Hans', 'zh-Hant'].includes(tag);
    const sources = phrases.map((phrase) => new RegExp(phraseSource(phrase, bounded, style.lists), 'iu'));
    for (const text of texts) {
      const offered = new Set(index.candidates(text));
      const missed = phrases.filter((_, i) => !offered.has(i) && sources[i]?.test(text) === true);
      expect({ text, missed }).toEqual({ text, missed: [] });
    }
  });
});

it('folds both small sigmas to one, and leaves vowel signs out', () => {
  expect(foldCase('ΛΟΓΟΣ λόγος')).toBe('λογοσ λόγοσ');
  expect(foldCase('شُكْرًا שָׁלוֹם')).toBe('شكرا שלום');
});
