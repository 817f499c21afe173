import { describe, expect, test } from 'vitest';
import { ICU_FAULTS } from '../../src/syntax/icu-problems.ts';
import { parseIcu, quotedRegions } from '../../src/syntax/parse-icu.ts';
import { marked } from '../support/marked.ts';

/** A faulty message with the fault marked, its kind, and a part of what is said. */
const FAULTS: readonly (readonly [kind: string, message: string, said: RegExp])[] = [
  ['expect-argument-closing-brace', 'Hi ⟦{⟧name', /opens here/],
  ['expect-argument-closing-brace', 'Hi ⟦{⟧name, how are you', /opens here/],
  ['expect-argument-closing-brace', 'Hi ⟦{⟧name how {are} you', /opens here/],
  ['expect-argument-closing-brace', '{n, plural, one ⟦{⟧a', /opens here/],
  ['expect-argument-closing-brace', '⟦{⟧n, plural, one {a} other {b}', /opens here/],
  ['empty-argument', 'a ⟦{ }⟧ b', /"\{ \}" names no argument/],
  ['malformed-argument', 'a ⟦{first name}⟧ b', /"\{first name\}" is no argument/],
  ['malformed-argument', '⟦{a-b}⟧', /"\{a-b\}"/],
  ['malformed-argument', 'a ⟦{n plural, one {a} other {b}}⟧ b', /is no argument/],
  ['expect-select-argument-options', 'a ⟦{n, plural one {a} other {b}}⟧ b', /has no options/],
  ['expect-argument-type', 'a ⟦{n, }⟧ b', /type is missing in "\{n, \}"/],
  ['expect-argument-closing-brace', 'Hi ⟦{⟧n, of {m}', /opens here/],
  ['invalid-argument-type', '{n, ⟦plurals⟧, one {a} other {b}}', /"plurals" is no type/],
  ['invalid-argument-type', '{n, ⟦numbr⟧}', /"numbr" is no type/],
  ['expect-argument-style', 'a ⟦{n, number, }⟧ b', /style is missing/],
  ['invalid-number-skeleton', '{n, number, ⟦::currency/⟧}', /no number format/],
  ['invalid-number-skeleton', 'a {n, number, ⟦::.00/x/y⟧} {m, number, ::percent}', /no number format/],
  ['invalid-date-time-skeleton', '{t, time, short} {t, time, ⟦::yyyyvvvv⟧} {t, date, ⟦::YYYY⟧}', /no date or time format/],
  ['expect-date-time-skeleton', 'a ⟦{t, date, ::}⟧ b', /format is missing/],
  ['unclosed-quote-in-argument-style', "{t, date, ⟦'⟧week}", /apostrophe opens/],
  ['expect-select-argument-options', 'a ⟦{n, select}⟧ b', /has no options/],
  ['expect-plural-argument-offset-value', '{n, plural, ⟦offset⟧ other {x}}', /behind offset/],
  ['expect-plural-argument-offset-value', '{n, plural, ⟦offset:⟧ other {x}}', /behind offset/],
  ['invalid-plural-argument-offset-value', '{n, plural, offset:⟦99999999999999999999⟧ other {x}}', /no offset/],
  ['expect-select-argument-selector', 'a ⟦{n, select, }⟧ b', /no options/],
  ['expect-plural-argument-selector', 'a ⟦{n, plural, }⟧ b', /no forms/],
  ['expect-plural-argument-selector', '{n, plural, ⟦=⟧x {a} other {b}}', /number is missing/],
  ['expect-select-argument-selector-fragment', '{n, select, ⟦a⟧ other {b}}', /text of the option "a"/],
  ['expect-plural-argument-selector-fragment', '{n, plural, ⟦one⟧ other {b}}', /text of the form "one"/],
  ['invalid-plural-argument-selector', '{n, plural, =⟦99999999999999999999⟧ {a} other {b}}', /no number that a form/],
  ['duplicate-plural-argument-selector', '{n, plural, one {a} ⟦one⟧ {b} other {c}}', /form "one" appears twice/],
  ['duplicate-plural-argument-selector', '{n, plural, =1 {a} ⟦=1⟧ {b} other {c}}', /form "=1" appears twice/],
  ['duplicate-select-argument-selector', '{n, select, a {a} ⟦a⟧ {b} other {c}}', /option "a" appears twice/],
  ['missing-other-clause', 'a ⟦{n, plural, one {x} few {y}}⟧ b', /"n" has no form "other"/],
  ['missing-other-clause', '{n, plural, one {x} other {⟦{g, select, a {y}}⟧ ⟦{h, select, a {y}}⟧}}', /"g" has no form/],
  ['invalid-tag', '⟦<b href="x">⟧hi</b>', /is no tag/],
  ['invalid-tag', '<b>hi⟦</ b>⟧', /is no tag/],
  ['unmatched-closing-tag', 'hi⟦</b>⟧ x', /closes a tag/],
  ['unmatched-closing-tag', '<b>hi</⟦i⟧>', /closes a tag/],
  ['unclosed-tag', '⟦<b>⟧hi', /never closes/],
  ['invalid-plural-keyword', '{n, plural, ⟦jeden⟧ {x} ⟦kilka⟧ {y} other {jeden}}', /"jeden" is no plural category/],
  ['invalid-plural-keyword', '{n, selectordinal, ⟦=01⟧{x} other {y}}', /"=01"/],
  ['too-deep', `${'{n, plural, other {'.repeat(25)}⟦{⟧x}${'}}'.repeat(25)}`, /far more/],
];

