import { describe, expect, test } from 'vitest';
import { contextHash } from '../../src/model/staleness.ts';
import type { MergeResult } from '../../src/tms/merge.ts';
import { back, corpusWith, entry, merge, shortHash } from './support/projects.ts';

const SOURCE = 'A specialist replies by {time, time, short}.';
const GERMAN = 'Eine Fachkraft antwortet bis {time, time, short}.';
const OTHER = 'Jemand antwortet bis {time, time, short}.';

function said(result: MergeResult): string[] {
  return (['applied', 'stale', 'skipped', 'rejected'] as const).flatMap((list) =>
    result[list].map((one) => `${list} ${one.id}: ${one.reason}`),
  );
}

function statusAfter(result: MergeResult, id = 'a.b'): string {
  const found = result.entries.get(id);
  return found === undefined ? 'none' : `${found.status} ${found.message}`;
}

describe('a first translation', () => {
  const corpus = corpusWith({ b: SOURCE });

  test('goes in with the hashes of what it was made from', () => {
    const result = merge(corpus, [back('a.b', GERMAN, { source: SOURCE, status: 'translated' })]);
    expect(said(result)).toEqual(['applied a.b: It is the first translation']);
    const unit = corpus.units.get('a.b');
    expect(result.entries.get('a.b')).toMatchObject({
      message: GERMAN,
      status: 'translated',
      source: shortHash(SOURCE),
      context: unit === undefined ? '' : contextHash(unit),
      target: shortHash(GERMAN),
    });
  });

  test.each([
    ['no state', undefined, 'translated'],
    ['a state that the tool left at new', 'new', 'translated'],
    ['for review', 'needs-review', 'needs-review'],
    ['approved elsewhere', 'reviewed', 'reviewed'],
    ['final', 'final', 'final'],
  ] as const)('with %s', (_, status, expected) => {
    const result = merge(corpus, [back('a.b', GERMAN, { source: SOURCE, ...(status === undefined ? {} : { status }) })]);
    expect(statusAfter(result)).toBe(`${expected} ${GERMAN}`);
  });

  test('blank is no translation', () => {
    expect(said(merge(corpus, [back('a.b', ' \n')]))).toEqual(['skipped a.b: The file has no translation of it']);
  });

  test('the source text in a format of one language is no translation', () => {
    const result = merge(corpus, [back('a.b', SOURCE)], { isBilingual: false });
    expect(said(result)).toEqual(['skipped a.b: The file shows the source text, as it does where there is no translation']);
    expect(result.entries.size).toBe(0);
  });
});

describe('a text that would break', () => {
  test.each([
    ['A specialist replies by {time', 'A "{" opens here and never closes'],
    ['Eine Fachkraft antwortet bald.', '{time} is missing'],
    ['Bis {time, time, short} unter {phone}.', '{phone} is not in the source'],
    ['Bis {time, date, short}.', '{time} is time in the source and date here'],
    ["Bis '{time, time, short}'.", '{time} is missing'],
    ["L'{time, time, short}", '{time} is missing'],
  ])('%s', (target, reason) => {
    const corpus = corpusWith({ b: SOURCE }, [entry('a.b', GERMAN, 'needs-review')]);
    const result = merge(corpus, [back('a.b', target, { source: SOURCE })]);
    expect(said(result)).toEqual([`rejected a.b: ${reason}`]);
    expect(result.entries).toBe(corpus.catalogs.get('de')?.entries);
  });

  test('a format that parses and cannot be used', () => {
    const corpus = corpusWith({ b: 'Pay {sum, number}' });
    expect(said(merge(corpus, [back('a.b', 'Zahlen Sie {sum, number, ::currency/EURO}')]))).toEqual([
      'rejected a.b: "::currency/EURO" is a format that cannot be used',
    ]);
    expect(merge(corpus, [back('a.b', 'Zahlen Sie {sum, number, ::currency/EUR}')]).applied).toHaveLength(1);
  });

  test('a fault that the reader of the file found', () => {
    const corpus = corpusWith({ b: SOURCE });
    expect(said(merge(corpus, [back('a.b', GERMAN, { fault: 'The placeholder 1 has lost its content on the way' })]))).toEqual([
      'rejected a.b: The placeholder 1 has lost its content on the way',
    ]);
  });

  test('two different texts for one unit', () => {
    const result = merge(corpusWith({ b: SOURCE }), [back('a.b', GERMAN), back('a.b', GERMAN), back('a.b', OTHER)]);
    expect(said(result)).toEqual([
      'applied a.b: It is the first translation',
      'rejected a.b: The file has two different texts for it; the first one counts',
    ]);
    expect(statusAfter(result)).toBe(`translated ${GERMAN}`);
  });
});

