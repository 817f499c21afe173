import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { atomsOf, foldCase, plainI } from '../../src/text/phrase-atoms.ts';
import { indexPhrases } from '../../src/text/phrase-index.ts';
import { patternAtoms } from '../../src/text/pattern-atoms.ts';
import { findPlain, foldedText, plainPhrase } from '../../src/text/plain-phrase.ts';
import { patternSource, phraseSource, type WordLists } from '../../src/text/phrase.ts';

describe('patternAtoms', () => {
  it.each([
    ['please', ['please']],
    ['(?<!\\p{L})m[ae]z(?:sin|lar)?', ['maz', 'mez']],
    ['(?:abc|de)x', ['abc', 'de']],
    ['ab?cd', ['cd']],
    ['colou?rs', ['colo']],
    ['a+b', ['a']],
    ['.*', null],
    ['(?:a|.)', null],
    ['(?!never)ask', ['ask']],
    ['<secret>[^.]{0,5}send', ['send']],
    ['\\d{2} tage', ['tage']],
  ])('%s', (pattern, expected) => {
    expect(patternAtoms(pattern, { secret: ['pin', 'password'] })).toEqual(expected);
  });
});

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
  readonly avoid?: readonly { words?: readonly string[]; patterns?: readonly string[]; examples?: { flagged?: readonly unknown[] } }[];
  readonly lists?: WordLists;
  readonly cues?: Readonly<Record<string, readonly string[] | { words?: readonly string[] }>>;
}

// The index may offer too much, never too little.
describe.each(readdirSync('locales').filter((tag) => readdirSync(`locales/${tag}`).includes('style.yaml')))('%s', (tag) => {
  it('no phrase matches a text that the index does not offer it for', () => {
    const style = parse(readFileSync(`locales/${tag}/style.yaml`, 'utf8')) as Style;
    const cues = Object.values(style.cues ?? {}).flatMap((cue) => ('length' in cue ? cue : (cue.words ?? [])));
    const words = [...(style.avoid ?? []).flatMap((entry) => entry.words ?? []), ...cues];
    const patterns = (style.avoid ?? []).flatMap((entry) => entry.patterns ?? []);
    const lists = style.lists ?? {};
    const texts = (style.avoid ?? []).flatMap((entry) => (entry.examples?.flagged ?? []).filter((one) => typeof one === 'string'));
    const bounded = !['ja', 'th', 'zh-Hans', 'zh-Hant'].includes(tag);
    const index = indexPhrases([
      ...words.map((phrase) => atomsOf(phrase, lists)),
      ...patterns.map((pattern) => patternAtoms(pattern, lists)),
    ]);
    const sources = [
      ...words.map((phrase) => phraseSource(phrase, bounded, lists)),
      ...patterns.map((pattern) => patternSource(pattern, bounded, lists)),
    ];
    const expressions = sources.map((source) => new RegExp(plainI(source), 'giu'));
    for (const text of texts.map(plainI)) {
      const offered = new Set(index.candidates(text, 0, sources.length));
      const found = expressions.map((expression) => [...text.matchAll(expression)].map((match) => match[0]).filter((part) => part !== ''));
      const missed = [...words, ...patterns].filter((_, i) => !offered.has(i) && (found[i]?.length ?? 0) > 0);
      // The short way for plain words finds what their expression does, and vowel signs left out as well.
      const { folded } = foldedText(text);
      const other = words.filter((phrase, i) => {
        const plain = plainPhrase(phrase, false);
        return folded !== null && plain !== null && findPlain(folded, plain, bounded).length < (found[i]?.length ?? 0);
      });
      expect({ text, missed, other }).toEqual({ text, missed: [], other: [] });
    }
  });
});

it('folds both small sigmas to one, and leaves vowel signs out', () => {
  expect(foldCase('ΛΟΓΟΣ λόγος')).toBe('λογοσ λόγοσ');
  expect(foldCase('شُكْرًا שָׁלוֹם')).toBe('شكرا שלום');
});
