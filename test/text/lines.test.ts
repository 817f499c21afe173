import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineStarts, positionAt } from '../../src/text/lines.ts';
import { SEED } from '../support/seed.ts';

test('a line ends at \\n, \\r\\n or a lone \\r', () => {
  expect([...lineStarts('')]).toEqual([0]);
  expect([...lineStarts('a\nb\r\nc\rd')]).toEqual([0, 2, 5, 7]);
  expect([...lineStarts('\n\r\r\n')]).toEqual([0, 1, 2, 4]);
});

test('lines and columns count from 1, columns in UTF-16 units', () => {
  const starts = lineStarts('\ufeffa\n😀b\r\n');
  expect(positionAt(starts, 0)).toEqual({ line: 1, column: 1 });
  expect(positionAt(starts, 1)).toEqual({ line: 1, column: 2 });
  expect(positionAt(starts, 5)).toEqual({ line: 2, column: 3 });
  expect(positionAt(starts, 7)).toEqual({ line: 2, column: 5 });
  expect(positionAt(starts, 8)).toEqual({ line: 3, column: 1 });
});

test('the position of an offset is what counting from the front gives', () => {
  const text = fc.array(fc.constantFrom('a', '😀', '\n', '\r\n', '\r', 'é'), { maxLength: 30 }).map((parts) => parts.join(''));
  const law = fc.property(text, fc.nat(), (whole, at) => {
    const offset = at % (whole.length + 1);
    // Between \r and \n the line has not ended yet.
    const isInside = whole[offset - 1] === '\r' && whole[offset] === '\n';
    const lines = whole.slice(0, isInside ? offset - 1 : offset).split(/\r\n|\n|\r/);
    const column = (lines.at(-1) ?? '').length + 1 + (isInside ? 1 : 0);
    expect(positionAt(lineStarts(whole), offset)).toEqual({ line: lines.length, column });
  });
  fc.assert(law, { seed: SEED, numRuns: 1_000 });
});
