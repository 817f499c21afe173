import { parse as parseFormatjs } from '@formatjs/icu-messageformat-parser';
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { parseDocument } from 'yaml';
import { argumentsOf, branchesOf } from '../../src/syntax/branches.ts';
import { parseIcu, quotedRegions } from '../../src/syntax/parse-icu.ts';
import { parseJson } from '../../src/syntax/parse-json.ts';
import type { ParseResult } from '../../src/syntax/parse-yaml.ts';
import { parseYaml } from '../../src/syntax/parse-yaml.ts';
import { placeSpan } from '../../src/syntax/place-span.ts';
import { toValue } from '../../src/syntax/tree-value.ts';
import type { Tree } from '../../src/syntax/tree.ts';
import { SEED } from '../support/seed.ts';
import { mutated } from './mutations.ts';

// A busy machine takes several times as long.
vi.setConfig({ testTimeout: 240_000 });

const YAML = [
  'namespace: escalation\nmessages:\n  notice:\n    purpose: escalation-notice\n    text: >-\n      Your case is with {team}.\n      We reply by {time, time, short}.\n\n    replies: { call: { label: "Call \\u00e9 me" }, stay: [a, \'b\'] }\n',
  '# note\r\nbase: &base\r\n  a: "x \\\r\n    y"\r\n  b: |+\r\n    one\r\n\r\n     two\r\n\r\nuse:\r\n  <<: *base\r\n  c: *base\r\n',
  "\ufeff- plain text\n  goes on\n- 'it''s'\n- ? [a]\n  : 1\n- !!str 12\n---\n- z\n",
];
const YAML_BITS = [
  ' ',
  '  ',
  '\t',
  '\n',
  '\r\n',
  '\r',
  ':',
  ': ',
  '- ',
  '? ',
  '#',
  ' #',
  '"',
  "'",
  '|',
  '>-',
  '|2',
  '>+',
  '{',
  '}',
  '[',
  ']',
  ',',
  '&a ',
  '*a',
  '*base',
  '<<: ',
  '!',
  '!!int ',
  '%',
  '@',
  '`',
  '---\n',
  '...\n',
  '\\',
  '\\x',
  '😀',
  '\ud83d',
  '\0',
  '\u0085',
  '\ufeff',
  '__proto__: ',
];
const JSON_SEEDS = [
  '{\n  "escalation.notice": { "message": "Tu caso \\u00e9 \\ud83d\\ude00", "status": "reviewed", "n": [1, -2.5e3, true, null] },\r\n  "__proto__": { "message": "x" }\n}\n',
  '\ufeff[{"a": "b\\n\\"c\\""}, {}, [], "", 0]',
];
const JSON_BITS = [
  ' ',
  '\n',
  '\t',
  '"',
  '\\',
  '\\u12',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '//',
  '/* ',
  '*/',
  "'",
  'null',
  'tru',
  '-',
  '0',
  '1.',
  'e',
  '😀',
  '\ud83d',
  '\0',
  '\ufeff',
  '"a":1,',
];
const ICU = [
  "Hi {name}, it''s {n, plural, offset:1 =0 {none} one {# item} other {'{#}' # items}} by {time, time, short}.",
  '{g, select, a {<b>{x}</b>} other {{d, date, ::yMMMd} {p, number, ::currency/EUR}}} {o, selectordinal, one {#st} other {#th}}',
];
const ICU_BITS = [
  ' ',
  '{',
  '}',
  '{}',
  "'",
  "''",
  "'{",
  "'<",
  '<',
  '>',
  '</b>',
  '<b>',
  '<i/>',
  '#',
  ',',
  'plural',
  'other',
  'few {x}',
  'jeden {x}',
  '=1',
  '::',
  'yyyyvvvv',
  '::.',
  '😀',
  '\ud83d',
  '\n',
  '\u200f',
  'offset:',
  '|',
];

function expectInside(text: string, { diagnostics }: ParseResult): void {
  for (const { at, message, related } of diagnostics) {
    expect(message).not.toMatch(/undefined|\n/);
    for (const { start, end } of [at, ...related.map((one) => one.at)])
      if (!(start >= 0 && start <= end && end <= text.length)) expect.fail(`${start}..${end} of ${JSON.stringify(text)}`);
  }
}

function* scalars(tree: Tree | null): Generator<Extract<Tree, { kind: 'scalar' }>> {
  if (tree === null) return;
  if (tree.kind === 'scalar') yield tree;
  else if (tree.kind === 'seq') for (const item of tree.items) yield* scalars(item);
  else
    for (const { key, value } of tree.entries) {
      yield key;
      yield* scalars(value);
    }
}