describe('an unchanged text keeps its state', () => {
  test.each(['new', 'needs-review', 'translated', 'reviewed', 'final'] as const)('%s, whatever the file says', (status) => {
    const corpus = corpusWith({ b: SOURCE }, [entry('a.b', GERMAN, status)]);
    for (const inFile of [undefined, 'new', 'needs-review', 'translated', 'reviewed', 'final'] as const) {
      const result = merge(corpus, [back('a.b', GERMAN, { source: SOURCE, ...(inFile === undefined ? {} : { status: inFile }) })]);
      expect(statusAfter(result)).toBe(`${status} ${GERMAN}`);
      expect(result.applied).toEqual([]);
    }
  });

  test('unless the states of the file count', () => {
    const corpus = corpusWith({ b: SOURCE }, [entry('a.b', GERMAN, 'translated', { source: shortHash('Old') })]);
    const result = merge(corpus, [back('a.b', GERMAN, { source: SOURCE, status: 'reviewed' })], { states: 'file' });
    expect(result.entries.get('a.b')).toMatchObject({ status: 'reviewed', source: shortHash(SOURCE), target: shortHash(GERMAN) });
    expect(said(result)).toEqual(['applied a.b: The text is unchanged; the file says reviewed']);
  });

  test('a format without approval takes none away', () => {
    const corpus = corpusWith({ b: SOURCE }, [entry('a.b', GERMAN, 'final')]);
    expect(merge(corpus, [back('a.b', GERMAN, { status: 'translated' })], { states: 'file' }).applied).toEqual([]);
  });

  test('white space and composition of letters are no change', () => {
    const corpus = corpusWith({ b: 'Say "é"' }, [entry('a.b', 'Sag „é“ ', 'reviewed')]);
    for (const target of ['Sag „é“', '\n  Sag\n  „é“\n', 'Sag „e\u0301“'])
      expect(said(merge(corpus, [back('a.b', target)]))).toEqual(['skipped a.b: The text is unchanged']);
  });
});