describe('faults', () => {
  test.for(FAULTS)('%s in %j', ([kind, message, said]) => {
    const { text, spans } = marked(message);
    const { ast, errors } = parseIcu(text);
    expect(ast).toBeNull();
    expect(errors.map(({ start, end }) => ({ start, end })).sort((a, b) => a.end - b.end)).toEqual(spans);
    expect(errors[0]).toMatchObject({ kind, message: expect.stringMatching(said) as string });
    expect(errors[0]?.help).toMatch(/[.}]/);
  });

  test('every kind is shown by a message, save those that the parser knows but never reports', () => {
    const shown = new Set(FAULTS.map(([kind]) => kind));
    expect(ICU_FAULTS.filter((kind) => !shown.has(kind))).toEqual(['expect-number-skeleton', 'invalid-tag-name']);
  });
});

describe('what is sound', () => {
  test('messages of every kind', () => {
    const sound = [
      '',
      'Plain text, 50% off & more > less < most.',
      '{a} {b, number} {c, number, ::compact-short} {d, date, short} {e, time, ::jmm} {f, selectordinal, one {#st} other {#th}}',
      '{n, plural, offset:1 =0 {none} =-1 {owed} zero {z} one {1} two {2} few {f} many {m} other {#}}',
      '{g, select, __proto__ {a} other {b}}',
      "It's {name}'s '{'text'}', isn''t it?",
      'a <b>bold {x}</b> c',
    ];
    for (const text of sound) expect(parseIcu(text, 'de').errors, text).toEqual([]);
  });

  test('the locale decides what j means; an unknown one counts as none', () => {
    const hour = (locale?: string): unknown => {
      const element = parseIcu('{t, time, ::jmm}', locale).ast?.[0] as { style?: { pattern?: string } } | undefined;
      return element?.style?.pattern;
    };
    expect(hour('de')).toMatch(/^H/);
    expect(hour('en-US')).toMatch(/h/);
    expect(hour('not a locale')).toBe(hour());
  });
});

test('a message is read the same after one that makes the parser throw', () => {
  const read = (): unknown => parseIcu('{n, number, ::.00} {n, number, ::@@} {n, number, ::000}').ast;
  const before = read();
  for (const text of ['{n, number, ::.00/x/y}', '{n, number, ::@@/x/y}', '{n, number, ::000/x/y}', '{d, date, ::YYYY}']) {
    parseIcu(text);
    expect(read()).toEqual(before);
  }
});

describe('quoted regions', () => {
  test('apostrophes that change the text', () => {
    const { text, spans } = marked("It's ⟦''⟧ ⟦'{x}'⟧ and ⟦'}'⟧ ⟦'<b'⟧ ⟦'{it''s}'⟧ not '#' or 'x'");
    expect(quotedRegions(text)).toEqual(spans.map((span, index) => ({ ...span, content: ["'", '{x}', '}', '<b', "{it's}"][index] })));
  });

  test('one that never closes reaches to the end', () => {
    expect(quotedRegions("a '<b {name}")).toEqual([{ start: 2, end: 12, content: '<b {name}' }]);
  });

  test('a # is quoted in a plural only, and styles have apostrophes of their own', () => {
    const { text, spans } = marked("{n, plural, other {⟦'#'⟧ {g, select, other {'#' x}}}} {d, date, yyyy ''yy} '#'");
    expect(quotedRegions(text).map(({ start, end }) => ({ start, end }))).toEqual(spans);
  });

  test('a text that does not parse is read all the same', () => {
    expect(quotedRegions("{n, '{x}'")).toEqual([{ start: 4, end: 9, content: '{x}' }]);
    expect(quotedRegions('no { apostrophe')).toEqual([]);
  });
});
