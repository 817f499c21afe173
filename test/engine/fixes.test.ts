import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../src/engine/apply-fixes.ts';
import { lintCorpus } from '../../src/engine/lint-corpus.ts';
import { buildCorpus } from '../../src/model/build-corpus.ts';
import { createMemory } from '../../src/model/parse-file.ts';
import { defineRule } from '../../src/rules/define-rule.ts';
import type { Diagnostic, Safety } from '../../src/diagnostics/diagnostic.ts';
import type { Source } from '../../src/text/source.ts';

/** A rule that replaces each "boo" by what the test wants. */
const replacing = (text: string, safety: Safety = 'safe') =>
  defineRule({
    id: 'tone/boo',
    severity: 'warning',
    grain: 'message',
    messages: { boo: () => 'boo' },
    check(message, report) {
      for (const match of message.text.matchAll(/boo/gu)) {
        const span = { start: match.index, end: match.index + 3 };
        report('boo', span, {}, { replacements: [{ title: 'x', safety, span, text }] });
      }
    },
  });

const PATH = 'content/messages/a.yaml';
const wrap = (text: string): string =>
  `# kept\nnamespace: a   # and this\nmessages:\n  one:\n    purpose:   macro\n    text: ${text}\n    description: "boo"   # boo\n`;

function fix(
  yaml: string,
  text: string,
  safety: Safety = 'safe',
  level: 'safe' | 'review' = 'safe',
): { text: string; value: string; before: string } {
  const project: Source[] = [
    { path: 'content/project.yaml', text: 'sourceLocale: en-GB\nlocales: []\n' },
    { path: PATH, text: yaml },
  ];
  const rule = replacing(text, safety);
  const valueOf = (sources: readonly Source[]): string =>
    buildCorpus({ project: sources, base: [] }, createMemory()).value.source.get('a.one')?.text ?? '';
  const diagnose = (sources: readonly Source[]): Diagnostic[] => {
    const { value, diagnostics } = buildCorpus({ project: sources, base: [] }, createMemory());
    return [...diagnostics, ...lintCorpus(value, { rules: [rule] })];
  };
  const { sources } = applyFixes(project, level, diagnose);
  return { text: sources[1]?.text ?? '', value: valueOf(sources), before: valueOf(project) };
}

describe('fixes', () => {
  it.each(['boo now', '"boo now"', "'boo now'", '>-\n      boo\n      now', '|\n      boo now'])('change the words alone: %j', (scalar) => {
    const yaml = wrap(scalar);
    expect(fix(yaml, 'call').text).toBe(yaml.replace('boo', 'call'));
  });

  it('write what the style of the scalar needs', () => {
    expect(fix(wrap("'boo'"), "it's").text).toContain("'it''s'");
    expect(fix(wrap('"boo"'), 'say "x"').text).toContain('"say \\"x\\""');
  });

  it.each([
    ['boo', '12'],
    ['a:boo c', ' '],
    ['boo', '- x'],
    ['x boo', ''],
    ['boo', 'a: b'],
    ['>-\n      one\n      boo two', ''],
    ['>-\n      one boo\n      two', ' '],
  ])('are not offered where the scalar could not hold them: %j → %j', (scalar, text) => {
    const yaml = wrap(scalar);
    expect(fix(yaml, text).text).toBe(yaml);
  });

  it('of a level that was not asked for are left alone', () => {
    const yaml = wrap('boo');
    expect(fix(yaml, 'call', 'review').text).toBe(yaml);
    expect(fix(yaml, 'call', 'review', 'review').text).not.toBe(yaml);
    expect(fix(yaml, 'call', 'idea', 'review').text).toBe(yaml);
  });

  it('that break the message are taken back', () => {
    const yaml = wrap('"boo {name}"');
    expect(fix(yaml, '{').text).toBe(yaml);
  });

  it('end, even when each makes the next one', () => {
    expect(fix(wrap('"boo"'), 'a boo').value.length).toBeLessThan(100);
  });

  it('change nothing but the span, in every style', () => {
    const word = fc.constantFrom('boo', 'call', 'boo,', '{name}', 'é', '電話', '👍', "don't", 'a:b', '#x');
    const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    const scalar = fc.oneof(
      line.map((text) => JSON.stringify(text)),
      line.map((text) => `'${text.replaceAll("'", "''")}'`),
      fc
        .tuple(fc.constantFrom('>-', '>', '|', '|-', '>+'), fc.array(line, { minLength: 1, maxLength: 3 }))
        .map(([head, lines]) => `${head}\n      ${lines.join('\n      ')}`),
      line,
    );
    fc.assert(
      fc.property(scalar, fc.constantFrom('call', '', ' ', 'we’ll call', "it's", 'a, b', '12', ': '), (own, text) => {
        const yaml = wrap(own);
        const { text: after, value, before } = fix(yaml, text);
        if (after === yaml) return;
        // Every "boo" of the value is either replaced or still there, and the rest of the value is as it was.
        const parts = before.split('boo');
        expect(value.startsWith(parts[0] ?? '')).toBe(true);
        expect(value.replaceAll('boo', text)).toBe(before.replaceAll('boo', text));
        expect(after.endsWith('    description: "boo"   # boo\n')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