describe('another text than ours', () => {
  const ours = (status: 'needs-review' | 'translated' | 'reviewed' | 'final', more = {}) =>
    corpusWith({ b: SOURCE }, [entry('a.b', GERMAN, status, more)]);

  test('replaces a translated one, and is translated at most', () => {
    const result = merge(ours('translated'), [back('a.b', OTHER, { source: SOURCE, status: 'final' })]);
    expect(statusAfter(result)).toBe(`translated ${OTHER}`);
    expect(statusAfter(merge(ours('translated'), [back('a.b', OTHER, { source: SOURCE, status: 'final' })], { states: 'file' }))).toBe(
      `final ${OTHER}`,
    );
  });

  test.each(['reviewed', 'final'] as const)('never replaces a %s one without force', (status) => {
    for (const policy of ['translator', 'existing', 'newest'] as const) {
      const result = merge(ours(status), [back('a.b', OTHER, { source: SOURCE, status: 'final' })], { policy });
      expect(said(result)).toEqual([`skipped a.b: The ${status} text stays; --force replaces it`]);
      expect(statusAfter(result)).toBe(`${status} ${GERMAN}`);
    }
    expect(statusAfter(merge(ours(status), [back('a.b', OTHER, { source: SOURCE })], { force: true }))).toBe(`translated ${OTHER}`);
  });

  test('replaces an approved one whose source changed since', () => {
    const result = merge(ours('final', { source: shortHash('Old') }), [back('a.b', OTHER, { source: SOURCE, status: 'translated' })]);
    expect(statusAfter(result)).toBe(`translated ${OTHER}`);
    expect(result.entries.get('a.b')?.source).toBe(shortHash(SOURCE));
  });

  test('policy existing: what fits the source stays, what does not is replaced', () => {
    expect(said(merge(ours('translated'), [back('a.b', OTHER, { source: SOURCE })], { policy: 'existing' }))).toEqual([
      'skipped a.b: The translated text stays: the policy is existing',
    ]);
    expect(
      statusAfter(
        merge(ours('translated', { source: shortHash('Old') }), [back('a.b', OTHER, { source: SOURCE })], { policy: 'existing' }),
      ),
    ).toBe(`translated ${OTHER}`);
  });

  test('policy newest: what changed here after the file went out stays', () => {
    const returned = [back('a.b', OTHER, { source: SOURCE, targetHash: shortHash('went out') })];
    expect(merge(ours('translated'), returned, { policy: 'newest' }).applied).toEqual([]);
    expect(merge(ours('translated'), returned, { policy: 'translator' }).applied).toHaveLength(1);
    expect(
      merge(ours('translated'), [back('a.b', OTHER, { source: SOURCE, targetHash: shortHash(GERMAN) })], { policy: 'newest' }).applied,
    ).toHaveLength(1);
    expect(
      merge(ours('translated', { target: shortHash('before the edit') }), [back('a.b', OTHER, { source: SOURCE })], { policy: 'newest' })
        .applied,
    ).toEqual([]);
  });

  test('a text that the translator left alone never undoes ours', () => {
    const returned = [back('a.b', OTHER, { source: SOURCE, targetHash: shortHash(OTHER) })];
    expect(said(merge(ours('translated'), returned, { force: true }))).toEqual([
      'skipped a.b: The text changed here after the file went out, and the file still has the earlier one',
    ]);
  });
});

describe('a translation of an earlier source', () => {
  const OLD = 'A specialist replies soon, by {time, time, short}.';
  const returned = [back('a.b', OTHER, { source: OLD, status: 'translated' })];

  test('does not replace what is there', () => {
    const corpus = corpusWith({ b: SOURCE }, [entry('a.b', GERMAN, 'translated')]);
    const result = merge(corpus, returned);
    expect(said(result)).toEqual(['stale a.b: It translates an earlier source; the text that is there stays']);
    expect(result.stale[0]).toMatchObject({ sourceBefore: OLD, sourceAfter: SOURCE });
    expect(result.entries).toBe(corpus.catalogs.get('de')?.entries);
  });

  test('fills a gap, and asks for review', () => {
    const result = merge(corpusWith({ b: SOURCE }), returned);
    expect(said(result)).toEqual(['stale a.b: It translates an earlier source and is taken as needs-review']);
    expect(result.entries.get('a.b')).toMatchObject({ status: 'needs-review', source: shortHash(OLD) });
  });

  test('is taken with --take-stale, but never over an approved text', () => {
    expect(statusAfter(merge(corpusWith({ b: SOURCE }, [entry('a.b', GERMAN, 'translated')]), returned, { takeStale: true }))).toBe(
      `needs-review ${OTHER}`,
    );
    expect(statusAfter(merge(corpusWith({ b: SOURCE }, [entry('a.b', GERMAN, 'final')]), returned, { takeStale: true }))).toBe(
      `final ${GERMAN}`,
    );
  });

  test('is told by the hash where a file has no source', () => {
    const result = merge(corpusWith({ b: SOURCE }, [entry('a.b', GERMAN, 'translated')]), [
      back('a.b', OTHER, { sourceHash: shortHash(OLD) }),
    ]);
    expect(result.stale).toHaveLength(1);
  });

  test('a source that the tool damaged counts as ours when the hash beside it is', () => {
    const result = merge(corpusWith({ b: SOURCE }), [
      back('a.b', GERMAN, { source: 'A specialist replies by .', sourceHash: shortHash(SOURCE) }),
    ]);
    expect(result.applied).toHaveLength(1);
  });

  test('a file that does not say what it translates asks for review of a stale text', () => {
    const corpus = corpusWith({ b: SOURCE }, [entry('a.b', GERMAN, 'translated', { source: shortHash(OLD) })]);
    const result = merge(corpus, [back('a.b', OTHER)], { isBilingual: false });
    expect(said(result)).toEqual(['applied a.b: The file does not say which source it translates, so it asks for review']);
    expect(result.entries.get('a.b')).toMatchObject({ status: 'needs-review', source: shortHash(OLD) });
  });
});

