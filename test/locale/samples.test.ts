import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkFiles } from '../support/check.ts';

// How ten different writers would break a rule, language by language: test/locale/samples/<tag>.yaml holds, by rule, sentences that
// it has to flag and ones that have to stay clean. One language: npx vitest run test/locale/samples.test.ts -t "^de "

/** A sentence, or a translation with its source for the rules that look at both. */
type Sample = string | { readonly source: string; readonly text: string };

interface Samples {
  readonly flagged: readonly Sample[];
  readonly fine: readonly Sample[];
}

const textOf = (sample: Sample): string => (typeof sample === 'string' ? sample : sample.text);
const sourceOf = (sample: Sample): string => (typeof sample === 'string' ? 'Text.' : sample.source);

/** Rules that look at some purposes only. */
const PURPOSES: Readonly<Record<string, string>> = { 'tone/vague-expectation': 'wait-update', 'privacy/caller-identity': 'confirmation' };
/** The least part of the flagged sentences that has to be found. */
const RECALL = 0.9;
/** What says something about wording; the rest compares with a source, which samples do not have. */
const WORDING = /^(?:tone|privacy|format)\/|^locale\/(?:formality|script)$/u;

function codesOf(tag: string, rule: string, samples: readonly Sample[]): string[][] {
  const keys = samples.map((_, i) => `m${i}`);
  const purpose = PURPOSES[rule] ?? 'macro';
  const messages = Object.fromEntries(keys.map((key, i) => [key, { purpose, text: sourceOf(samples[i] ?? ''), surfaces: ['messenger'] }]));
  const catalog = Object.fromEntries(keys.map((key, i) => [`sample.${key}`, { message: textOf(samples[i] ?? ''), status: 'translated' }]));
  const { findings } = checkFiles({
    'content/project.yaml': `sourceLocale: en-GB\nlocales: [${tag}]\n`,
    'content/messages/sample.yaml': JSON.stringify({ namespace: 'sample', messages }),
    [`locales/${tag}/messages.json`]: JSON.stringify(catalog),
  });
  return keys.map((key) =>
    findings.filter((one) => one.messageId === `sample.${key}` && one.locale === tag && one.severity !== 'info').map((one) => one.code),
  );
}

const files = readdirSync('test/locale/samples')
  .filter((name) => name.endsWith('.yaml'))
  .sort();

describe.each(files.map((name) => name.replace('.yaml', '')))('%s', (tag) => {
  const data = parse(readFileSync(`test/locale/samples/${tag}.yaml`, 'utf8')) as Record<string, Samples>;

  it.each(Object.entries(data))('%s', (rule, { flagged, fine }) => {
    const missed = codesOf(tag, rule, flagged).flatMap((codes, i) => (codes.includes(rule) ? [] : [textOf(flagged[i] ?? '')]));
    const alarms = codesOf(tag, rule, fine).flatMap((codes, i) =>
      codes.some((code) => (rule.startsWith('locale/') ? code === rule : WORDING.test(code)))
        ? [`${textOf(fine[i] ?? '')} ${codes.join()}`]
        : [],
    );
    expect(alarms).toEqual([]);
    expect(missed.length <= flagged.length * (1 - RECALL) ? [] : missed).toEqual([]);
  });
});
