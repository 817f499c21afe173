import { reportData } from './json.ts';
import type { Render } from './report.ts';

/** One JSON object for each finding and line; the last line is the summary. */
export const renderNdjson: Render = (report) => {
  const { diagnostics, ...rest } = reportData(report) as { diagnostics: readonly object[] };
  const lines = diagnostics.map((one) => JSON.stringify({ type: 'diagnostic', ...one }));
  return [...lines, JSON.stringify({ type: 'summary', ...rest })].map((line) => `${line}\n`).join('');
};
