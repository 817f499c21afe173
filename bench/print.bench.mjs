// Printing 5,000 findings in each format, without finding them.
import { bundled, timed } from './measuring.mjs';

export async function measure() {
  const { FORMATS } = await bundled(`export { FORMATS } from './src/report/formats.ts';`);
  const report = reportOf(5000);
  const rows = [];
  for (const format of Object.keys(FORMATS)) {
    const render = await FORMATS[format]();
    const ours = await timed(5, () => render(report, { color: true, columns: 100, maxFindings: 0 }));
    rows.push({ what: format, ours, goal: '< 1000 ms' });
  }
  return rows;
}

function reportOf(count) {
  const line = '    text: You failed to answer our call, and we will not call again.\n';
  const text = `namespace: n\nmessages:\n${line.repeat(count)}`;
  const first = text.indexOf('You');
  const path = 'content/messages/n.yaml';
  const diagnostics = Array.from({ length: count }, (_, i) => ({
    code: ['tone/blame', 'tone/pressure', 'privacy/coercion'][i % 3],
    severity: ['error', 'warning', 'info'][i % 3],
    message: '"You failed" puts the fault on the person who reads',
    help: 'Say what happened',
    at: { file: path, start: first + i * line.length, end: first + i * line.length + 10 },
    messageId: `n.m${i}`,
    locale: 'en-GB',
    span: { start: 0, end: 10, text: 'You failed' },
    fixes: [],
    related: [],
  }));
  return {
    tool: { name: 'escalate-content', version: '0' },
    counts: { files: 1, messages: count, locales: 1 },
    diagnostics,
    suppressed: [],
    rules: [],
    sources: new Map([[path, { path, text }]]),
    extra: {},
    talk: '',
  };
}
