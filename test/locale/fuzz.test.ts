import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkFiles } from '../support/check.ts';

// Whatever a translation holds, the checks finish, and what they mark is a part of it.

const PIECES = [
  [
    'Wir rufen Sie an',
    'du',
    'Your case',
    'هل نتصل بك',
    '+966 51',
    '番号を',
    '您的',
    'нoмер',
    'Zoë',
    'für',
    'fur',
    '12',
    '1,250.50 €',
    '15:30',
    'https://a.example.com',
  ],
  [
    ' ',
    '  ',
    '.',
    '?',
    '!',
    ',',
    '“',
    '”',
    '„',
    '«',
    '»',
    '"',
    "'",
    '’',
    '(',
    ')',
    '。',
    '\n',
    '\u00a0',
    '\u200b',
    '\u2066',
    '\u2069',
    '\u202e',
    '🎉',
    '\ud83c',
  ],
  [
    '{name}',
    '{nam}',
    '{n, plural, one {# Tag} other {# Tage}}',
    '{n, plural, other {x}}',
    '{g, select, a {A} other {B}}',
    '<b>fett</b>',
    '{',
    '}',
    '#',
  ],
].flat();
const SOURCES = [
  'Hi {name}, you can add a number if you’d like.',
  '{n, plural, one {# day} other {# days}}, we won’t call.',
  'We delete it after 30 days. See https://a.example.com',
];
const LOCALES = ['de', 'fr', 'ar', 'ja', 'zh-Hans', 'pl'];

const cases = fc.record({
  source: fc.constantFrom(...SOURCES),
  target: fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((parts) => parts.join('')),
});

it('never throws, and marks parts of the text', () => {
  fc.assert(
    fc.property(fc.array(cases, { minLength: 1, maxLength: 6 }), fc.constantFrom(...LOCALES), (all, locale) => {
      const messages = Object.fromEntries(
        all.map(({ source }, i) => [`m${i}`, { purpose: 'macro', text: source, surfaces: ['messenger'] }]),
      );
      const catalog = Object.fromEntries(all.map(({ target }, i) => [`example.m${i}`, { message: target, status: 'translated' }]));
      const { findings } = checkFiles({
        'content/project.yaml': `sourceLocale: en-GB\nlocales: [${locale}]\n`,
        'content/messages/example.yaml': JSON.stringify({ namespace: 'example', messages }),
        [`locales/${locale}/messages.json`]: JSON.stringify(catalog),
      });
      for (const { messageId, span, locale: own } of findings) {
        if (span === undefined || own !== locale) continue;
        const text = catalog[messageId ?? '']?.message ?? '';
        expect(text.slice(span.start, span.end)).toBe(span.text);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);
