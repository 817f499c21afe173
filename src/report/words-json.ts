import { reportData } from './json.ts';
import type { WordsDiff } from './words-diff.ts';

/** The difference as data; its schema is `schemas/diff.schema.json`. */
export function renderWordsJson(words: WordsDiff): string {
  const { tool, ref, locales, state, sizes, gone } = words;
  const counts = { files: 0, messages: 0, locales: 0 };
  const report = { tool, counts, diagnostics: words.fresh, suppressed: [], rules: [], sources: words.sources, extra: {}, talk: '' };
  const data = { schemaVersion: 1, tool, ref, locales, state, sizes, findings: { fresh: reportData(report)['diagnostics'], gone } };
  return `${JSON.stringify(data, null, 2)}\n`;
}
