import { describe, expect, test } from 'vitest';
import { argumentsOf, type Branch, branchesOf, mapSpan } from '../../src/syntax/branches.ts';
import { parseIcu } from '../../src/syntax/parse-icu.ts';

function branches(text: string): Branch[] {
  const { ast } = parseIcu(text);
  if (ast === null) throw new Error(`does not parse: ${text}`);
  return branchesOf(ast, text);
}

/** What the message has where `part` stands in the branch. */
function mapped(message: string, branch: Branch | undefined, part: string): string {
  if (branch === undefined) throw new Error('no such branch');
  const start = branch.text.indexOf(part);
  const at = mapSpan(branch, { start, end: start + part.length });
  return message.slice(at.start, at.end);
}

const texts = (message: string): string[] => branches(message).map(({ text }) => text);
const keys = (message: string): string[] => branches(message).map(({ choices }) => choices.map(({ key }) => key).join(' '));

describe('the texts of a message', () => {
  test('a message without choices has exactly one', () => {
    expect(branches('')).toMatchObject([{ text: '', choices: [], slots: [] }]);
    expect(branches('Hi').map(({ text, offsets }) => [text, [...offsets]])).toEqual([['Hi', [0, 1, 2]]]);
  });

  test('placeholders, tags and quoting as people receive them', () => {
    expect(texts("Hi { name }, it''s <b>{t, time, short}</b> '{now}' 😀")).toEqual(["Hi {name}, it's {t} {now} 😀"]);
    expect(texts('{n, plural, one {# item} other {{g, select, other {#}} #}}')).toEqual(['{n} item', '# {n}']);
  });

  test('one for each combination, in the order of the message', () => {
    expect(texts('{n, plural, one {a} other {b}}-{g, select, x {c} 1 {d} other {e}}')).toEqual(['a-c', 'a-d', 'a-e', 'b-c', 'b-d', 'b-e']);
    expect(keys('{g, select, f {{n, plural, one {a} other {b}}} other {c}}')).toEqual(['f one', 'f other', 'other']);
  });

  test('the choices of one argument agree', () => {
    expect(texts('{n, plural, one {a} other {b}} {n, plural, one {c} other {d}}')).toEqual(['a c', 'b d']);
    expect(texts('{n, plural, =1 {a} other {b}} {n, plural, one {c} few {d} other {e}}')).toEqual(['a c', 'b e', 'b c', 'b d']);
  });

  test('beyond 64 combinations each form appears at least once, the others at other', () => {
    const message = Array.from({ length: 7 }, (_, index) => `{a${index}, select, x {${index}x} other {${index}o}}`).join(' ');
    const all = branches(message);
    expect(all.length).toBe(8);
    for (let index = 0; index < 7; index++) expect(all.filter(({ text }) => text.includes(`${index}x`))).toHaveLength(1);
    const six = Array.from({ length: 6 }, (_, index) => `{a${index}, select, x {1} other {0}}`).join('');
    expect(branches(six)).toHaveLength(64);
  });

  test('slots say what stands where', () => {
    const [branch] = branches('{n, plural, other {# of {m, number, ::percent} by {d, date, short} {x}}}');
    expect(branch?.slots.map(({ name, type, style }) => [name, type, style])).toEqual([
      ['n', 'pound', null],
      ['m', 'number', '::percent'],
      ['d', 'date', 'short'],
      ['x', 'argument', null],
    ]);
    for (const { name, start, end } of branch?.slots ?? []) expect(branch?.text.slice(start, end)).toBe(`{${name}}`);
  });
});

describe('spans of a text', () => {
  test('map to the message, with escapes and whole placeholders', () => {
    const message = "It''s '{now}' for { name } & {n, plural, other {#}}";
    const [branch] = branches(message);
    expect(mapped(message, branch, "It's")).toBe("It''s");
    expect(mapped(message, branch, "'")).toBe("''");
    expect(mapped(message, branch, '{now}')).toBe('{now}');
    expect(mapped(message, branch, 's {now} f')).toBe("s '{now}' f");
    expect(mapped(message, branch, 'for {name} &')).toBe('for { name } &');
    expect(mapped(message, branch, '{n}')).toBe('#');
  });

  test('tags between the words belong to the span', () => {
    const message = 'Click <b>here</b> now';
    expect(mapped(message, branches(message)[0], 'Click here')).toBe('Click <b>here');
  });

  test('over the edge of a form, the longest part inside the form counts', () => {
    const message = 'You have {n, plural, one {# new item} other {# new items}} left';
    const [one, other] = branches(message);
    expect(mapped(message, one, 'have {n} new')).toBe('# new');
    expect(mapped(message, other, 'items left')).toBe('items');
    expect(mapped(message, other, 'You have')).toBe('You have');
  });

  test('over a form without text, the longest part outside counts', () => {
    const message = 'one{n, plural, one {} other {s}} three';
    expect(mapped(message, branches(message)[0], 'one three')).toBe(' three');
  });

  test('an empty span maps to a point', () => {
    const [branch] = branches("a''b");
    expect(mapSpan(branch as Branch, { start: 2, end: 2 })).toEqual({ start: 3, end: 3 });
    expect(mapSpan(branch as Branch, { start: 3, end: 3 })).toEqual({ start: 4, end: 4 });
  });
});

test('arguments, with their families, styles and the forms that they stand in', () => {
  const { ast } = parseIcu('{a} {g, select, f {<b>{d, date, short}</b>} other {{n, plural, one {#} other {{m, number}}}}}');
  const found = argumentsOf(ast ?? []).map(({ name, type, family, style, path }) => [
    name,
    type,
    family,
    style,
    path.map(({ key }) => key).join(' '),
  ]);
  expect(found).toEqual([
    ['a', 'argument', 'any', null, ''],
    ['g', 'select', 'select', null, ''],
    ['b', 'tag', 'tag', null, 'f'],
    ['d', 'date', 'date', 'short', 'f'],
    ['n', 'plural', 'number', null, 'other'],
    ['m', 'number', 'number', null, 'other other'],
  ]);
});
