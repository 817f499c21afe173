import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { AvoidEntry } from '../src/model/style.ts';
import { patternSource, phraseSource, type WordLists } from '../src/text/phrase.ts';
import { checkFiles } from './support/check.ts';

interface StyleFile {
  readonly lists?: Record<string, readonly string[]>;
  readonly avoid?: readonly AvoidEntry[];
}

const files = readdirSync('content/style')
  .sort()
  .map((name) => ({ name, style: parse(readFileSync(`content/style/${name}`, 'utf8')) as StyleFile }));
const lists: Record<string, readonly string[]> = {};
for (const { style } of files) {
  for (const [name, phrases] of Object.entries(style.lists ?? {})) lists[name] = [...(lists[name] ?? []), ...phrases];
}
const entries = files.flatMap(({ style }) => style.avoid ?? []);

/** What does not compile. */
function broken(phrases: readonly string[] = [], source: (phrase: string, bounded: boolean, lists: WordLists) => string): string[] {
  return phrases.filter((phrase) => {
    try {
      return new RegExp(source(phrase, true, lists), 'giu').test('');
    } catch {
      return true;
    }
  });
}

describe('wording rules of the source language', () => {
  it('each has its own id', () => {
    const ids = entries.map((entry) => entry.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('every phrase and pattern compiles, and none matches nothing', () => {
    expect(Object.values(lists).flatMap((phrases) => broken(phrases, phraseSource))).toEqual([]);
    for (const { words, patterns, unless } of entries) {
      expect(broken(words, phraseSource)).toEqual([]);
      expect(broken(patterns, patternSource)).toEqual([]);
      expect(broken(unless?.words, phraseSource)).toEqual([]);
      expect(broken(unless?.patterns, patternSource)).toEqual([]);
    }
  });
});

/** The examples that draw a finding of the rule. */
function flagged(entry: AvoidEntry, examples: readonly string[]): string[] {
  const purpose = entry.purposes?.[0] ?? (entry.id.endsWith('staff-note') ? 'handoff-note' : 'macro');
  const messages = Object.fromEntries(examples.map((text, i) => [`example-${String(i)}`, { purpose, text }]));
  const { findings } = checkFiles({
    'content/project.yaml': 'sourceLocale: en-GB\nlocales: []\n',
    'content/messages/example.yaml': JSON.stringify({ namespace: 'example', messages }),
  });
  const found = new Set(findings.filter((one) => one.code === entry.rule).map((one) => one.messageId));
  return examples.filter((_, i) => found.has(`example.example-${String(i)}`));
}

describe.each(entries.filter((entry) => entry.examples !== undefined))('$id', (entry) => {
  it('finds what its examples show, and only that', () => {
    const { flagged: bad = [], fine = [] } = entry.examples ?? {};
    expect(flagged(entry, bad)).toEqual(bad);
    expect(flagged(entry, fine)).toEqual([]);
  });
});
