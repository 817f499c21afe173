import { describe, expect, it } from 'vitest';
import { applyAllowances } from '../../src/engine/apply-allowances.ts';
import { applyFixes } from '../../src/engine/apply-fixes.ts';
import { diagnoseProject, type Diagnosed } from '../../src/engine/diagnose-project.ts';
import { buildCorpus } from '../../src/model/build-corpus.ts';
import { createMemory } from '../../src/model/parse-file.ts';
import { readAllowances } from '../../src/model/read-allowances.ts';
import { defineRule, say } from '../../src/rules/define-rule.ts';
import type { Source } from '../../src/text/source.ts';

/** A rule of the test's own, so that no change of a real rule moves these tests. */
const noisy = defineRule({
  id: 'tone/noisy',
  severity: 'warning',
  grain: 'message',
  messages: { noisy: say`"${'word'}" is noisy` },
  check(message, report) {
    for (const match of message.text.matchAll(/boo|pow/gu))
      report('noisy', { start: match.index, end: match.index + 3 }, { word: match[0] });
  },
});

const PROJECT = 'sourceLocale: en-GB\nlocales: [de]\n';

function files(yaml: string, allow = '', json = '{}'): Source[] {
  return [
    { path: 'content/project.yaml', text: PROJECT },
    { path: 'content/messages/a.yaml', text: yaml },
    { path: 'locales/de/messages.json', text: json },
    ...(allow === '' ? [] : [{ path: 'locales/de/allow.yaml', text: allow }]),
  ];
}

function diagnose(project: readonly Source[], today = '2026-11-24'): Diagnosed {
  const { value, diagnostics } = buildCorpus({ project, base: [] }, createMemory());
  const { diagnostics: all, suppressed } = diagnoseProject(value, diagnostics, { rules: [noisy], allRules: [noisy], today });
  return { diagnostics: all.filter((one) => !one.code.startsWith('catalog/')), suppressed };
}

const brief = ({ diagnostics, suppressed }: Diagnosed): string[] => [
  ...diagnostics.map((one) => `${one.code} ${one.messageId ?? ''} ${one.span?.text ?? ''}`.trim()),
  ...suppressed.map(({ diagnostic, reason }) => `allowed ${diagnostic.messageId ?? ''} ${diagnostic.span?.text ?? ''}: ${reason}`),
];

const message = (comments: string, inline = ''): string => `namespace: a
messages:
  before:
    purpose: macro
    text: boo first
${comments}  one:
    purpose: macro
    text: boo and pow${inline}
    replies:
      yes: { label: boo }
`;

describe('allow comments', () => {
  it('above a message: the message and its parts', () => {
    expect(brief(diagnose(files(message('  # allow tone/noisy: quoted from the app\n'))))).toEqual([
      'tone/noisy a.before boo',
      'allowed a.one boo: quoted from the app',
      'allowed a.one pow: quoted from the app',
      'allowed a.one.reply.yes boo: quoted from the app',
    ]);
  });

  it('for one matched text', () => {
    expect(brief(diagnose(files(message('', ' # allow tone/noisy "pow": a name'))))).toEqual([
      'tone/noisy a.before boo',
      'tone/noisy a.one boo',
      'tone/noisy a.one.reply.yes boo',
      'allowed a.one pow: a name',
    ]);
  });

  it('a date ends it, a reason is asked for, an unknown rule is named, an unused one is removed', () => {
    const yaml = message(
      '  # allow tone/noisy until 2026-11-23: old\n  # allow tone/noisy\n  # allow tone/noissy: typo\n  # allow tone/noisy "zap": gone\n',
    );
    expect(brief(diagnose(files(yaml)))).toEqual([
      'tone/noisy a.before boo',
      'suppression/expired a.one',
      'suppression/no-reason a.one',
      'suppression/unknown-rule a.one',
      'suppression/unused a.one',
      'tone/noisy a.one boo',
      'tone/noisy a.one pow',
      'tone/noisy a.one.reply.yes boo',
    ]);
    const fixed = applyFixes(files(yaml), 'safe', (sources) => diagnose(sources).diagnostics);
    expect(fixed.sources[1]?.text).toBe(yaml.replace('  # allow tone/noisy "zap": gone\n', ''));
  });

  it('the last day still counts', () => {
    const yaml = message('  # allow tone/noisy until 2026-11-24: to be rewritten\n');
    expect(diagnose(files(yaml)).suppressed).toHaveLength(3);
    expect(diagnose(files(yaml), '2026-11-25').suppressed).toHaveLength(0);
  });

  it('a rule that did not run leaves its allowances alone', () => {
    const { value } = buildCorpus({ project: files(message('  # allow tone/blame: later\n')), base: [] }, createMemory());
    const { problems } = applyAllowances([], readAllowances(value), { today: '2026-11-24', knownRules: ['tone/blame'], ran: () => false });
    expect(problems).toEqual([]);
  });
});

describe('allow.yaml of a locale', () => {
  it('allows a finding in a translation, and an unused entry is removed', () => {
    const json = '{ "a.one": { "message": "boo {x}", "status": "translated" } }';
    const allow =
      'allow:\n  - id: a.one\n    rule: tone/noisy\n    text: zap\n    reason: gone\n  - id: a.one\n    rule: tone/noisy\n    reason: a name\n';
    const project = files(message('').replaceAll('boo', 'x').replaceAll('pow', 'y'), allow, json);
    expect(brief(diagnose(project))).toEqual(['suppression/unused a.one', 'allowed a.one boo: a name']);
    const fixed = applyFixes(project, 'safe', (sources) => diagnose(sources).diagnostics);
    expect(fixed.sources.at(-1)?.text).toBe('allow:\n  - id: a.one\n    rule: tone/noisy\n    reason: a name\n');
  });
});