describe('which unit a returned one belongs to', () => {
  const corpus = corpusWith({ b: SOURCE, c: 'Stay in chat', d: 'Stay in chat' });

  test('by a further id, by the hash, by the source text', () => {
    expect(statusAfter(merge(corpus, [back('1', GERMAN, { otherIds: ['x', 'a.b'] })]))).toContain(GERMAN);
    expect(statusAfter(merge(corpus, [back('1', GERMAN, { sourceHash: shortHash(SOURCE) })]))).toContain(GERMAN);
    expect(statusAfter(merge(corpus, [back('1', GERMAN, { source: SOURCE })]))).toContain(GERMAN);
  });

  test('two units with one text are not guessed', () => {
    expect(said(merge(corpus, [back('1', 'Im Chat bleiben', { source: 'Stay in chat' })]))).toEqual([
      'skipped 1: "1" is not an id of the source, and 2 units have its source text',
    ]);
  });

  test('an unknown one is left out', () => {
    expect(said(merge(corpus, [back('a.gone', 'x'), back('__proto__', 'x'), back('', 'x')]))).toEqual([
      'skipped a.gone: "a.gone" is not an id of the source',
      'skipped __proto__: "__proto__" is not an id of the source',
      'skipped : A unit without an id is not an id of the source',
    ]);
  });
});

describe('white space that a tool changed', () => {
  test.each([
    ['line ends', 'One\nTwo {x}', 'One\r\nTwo {x}', 'Eins\r\nZwei {x}', 'Eins\nZwei {x}'],
    ['breaks in front of inline elements', 'Hi {x} there', 'Hi \n      {x} there\n    ', '你好\n      {x} 在\n    ', '你好{x} 在'],
    [
      'lines wrapped anew',
      'Hi {x} there, my friend',
      'Hi {x} there,\n  my friend',
      'Hallo {x}\n  da, mein Freund',
      'Hallo {x} da, mein Freund',
    ],
    ['ends trimmed', ' Hi {x} ', 'Hi {x}', 'Hallo {x}', ' Hallo {x} '],
    ['nothing', 'Hi {x}', 'Hi {x}', 'Hallo  {x}', 'Hallo  {x}'],
  ])('%s', (_, source, returnedSource, target, expected) => {
    const result = merge(corpusWith({ b: source }), [back('a.b', target, { source: returnedSource })]);
    expect(result.entries.get('a.b')?.message).toBe(expected);
  });
});

test('entries that the file does not mention, and orphans, stay', () => {
  const corpus = corpusWith({ b: SOURCE, c: 'Hi' }, [entry('a.c', 'Hallo', 'final'), entry('a.gone', 'Weg', 'reviewed')]);
  expect([...merge(corpus, [back('a.b', GERMAN)]).entries.keys()]).toEqual(['a.c', 'a.gone', 'a.b']);
});
