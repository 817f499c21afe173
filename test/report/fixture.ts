import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Report } from '../../src/report/report.ts';

const YAML = `namespace: case
messages:
  notice:
    purpose: error
    text: >-
      You failed to answer,
      電話 {name}.
  pipe:
    purpose: macro
    text: "100%, \\u001b[31mred 👩‍👩‍👧 a:b"
`;
const JSON_TEXT = `{
  "case.notice": { "message": "Sie haben nicht geantwortet, {name}.", "status": "translated" }
}
`;
const yaml = 'content/messages/case.yaml';
const json = 'locales/de/messages.json';

function diagnostic(
  code: string,
  severity: Diagnostic['severity'],
  message: string,
  file: string,
  words: string,
  more: Partial<Diagnostic> = {},
): Diagnostic {
  const start = (file === yaml ? YAML : JSON_TEXT).indexOf(words);
  if (start < 0) throw new Error(`no "${words}" in the fixture`);
  return { code, severity, message, at: { file, start, end: start + words.length }, fixes: [], related: [], ...more };
}

const notice = { messageId: 'case.notice', locale: 'en-GB' };

/** One report with everything that formats find hard: wide characters, escapes, percent signs, several locales, fixes. */
export const REPORT: Report = {
  tool: { name: 'escalate-content', version: '0.0.0' },
  counts: { files: 2, messages: 2, locales: 2 },
  diagnostics: [
    diagnostic('tone/blame', 'error', '"You failed" puts the fault on the person who reads', yaml, 'You failed', {
      ...notice,
      span: { start: 0, end: 10, text: 'You failed' },
      help: 'Say what happened: "We couldn’t reach you"',
      fixes: [
        {
          title: 'Write "We couldn’t reach you"',
          safety: 'review',
          edits: [{ file: yaml, start: YAML.indexOf('You failed'), end: YAML.indexOf('You failed') + 10, text: 'We couldn’t reach you' }],
        },
      ],
    }),
    diagnostic('tone/jargon', 'warning', '"電話" is 50% of a word: a, b', yaml, '電話', {
      ...notice,
      span: { start: 22, end: 24, text: '電話' },
    }),
    diagnostic('tone/excess', 'info', 'An escape \u001b[31m and a right-to-left \u202e mark', yaml, 'red 👩‍👩‍👧', {
      messageId: 'case.pipe',
      locale: 'en-GB',
      span: { start: 10, end: 22, text: 'red 👩‍👩‍👧' },
    }),
    diagnostic('tone/blame', 'error', '"Sie haben nicht" puts the fault on the person who reads', json, 'Sie haben nicht', {
      messageId: 'case.notice',
      locale: 'de',
      span: { start: 0, end: 15, text: 'Sie haben nicht' },
      related: [
        { message: 'The source text', at: { file: yaml, start: YAML.indexOf('You failed'), end: YAML.indexOf('You failed') + 10 } },
      ],
    }),
    diagnostic('yaml/duplicate-key', 'error', 'The key "pipe" is there twice', yaml, 'pipe'),
  ],
  suppressed: [
    {
      diagnostic: diagnostic('tone/robotic', 'warning', 'A log entry', yaml, 'pipe', {
        messageId: 'case.pipe',
        locale: 'en-GB',
        span: { start: 0, end: 4, text: '100%' },
      }),
      reason: 'Quoted from the app',
    },
  ],
  rules: [
    { id: 'tone/blame', severity: 'error', summary: 'Text must not put the fault on the reader.' },
    { id: 'tone/jargon', severity: 'warning', summary: 'Words of the trade.' },
    { id: 'tone/pressure', severity: 'error', summary: 'Nothing found here.' },
  ],
  sources: new Map([
    [yaml, { path: yaml, text: YAML }],
    [json, { path: json, text: JSON_TEXT }],
  ]),
  extra: {},
  state: [
    { locale: 'de', percent: 100, stale: 0, missing: 0 },
    { locale: 'ar', percent: 42, stale: 1, missing: 3 },
  ],
  talk: 'Next: mend the errors.',
};
