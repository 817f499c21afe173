import { describe, expect, test } from 'vitest';
import { JSON_CODES } from '../../src/syntax/json-problems.ts';
import { parseJson } from '../../src/syntax/parse-json.ts';
import { keyAt, nodeAt, toValue } from '../../src/syntax/tree-value.ts';
import { marked } from '../support/marked.ts';

const parse = (text: string): ReturnType<typeof parseJson> => parseJson({ path: 'locales/de/messages.json', text });

describe('what a sound file holds', () => {
  test('values of each kind, with their places', () => {
    const { text, spans } = marked('\ufeff{"⟦a.b⟧": "⟦x\\n\\u00e9⟧", "c": ⟦[1, ⟦-2.5e3⟧, true, null]⟧}\r\n');
    const { value, diagnostics } = parse(text);
    expect(diagnostics).toEqual([]);
    expect(toValue(value)).toEqual({ 'a.b': 'x\né', c: [1, -2500, true, null] });
    expect(keyAt(value, ['a.b'])).toMatchObject(spans[0] ?? {});
    expect(nodeAt(value, ['a.b'])).toMatchObject({ ...spans[1], style: 'json' });
    expect(nodeAt(value, ['c', 1])).toMatchObject(spans[2] ?? {});
    expect(nodeAt(value, ['c'])).toMatchObject({ kind: 'seq', end: spans[3]?.end });
  });

  test('a dangerous key is a key like any other', () => {
    const value = toValue(parse('{"__proto__": {"polluted": true}}').value) as object;
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(toValue(parse('{"__proto__": 1,}').value)).toEqual(value === null ? null : expect.anything());
  });

  test('of a key that appears twice the last value counts', () => {
    const { value, diagnostics } = parse('{"a": 1, "a": 2}');
    expect(toValue(value)).toEqual({ a: 2 });
    expect(nodeAt(value, ['a'])).toMatchObject({ value: 2 });
    expect(diagnostics[0]?.related).toEqual([
      { message: '"a" stands here first', at: { file: 'locales/de/messages.json', start: 2, end: 3 } },
    ]);
  });
});

/** A faulty file with the fault marked, its code, and a part of the message. */
const FAULTS: readonly (readonly [code: string, file: string, message: RegExp])[] = [
  ['invalid-symbol', '{⟦a⟧: 1}', /"a" is neither/],
  ['invalid-symbol', "{⟦'a'⟧: 1}", /"'a'" is neither/],
  ['invalid-symbol', '{"a": ⟦tru⟧}', /"tru"/],
  ['property-name-expected', '{⟦1⟧: 2}', /stands where a key belongs/],
  ['value-expected', '{"a": ⟦}⟧', /stands where a value belongs/],
  ['colon-expected', '{"a" ⟦1⟧}', /where a colon belongs/],
  ['comma-expected', '[1 ⟦2⟧]', /comma is missing before "2"/],
  ['comma-expected', '{"a": 1 ⟦"b"⟧: 2}', /comma is missing before "b"/],
  ['close-brace-expected', '⟦{⟧"a": {"b": 1}\n', /"\{" opens here/],
  ['close-brace-expected', '[⟦{⟧"a": 1]', /"\{" opens here/],
  ['close-bracket-expected', '{"a": ⟦[⟧1}', /"\[" opens here/],
  ['stray-bracket', '[{}⟦}⟧]', /closes nothing/],
  ['end-of-file-expected', '{} ⟦{⟧}', /follows after the end/],
  ['invalid-comment-token', '{⟦// x⟧\n}', /comment/],
  ['invalid-comment-token', '[1 ⟦/* x */⟧]', /comment/],
  ['unexpected-end-of-string', '{"a": ⟦"⟧x\n}', /quote opens here/],
  ['unexpected-end-of-number', '[⟦1.⟧]', /"1\." breaks off/],
  ['invalid-unicode', '["x⟦\\u12⟧ "]', /no Unicode escape/],
  ['invalid-escape-character', '["x⟦\\q⟧\\n⟦\\w⟧"]', /no escape sequence/],
  ['invalid-character', '["a⟦\t⟧"]', /control character/],
  ['trailing-comma', '{"a": 1⟦,⟧\n}', /comma follows/],
  ['trailing-comma', '[1⟦,⟧]', /comma follows/],
  ['duplicate-key', '{"a": 1, "⟦a⟧": 2}', /"a" appears twice/],
  ['empty', '⟦⟧ \n', /empty/],
  ['too-deep', `${'['.repeat(100)}⟦[⟧${']'.repeat(101)}`, /far deeper/],
];

describe('faults', () => {
  test.for(FAULTS)('json/%s in %j', ([code, file, message]) => {
    const { text, spans } = marked(file);
    const { diagnostics } = parse(text);
    expect(diagnostics.map(({ at }) => ({ start: at.start, end: at.end }))).toEqual(spans);
    expect(diagnostics[0]).toMatchObject({ code: `json/${code}`, message: expect.stringMatching(message) as string });
    expect(diagnostics[0]?.help).toMatch(/[.;]/);
  });

  test('every code is shown by a file, save those that others stand for', () => {
    const shown = new Set(FAULTS.map(([code]) => `json/${code}`));
    expect(JSON_CODES.filter((code) => !shown.has(code))).toEqual(['json/invalid-number-format', 'json/unexpected-end-of-comment']);
  });

  test('the rest of a faulty file is still read, with its places', () => {
    const { text, spans } = marked('{"a": 1, // note\n "b": "⟦x\\ty⟧",}');
    const node = nodeAt(parse(text).value, ['b']);
    expect(node).toMatchObject({ ...spans[0], value: 'x\ty' });
    expect(node?.kind === 'scalar' && node.offsets()).not.toBeNull();
  });

  test('texts full of brackets do not count as nesting', () => {
    expect(parse(`{"a": "${'{['.repeat(500)}",}`).diagnostics.map(({ code }) => code)).toEqual(['json/trailing-comma']);
  });
});
