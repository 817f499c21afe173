import { expect, test } from 'vitest';
import { parseYaml } from '../../src/syntax/parse-yaml.ts';
import { placeSpan } from '../../src/syntax/place-span.ts';
import { nodeAt } from '../../src/syntax/tree-value.ts';
import type { ScalarNode } from '../../src/syntax/tree.ts';
import { marked } from '../support/marked.ts';

function scalar(text: string): ScalarNode {
  const node = nodeAt(parseYaml({ path: 'x.yaml', text }).value, ['k']);
  if (node?.kind !== 'scalar') throw new Error(`no text in ${text}`);
  return node;
}

/** A file with a stretch marked, and the part of the value that stands there. */
const PLACES: readonly (readonly [file: string, part: string])[] = [
  ['k: one ⟦two⟧ three', 'two'],
  ['k: one\n  t⟦wo\n\n  thr⟧ee', 'wo\nthr'],
  ['k: a⟦\n  ⟧b', ' '],
  ["k: 'it⟦''⟧s'", "'"],
  ["k: 'it''s\r\n   ⟦so⟧'", 'so'],
  ['k: "a⟦\\u00e9⟧b"', 'é'],
  ['k: "a⟦\\U0001F600⟧b"', '😀'],
  ['k: "⟦\\ud83d\\ude00⟧"', '😀'],
  ['k: "a\\\n   ⟦b⟧ c"', 'b'],
  ['k: "x⟦\\x41⟧\\tB"', 'A'],
  ['k: |\n  one\n  ⟦two⟧\n', 'two'],
  ['k: |2-\n    one\n  ⟦two⟧\n', 'two'],
  ['k: |+\r\n  o⟦ne\r\n  tw⟧o\r\n\r\n', 'ne\ntw'],
  ['k: >\n  one\n  ⟦two⟧\n\n    three\n', 'two'],
  ['k: >-\n  o⟦ne\n  tw⟧o\n', 'ne tw'],
  ['\ufeffk: "⟦é⟧"', 'é'],
  ['k: שלום ⟦עולם⟧', 'עולם'],
  ['k: 👩‍👧 ⟦e\u0301⟧ x', 'e\u0301'],
  ['a: &x one ⟦two⟧\nk: *x', 'two'],
  ['k: # note\n  one\n  ⟦two⟧ # note', 'two'],
  ['k: a\t⟦b⟧', 'b'],
];

test.for(PLACES)('in %j', ([file, part]) => {
  const { text, spans } = marked(file);
  const node = scalar(text);
  const start = String(node.value).indexOf(part);
  expect(start).toBeGreaterThanOrEqual(0);
  expect(placeSpan(node, { start, end: start + part.length })).toEqual({ ...spans[0], exact: true });
});

test('the whole value leaves out the quotes', () => {
  expect(placeSpan(scalar('k: "abc"'), { start: 0, end: 3 })).toEqual({ start: 4, end: 7, exact: true });
});

test('an empty span is a point, also at the end and in an empty value', () => {
  const node = scalar('k: "a\\n"');
  expect(placeSpan(node, { start: 1, end: 1 })).toEqual({ start: 5, end: 5, exact: true });
  expect(placeSpan(node, { start: 2, end: 2 })).toEqual({ start: 7, end: 7, exact: true });
  expect(placeSpan(scalar("k: ''"), { start: 0, end: 0 })).toEqual({ start: 4, end: 4, exact: true });
});

test('a part that cannot be placed gives the whole value', () => {
  const whole = { start: 4, end: 14, exact: false };
  const node = scalar('k: "\\U0001F600"');
  expect(placeSpan(node, { start: 0, end: 1 })).toEqual(whole);
  expect(placeSpan(node, { start: 0, end: 3 })).toEqual(whole);
  expect(placeSpan(node, { start: 2, end: 1 })).toEqual(whole);
  expect(placeSpan(scalar('k: 12'), { start: 0, end: 1 })).toEqual({ start: 3, end: 5, exact: false });
  // A faulty escape is kept as written by the package; nothing is proven about it.
  expect(placeSpan(scalar('k: "\\q x"'), { start: 3, end: 4 }).exact).toBe(false);
});
