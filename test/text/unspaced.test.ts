import { expect, it } from 'vitest';
import { buildPack } from '../../src/model/build-pack.ts';
import { markFaults } from '../../src/rules/language/marks.ts';
import { alignSentences, meaningOf } from '../../src/rules/language/meaning/concepts.ts';
import { quantitiesOf } from '../../src/rules/language/meaning/quantities.ts';

const numbers = (text: string): number[] => quantitiesOf(text).map(({ value }) => value);

it('reads numbers that stand right after a letter where words are not spaced', () => {
  expect(numbers('本日17時までに3回')).toEqual([17, 3]);
  expect(numbers('오후3시, 앞으로2번')).toEqual([3, 2]);
  expect(numbers('model X5 and part#7')).toEqual([]);
});

it('ends a sentence at a full-width mark before a placeholder', () => {
  const pack = buildPack('ja', {}, []);
  const [source, target] = [meaningOf('One. Two by {time}.', pack), meaningOf('一つ。{time}までに二つ。', pack)];
  expect(alignSentences(source, target).map((part) => part.target.text)).toEqual(['一つ。', '{time}までに二つ。']);
});

it('finds a half-width full stop between a sentence and a number', () => {
  const typography = { replace: [{ mark: '.', with: '。' }] };
  const pack = buildPack('ja', { script: 'Jpan', typography }, []);
  expect(markFaults('完了しました.3日で届きます。', pack).map(({ start, end }) => [start, end])).toEqual([[0, 7]]);
  expect(markFaults('バージョン2.3です。', pack)).toEqual([]);
});
