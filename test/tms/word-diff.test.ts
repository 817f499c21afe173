import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedShare, diffLine, wordDiff } from '../../src/tms/word-diff.ts';

describe('word diff', () => {
  test.each([
    ['in 5 minutes', 'in 10 minutes', 'en', 'in [-5-]{+10+} minutes'],
    ['Wir antworten hier.', 'Wir melden uns hier.', 'de', 'Wir [-antworten-]{+melden uns+} hier.'],
    ['请致电客服', '请致电专员', 'zh', '请致电[-客服-]{+专员+}'],
    ['same', 'same', 'en', 'same'],
    ['', 'new', 'en', '{+new+}'],
  ])('%s → %s', (before, after, locale, expected) => {
    expect(diffLine(wordDiff(before, after, locale))).toBe(expected);
  });

  test('law: without what was added it is the first text, without what was removed the second', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', ' ', '\n', 'wort', '中文', '.', '{x}'), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after, 'de');
        const without = (kind: string): string =>
          parts
            .filter((part) => part.kind !== kind)
            .map((part) => part.text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
        expect(changedShare(parts)).toBeGreaterThanOrEqual(0);
        expect(changedShare(wordDiff(before, before, 'de'))).toBe(0);
      }),
    );
  });
});
