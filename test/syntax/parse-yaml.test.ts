import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/syntax/parse-yaml.ts';
import { keyAt, nodeAt, toValue } from '../../src/syntax/tree-value.ts';
import { YAML_CODES } from '../../src/syntax/yaml-problems.ts';
import { marked } from '../support/marked.ts';

const parse = (text: string): ReturnType<typeof parseYaml> => parseYaml({ path: 'content/x.yaml', text });
const read = (text: string): unknown => {
  const { value, diagnostics } = parse(text);
  expect(diagnostics).toEqual([]);
  return toValue(value);
};

describe('what a sound file holds', () => {
  test('an empty file, comments and a bare marker hold nothing', () => {
    for (const text of ['', '\n', '# note\n', '---\n', '\ufeff', '---\n# note\n...\n'])
      expect(parse(text)).toEqual({ value: null, diagnostics: [] });
  });

  test('values of each kind', () => {
    expect(read('a: 1\nb: [x, true, ~, 1.5]\nc: {d: "e"}\nf:\n')).toEqual({ a: 1, b: ['x', true, null, 1.5], c: { d: 'e' }, f: null });
    expect(read('\ufeffa: x\r\nb: y\r\n')).toEqual({ a: 'x', b: 'y' });
    expect(read('word')).toBe('word');
  });

  test('keys that are no strings become the text that they are written as', () => {
    expect(read('1: a\n1.0: b\ntrue: c\n~: d\n0x10: e\n')).toEqual({ '1': 'a', '1.0': 'b', true: 'c', '~': 'd', '0x10': 'e' });
  });

  test('a dangerous key is a key like any other', () => {
    const value = read('__proto__: {polluted: true}\nconstructor: x\n') as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('merge keys bring the entries that a mapping lacks', () => {
    expect(read('a: &a {x: 1, y: 2}\nb: &b {y: 3, z: 4}\nc:\n  y: 0\n  <<: [*a, *b]\n  w: 5\n')).toMatchObject({
      c: { x: 1, y: 0, z: 4, w: 5 },
    });
    expect(read('"<<": x\n')).toEqual({ '<<': 'x' });
  });

  test('an alias is the node of its anchor, written in its place', () => {
    const text = 'a: &t "one"\nb: *t\nc: &m {k: v}\nd: *m\n';
    const { value } = parse(text);
    const alias = nodeAt(value, ['b']);
    expect(alias).toMatchObject({ start: 7, end: 10, value: 'one', style: 'alias' });
    expect(nodeAt(value, ['a'])).toMatchObject({ start: 7, end: 10, style: 'double' });
    expect(nodeAt(value, ['d'])).toBe(nodeAt(value, ['c']));
  });

  test('the last anchor of a name counts, even one inside the value of the first', () => {
    expect(read('a: &x\n  b: &x 1\nc: *x\n')).toEqual({ a: { b: 1 }, c: 1 });
  });
});

describe('places', () => {
  test('a scalar leaves out its quotes, its header and its indentation', () => {
    const { text, spans } = marked(
      "a: ⟦plain\n  on⟧\nb: '⟦it''s⟧'\nc: \"⟦x⟧\" # note\nd: &d !!str ⟦y⟧\ne: >-2\n  ⟦    f\n    g⟧\n\nh: |+\n  ⟦i⟧\n\nj: ''\n",
    );
    const { value, diagnostics } = parse(text);
    expect(diagnostics).toEqual([]);
    for (const [index, key] of ['a', 'b', 'c', 'd', 'e', 'h'].entries()) expect(nodeAt(value, [key])).toMatchObject(spans[index] ?? {});
  });

  test('collections end with their text', () => {
    const { text, spans } = marked('a:\n  ⟦- b\n  - c⟧\n\n# note\nd: ⟦{e: f}⟧ # note\n');
    const { value } = parse(text);
    expect(nodeAt(value, ['a'])).toMatchObject(spans[0] ?? {});
    expect(nodeAt(value, ['d'])).toMatchObject(spans[1] ?? {});
  });

  test('keys have places', () => {
    const { text, spans } = marked('\ufeff⟦a⟧:\r\n  "⟦b c⟧": x\r\n');
    const { value } = parse(text);
    expect(keyAt(value, ['a'])).toMatchObject(spans[0] ?? {});
    expect(keyAt(value, ['a', 'b c'])).toMatchObject(spans[1] ?? {});
    expect(keyAt(value, [])).toBeUndefined();
  });
});

/** A faulty file with the fault marked, its code, and a part of the message. */
const FAULTS: readonly (readonly [code: string, file: string, message: RegExp])[] = [
  ['alias-props', 'a: &a 1\nb: &b ⟦*a⟧\n', /carries an anchor/],
  ['bad-alias', 'a: ⟦*bold*⟧ text\n', /"\*bold\*" is read as an alias/],
  ['bad-alias', 'a: &a [⟦*a⟧]\n', /inside the value/],
  ['bad-alias', 'a: ⟦&⟧ co\n', /name is empty/],
  ['bad-directive', '⟦%FOO⟧\n---\na: 1\n', /no directive/],
  ['bad-dq-escape', 'a: "x ⟦\\q⟧"\n', /"\\q" is no escape/],
  ['bad-dq-escape', 'a: "⟦\\u12⟧ "\n', /"\\u12" is no escape/],
  ['bad-indent', 'a: |\n  x\n ⟦y⟧\n', /The line of "y" is indented wrongly/],
  ['bad-indent', 'a: ⟦[⟧1, 2\nb: 3\n', /A bracket opens here/],
  ['bad-prop-order', '&a ⟦?⟧ b\n', /stands before "\?"/],
  ['bad-scalar-start', 'a: ⟦@⟧foo\n', /starts with "@"/],
  ['bad-scalar-start', 'a: ⟦%⟧d\n', /starts with "%"/],
  ['block-as-implicit-key', 'text: ⟦Note:⟧ this one\n', /"Note:" is read as a second key/],
  ['block-as-implicit-key', 'a: 1\n  ⟦b: 2⟧\n', /The line of "b: 2" is indented wrongly/],
  ['block-as-implicit-key', 'a:\n  - x\n ⟦- y⟧\n', /indented wrongly/],
  ['block-in-flow', 'a: {\n  b: ⟦- c⟧\n }\n', /inside/],
  ['duplicate-key', 'a: 1\nb: 2\n⟦a⟧: 3\n', /The key "a" appears twice/],
  ['duplicate-key', '1: a\n"⟦1⟧": b\n', /The key "1" appears twice/],
  ['key-over-1024-chars', `⟦${'k'.repeat(1030)}⟧: 1\n`, /longer than 1,024/],
  ['missing-char', 'text: ⟦"⟧abc\nb: 1\n', /A quote opens here/],
  ['missing-char', "text: ⟦'⟧abc", /A quote opens here/],
  ['missing-char', '⟦[⟧1, 2\n', /A bracket opens here/],
  ['missing-char', 'a: 1\n⟦foo⟧\n', /"foo" is neither a key/],
  ['missing-char', '{a: "x"⟦#⟧y\n}', /without a space/],
  ['missing-char', 'a: |\n⟦    ⟧\n  x\n', /blank line/],
  ['multiline-implicit-key', '⟦a:b⟧\nc: 1\n', /A space is missing behind the colon in "a:b"/],
  ['multiline-implicit-key', 'a: 1\n⟦foo⟧\nb: 2\n', /"foo" is neither a key/],
  ['multiple-anchors', 'a: &a ⟦&b⟧ x\n', /second anchor/],
  ['multiple-docs', 'a: 1\n⟦---⟧\nb: 2\n', /second document/],
  ['multiple-tags', 'a: !!str ⟦!!int⟧ x\n', /second tag/],
  ['tag-resolve-failed', 'a: ⟦!!seq⟧ {b: 1}\n', /can have no such tag/],
  ['non-string-key', '? ⟦[a]⟧\n: b\n', /is a list or a mapping/],
  ['tab-as-indent', 'a:\n⟦\t⟧b: 1\n', /A tab indents/],
  ['tag-resolve-failed', 'a: ⟦!Wow⟧ it works\n', /"!Wow" is read as a tag/],
  ['unexpected-token', 'text: ⟦{name} is here⟧\n', /starts with "\{"/],
  ['unexpected-token', "text: ⟦'It's fine'⟧\n", /behind a closing quote/],
  ['unexpected-token', '  a: 1\n⟦b: 2⟧\nc: 3\n', /does not belong/],
  ['unexpected-token', 'a: ⟦- b⟧\n', /list starts on the line/],
  ['unexpected-token', 'a: >⟦x⟧\n  y\n', /"x" is unexpected/],
  ['bad-merge', '<<: ⟦5⟧\n', /no mapping/],
];

describe('faults', () => {
  test.for(FAULTS)('yaml/%s in %j', ([code, file, message]) => {
    const { text, spans } = marked(file);
    const { diagnostics } = parse(text);
    expect(diagnostics.map(({ at }) => ({ start: at.start, end: at.end }))).toEqual(spans);
    expect(diagnostics[0]).toMatchObject({ code: `yaml/${code}`, message: expect.stringMatching(message) as string });
    expect(diagnostics[0]?.help).toMatch(/\.$/);
    expect(diagnostics[0]?.at.file).toBe('content/x.yaml');
  });

  test('every code is shown by a file, save those that need a large one or other options of the package', () => {
    const shown = new Set(FAULTS.map(([code]) => `yaml/${code}`));
    expect(YAML_CODES.filter((code) => !shown.has(code))).toEqual([
      'yaml/bad-collection-type',
      'yaml/impossible',
      'yaml/resource-exhaustion',
    ]);
  });

  test('a duplicate key names the first', () => {
    const { diagnostics } = parse('a: 1\nb: 2\na: 3\n');
    expect(diagnostics[0]?.related).toEqual([{ message: '"a" stands here first', at: { file: 'content/x.yaml', start: 0, end: 1 } }]);
  });

  test('the rest of a faulty file is still read', () => {
    expect(toValue(parse("a: 'It's fine'\nb: x\nc: [1\nd: y\n").value)).toMatchObject({ b: 'x', d: 'y' });
  });

  test('each of several faults is reported once', () => {
    const { diagnostics } = parse('a: @x\nb: "\\q \\w"\nc: *no\nc: 1\n');
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'yaml/bad-scalar-start',
      'yaml/bad-dq-escape',
      'yaml/bad-dq-escape',
      'yaml/bad-alias',
      'yaml/duplicate-key',
    ]);
  });
});

