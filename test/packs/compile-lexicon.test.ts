import { expect, it } from 'vitest';
import { compileLexicon } from '../../src/packs/compile-lexicon.ts';

const entry = { id: 'secret', rule: 'privacy/pii-request', words: ['密码'], unless: { words: ['绝不'] }, why: 'It is a secret' };
const hits = (text: string): string[] =>
  compileLexicon([entry], false)
    .hits(entry.rule, { text, offsets: new Int32Array(), choices: [], slots: [] })
    .map((hit) => hit.text);

it('excuses a match in the same sentence', () => {
  expect(hits('我们绝不索要密码。')).toEqual([]);
});

it('ends a sentence at an ideographic full stop, also without a space', () => {
  expect(hits('我们绝不打扰您。请发送密码。')).toEqual(['密码']);
});

it('spells out the lists that a pattern names, and leaves look-behinds and named groups alone', () => {
  const named = { ...entry, words: [], patterns: ['(?<!不)(?<verb>发|给).{0,3}(?:<secret>)'], unless: { words: ['绝不'] } };
  const lexicon = compileLexicon([named], false, { secret: ['密码', '验证码'] });
  const found = lexicon.hits(entry.rule, { text: '请发来验证码。', offsets: new Int32Array(), choices: [], slots: [] });
  expect(found.map((hit) => hit.text)).toEqual(['发来验证码']);
});

it('reads over the vowel signs of Arabic and Hebrew', () => {
  const signs = compileLexicon([{ ...entry, words: ['كثيرا', 'שלום'] }], true);
  const found = (text: string): number => signs.hits(entry.rule, { text, offsets: new Int32Array(), choices: [], slots: [] }).length;
  expect(['نأسف كثيرًا.', 'نأسف كثيراً.', 'نأسف كثيرا.', 'שָׁלוֹם', 'שלום'].map(found)).toEqual([1, 1, 1, 1, 1]);
  expect(found('كثيرون')).toBe(0);
});

it('takes the Turkish capital İ for an i, and ı for a letter of its own', () => {
  const turkish = compileLexicon([{ ...entry, words: ['iptal*'] }], true);
  const found = (text: string): string[] =>
    turkish.hits(entry.rule, { text, offsets: new Int32Array(), choices: [], slots: [] }).map((hit) => hit.text);
  expect(found('İptal edin. iptal')).toEqual(['İptal', 'iptal']);
  expect(found('ıptal')).toEqual([]);
});

it('knows k, å and ω as letters, whose signs fold into them', () => {
  const edge = compileLexicon([{ ...entry, words: ['aw', 'blå'] }], true);
  const found = (text: string): number => edge.hits(entry.rule, { text, offsets: new Int32Array(), choices: [], slots: [] }).length;
  expect(['awkward', 'aw, kind', 'blåå', 'blå'].map(found)).toEqual([0, 1, 0, 1]);
});
