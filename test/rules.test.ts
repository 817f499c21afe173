import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '../src/rules/index.ts';
import { examplesOf, headingsOf, runExample } from './support/rule-page.ts';

const pages = readdirSync('src/rules', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.md'))
  .sort();

describe('rule pages', () => {
  it('there is one page for each rule and one rule for each page', () => {
    expect(pages.map((page) => page.replace(/\.md$/u, '')).sort()).toEqual(RULES.map((rule) => rule.id).sort());
  });
});

describe.each(pages)('%s', (page) => {
  const rule = page.replace(/\.md$/u, '');
  const path = `src/rules/${page}`;
  const examples = examplesOf(path);

  it('has its rule, its headings, a flagged and a fine example', () => {
    expect(existsSync(`src/rules/${rule}.ts`)).toBe(true);
    const headings = headingsOf(path);
    expect(headings[0]).toBe(rule);
    expect(headings).toEqual(expect.arrayContaining(['Why', 'Flagged', 'Fine']));
    expect(examples.some(({ title }) => title.startsWith('Flagged'))).toBe(true);
    expect(examples.some(({ title }) => title.startsWith('Fine'))).toBe(true);
  });

  it.each(examples)('$title', (example) => {
    const { form, expected, found } = runExample(rule, example);
    expect(form).toEqual([]);
    expect(found).toEqual(expected);
    if (example.title.startsWith('Flagged')) expect(expected).not.toEqual([]);
    if (/^(?:Fine|Near misses)/u.test(example.title)) expect(expected).toEqual([]);
  });
});