function expectTree(text: string, tree: Tree | null): number {
  let unproven = 0;
  for (const node of scalars(tree)) {
    if (typeof node.value !== 'string') continue;
    const { length } = node.value;
    const { start, end, exact } = placeSpan(node, { start: 0, end: length });
    if (!(start >= 0 && start <= end && end <= text.length)) expect.fail(`${start}..${end} of ${JSON.stringify(text)}`);
    if (!exact) unproven++;
  }
  return unproven;
}

test('mutated YAML never throws, is faulted inside the file, and is read as the yaml package reads it', () => {
  let sound = 0;
  let unproven = 0;
  const law = fc.property(mutated(YAML, YAML_BITS), (text) => {
    const result = parseYaml({ path: 'x.yaml', text });
    expectInside(text, result);
    const missing = expectTree(text, result.value);
    const value = toValue(result.value);
    if (result.diagnostics.length > 0) return;
    sound++;
    unproven += missing;
    const document = parseDocument(text, { merge: true, uniqueKeys: false, resolveKnownTags: false });
    expect(document.errors).toEqual([]);
    // Keys that are no strings become what is written, which the package normalises.
    if (!/(?:^|[{,\n])\s*(?:[?-] )*(?:~|null|true|false|[-+.\w]*\d[\w.+-]*)?\s*:/i.test(text)) expect(value).toEqual(document.toJS());
  });
  fc.assert(law, { seed: SEED, numRuns: 5_000 });
  console.info(`${sound} sound YAML files, ${unproven} texts without an offset map`);
  expect(unproven).toBe(0);
});

test('mutated JSON never throws, is faulted inside the file, and is sound exactly when JSON.parse takes it', () => {
  const law = fc.property(mutated(JSON_SEEDS, JSON_BITS), (text) => {
    const result = parseJson({ path: 'x.json', text });
    expectInside(text, result);
    expectTree(text, result.value);
    const value = toValue(result.value);
    const isSound = result.diagnostics.every(({ code }) => code === 'json/duplicate-key');
    let expected: unknown;
    let isValid = true;
    try {
      expected = JSON.parse(text.replace(/^\ufeff/, ''));
    } catch {
      isValid = false;
    }
    if (isSound !== isValid) expect.fail(`${JSON.stringify(text)} valid: ${isValid}`);
    if (isValid) expect(JSON.stringify(value)).toBe(JSON.stringify(expected));
    // Behind a fault the tolerant reader takes over; it has to see the same places.
    if (isValid) expect(places(parseJson({ path: 'x.json', text: `${text} x` }).value)).toEqual(places(result.value));
  });
  fc.assert(law, { seed: SEED, numRuns: 5_000 });
});

function places(tree: Tree | null): unknown {
  return Array.from(scalars(tree), ({ start, end, value, style }) => [start, end, value, style]);
}

test('a mutated message never throws, is faulted inside its text, and is sound exactly when it can be shown', () => {
  const law = fc.property(mutated(ICU, ICU_BITS), (text) => {
    const { ast, errors } = parseIcu(text, 'de');
    expect(ast === null).toBe(errors.length > 0);
    for (const { start, end, message } of errors) {
      expect(message).not.toMatch(/undefined|\n/);
      if (!(start >= 0 && end <= text.length && (start < end || text === ''))) expect.fail(`${start}..${end} of ${JSON.stringify(text)}`);
    }
    let isShown = true;
    try {
      parseFormatjs(text, { locale: new Intl.Locale('de') });
    } catch {
      isShown = false;
    }
    const isStricter = errors.some(({ kind }) => kind === 'invalid-plural-keyword');
    if (!isStricter && isShown !== (ast !== null)) expect.fail(`${JSON.stringify(text)} shown: ${isShown}`);
    let behind = 0;
    for (const { start, end } of quotedRegions(text)) {
      if (start < behind || end > text.length || end <= start) expect.fail(`region ${start} of ${JSON.stringify(text)}`);
      behind = end;
    }
    if (ast === null) return;
    argumentsOf(ast);
    for (const branch of branchesOf(ast, text)) {
      expect(branch.offsets.length).toBe(branch.text.length + 1);
      if (branch.offsets.some((at, unit) => at > text.length || at < (branch.offsets[unit - 1] ?? 0)))
        expect.fail(`offsets of ${JSON.stringify(text)}`);
    }
  });
  fc.assert(law, { seed: SEED, numRuns: 5_000 });
});
