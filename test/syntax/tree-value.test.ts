import { expect, test } from 'vitest';
import { parseYaml } from '../../src/syntax/parse-yaml.ts';
import { keyAt, nodeAt, toValue } from '../../src/syntax/tree-value.ts';

const { value } = parseYaml({ path: 'x.yaml', text: 'a:\n  - b: 1\n  - c\nd: x\nd: y\n' });

test('a path leads to a node and its key, or to nothing', () => {
  expect(nodeAt(value, [])).toBe(value);
  expect(nodeAt(value, ['a', 0, 'b'])).toMatchObject({ value: 1 });
  expect(nodeAt(value, ['a', '1'])).toMatchObject({ value: 'c' });
  for (const path of [['x'], ['a', 2], ['a', -1], ['a', 'length'], ['d', 'length'], ['a', 0, 'b', 'c']])
    expect(nodeAt(value, path)).toBeUndefined();
  expect(nodeAt(null, ['a'])).toBeUndefined();
  expect(nodeAt(null, [])).toBeUndefined();
  expect(keyAt(value, ['a', 0, 'b'])).toMatchObject({ value: 'b', start: 7, end: 8 });
  expect(keyAt(value, ['a', 0])).toBeUndefined();
});

test('of a key that appears twice the last value counts', () => {
  expect(nodeAt(value, ['d'])).toMatchObject({ value: 'y' });
  expect(toValue(value)).toEqual({ a: [{ b: 1 }, 'c'], d: 'y' });
});

test('objects have no prototype', () => {
  expect(Object.getPrototypeOf(toValue(value))).toBeNull();
  expect(toValue(null)).toBeNull();
});
