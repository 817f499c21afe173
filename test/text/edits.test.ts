import { expect, test } from 'vitest';
import { applyEdits, overlaps } from '../../src/text/edits.ts';

test('edits apply at once, in any order', () => {
  const edits = [
    { start: 8, end: 11, text: 'sea' },
    { start: 0, end: 3, text: 'A' },
    { start: 4, end: 4, text: 'big ' },
  ];
  expect(applyEdits('the old map', edits)).toBe('A big old sea');
  expect(applyEdits('abc', [])).toBe('abc');
});

test('insertions at one place keep their order, and may touch a replacement', () => {
  const edits = [
    { start: 1, end: 1, text: 'x' },
    { start: 1, end: 1, text: 'y' },
    { start: 1, end: 2, text: 'B' },
  ];
  expect(applyEdits('abc', edits)).toBe('axyBc');
});

test('edits that overlap or leave the text are refused', () => {
  const refused = [
    [
      { start: 0, end: 2 },
      { start: 1, end: 3 },
    ],
    [
      { start: 0, end: 3 },
      { start: 1, end: 1 },
    ],
    [
      { start: 0, end: 2 },
      { start: 0, end: 2 },
    ],
    [{ start: 2, end: 9 }],
    [{ start: 2, end: 1 }],
    [{ start: -1, end: 1 }],
  ];
  for (const spans of refused) {
    const edits = spans.map((span) => ({ ...span, text: 'x' }));
    expect(() => applyEdits('abc', edits)).toThrow(RangeError);
  }
});

test('spans overlap when they share a unit', () => {
  expect(overlaps({ start: 0, end: 2 }, { start: 1, end: 3 })).toBe(true);
  expect(overlaps({ start: 0, end: 2 }, { start: 2, end: 3 })).toBe(false);
  expect(overlaps({ start: 0, end: 2 }, { start: 1, end: 1 })).toBe(true);
  expect(overlaps({ start: 1, end: 1 }, { start: 1, end: 2 })).toBe(false);
  expect(overlaps({ start: 1, end: 1 }, { start: 1, end: 1 })).toBe(false);
});
