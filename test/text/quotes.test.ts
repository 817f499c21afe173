import { expect, it } from 'vitest';
import { quotesOf } from '../../src/rules/english/quotes.ts';

const quoted = (text: string): string[] => quotesOf(text).map(({ start, end }) => text.slice(start, end));

it('finds straight quotation marks at the start of a word', () => {
  expect(quoted('Choose "Later" or 5" pipes')).toEqual(['"Later"']);
});

it('finds straight quotation marks right after a letter where words are not spaced', () => {
  expect(quoted('請選擇"稍後再說"。')).toEqual(['"稍後再說"']);
  expect(quoted('옵션에서"나중에"를 고르세요.')).toEqual(['"나중에"']);
});
