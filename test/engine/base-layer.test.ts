import { expect, it } from 'vitest';
import { buildCorpus } from '../../src/model/build-corpus.ts';
import { createMemory } from '../../src/model/parse-file.ts';
import { baseLayer } from '../support/base-layer.ts';

it('of the shipped packs, only those of the project’s locales are parsed', () => {
  const memory = createMemory();
  const project = [{ path: 'content/project.yaml', text: 'sourceLocale: en-GB\nlocales: [de, zh-Hant]\n' }];
  const { value } = buildCorpus({ project, base: baseLayer() }, memory);
  const parsed = [...memory.parsed.keys()].flatMap((key) => /^base:locales\/([^/]+)\//u.exec(key)?.[1] ?? []);
  expect([...new Set(parsed)].sort()).toEqual(['de', 'en-GB', 'zh-Hant']);
  expect([...value.packs.keys()]).toEqual(['en-GB', 'de', 'zh-Hant']);
});
