import { parse } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { EXPANSION, PSEUDO_LOCALES, pseudoAst, type PseudoLocale } from '../../src/bundle/pseudo.ts';
import { checkFiles } from '../support/check.ts';
import { shippedProject } from '../support/base-layer.ts';

const format = (text: string, locale: PseudoLocale, values: Record<string, unknown> = {}): string =>
  String(new IntlMessageFormat(pseudoAst(parse(text), locale), 'en').format(values as Record<string, string>));

describe('en-XA', () => {
  it('accents and lengthens the words and keeps the values', () => {
    expect(format('Hi {name}, reply STOP or see https://help.example.com', 'en-XA', { name: 'Maria' })).toMatch(
      /^⟦Ĥĥîî Maria,.* STOP .* https:\/\/help\.example\.com⟧$/u,
    );
  });

  it('is 1.4 times as long, in each branch', () => {
    const text = '{n, plural, one {You have one open case.} other {You have # open cases.}}';
    for (const n of [1, 7]) {
      const plain = String(new IntlMessageFormat(text, 'en').format({ n }));
      const long = format(text, 'en-XA', { n }).slice(1, -1);
      expect(long.length).toBeGreaterThanOrEqual(Math.floor(plain.length * EXPANSION) - 1);
      expect(long.length).toBeLessThanOrEqual(Math.ceil(plain.length * EXPANSION) + 2);
    }
  });
});

describe('en-XB', () => {
  it('turns each word around and leaves placeholders bare', () => {
    expect(format('Call {name} now', 'en-XB', { name: 'Maria' })).toBe('\u200f\u202eCall\u202c\u200f Maria \u200f\u202enow\u202c\u200f');
  });
});

describe('en-XC', () => {
  const placeholders = new Map([['name', { type: 'string', example: 'Maria', longest: 'Maximiliana', at: { start: 0, end: 0 } }]]);

  it('has the longest form and the longest values', () => {
    const ast = pseudoAst(parse('{who, select, team {The team} other {{name} from the team}} will reply.'), 'en-XC', placeholders);
    expect(ast).toEqual([{ type: 0, value: 'Maximiliana from the team will reply.' }]);
  });

  it('keeps a number as a number', () => {
    const ast = pseudoAst(parse('{n, plural, one {# day} other {# days left}}'), 'en-XC');
    expect(String(new IntlMessageFormat(ast, 'en').format({ n: 1 }))).toBe('1 days left');
  });
});

it('every shipped message formats in every pseudo-locale', () => {
  const files = Object.fromEntries(shippedProject().map(({ path, text }) => [path, text]));
  const { corpus } = checkFiles(files, []);
  let count = 0;
  for (const text of corpus.source.values()) {
    if (text.ast === null) continue;
    for (const locale of PSEUDO_LOCALES) {
      const ast = pseudoAst(parse(text.text), locale, text.unit.placeholders);
      const plain: Record<string, unknown> = { b: (parts: string[]) => parts.join('') };
      for (const [name, one] of text.unit.placeholders)
        plain[name] = one.type === 'date' || one.type === 'time' ? new Date(0) : (one.example ?? 3);
      const formatted = new IntlMessageFormat(ast, 'en').format({ ...plain } as Record<string, string>);
      expect(String(formatted).length, text.id).toBeGreaterThan(0);
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(1000);
});