describe('files that mean harm', () => {
  const exhausted = (text: string): unknown => {
    const before = performance.now();
    const { value, diagnostics } = parse(text);
    JSON.stringify(toValue(value));
    expect(performance.now() - before).toBeLessThan(5_000);
    return diagnostics[0]?.code;
  };

  test('aliases that multiply are cut short', () => {
    let bomb = 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n';
    for (let level = 1; level < 10; level++)
      bomb += `a${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(', ')}]\n`;
    expect(exhausted(bomb)).toBe('yaml/resource-exhaustion');
  });

  test('merges that multiply are cut short', () => {
    let bomb = 'a0: &a0 {x: 1, y: [1, 2, 3]}\n';
    for (let level = 1; level < 20; level++) bomb += `a${level}: &a${level} {b: {<<: *a${level - 1}}, c: {<<: *a${level - 1}}}\n`;
    expect(exhausted(bomb)).toBe('yaml/resource-exhaustion');
  });

  test('deep nesting and deep chains of aliases are refused', () => {
    for (const open of ['[', '{a: ', '- ', 'a: ', '? ']) expect(exhausted(open.repeat(20_000))).toBe('yaml/resource-exhaustion');
    expect(exhausted(`a: [${'a b: c d: '.repeat(2_000)}]`)).toBe('yaml/resource-exhaustion');
    const chain = Array.from({ length: 500 }, (_, level) => `a${level}: &a${level} [${level === 0 ? 'x' : `*a${level - 1}`}]\n`);
    expect(exhausted(chain.join(''))).toBe('yaml/resource-exhaustion');
  });
});
