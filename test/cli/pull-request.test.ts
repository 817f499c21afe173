import { describe, expect, it } from 'vitest';
import { diskProject, type DiskProject } from './run-cli.ts';

// One pull request with a bad translation, an allowed finding, an allowance past its date and a finding of the baseline.

const MESSAGES = `namespace: case
messages:
  notice:
    purpose: escalation-notice
    text: Your case is with {teamName}. They’ll reply here by {time, time, short}.
    placeholders:
      teamName: { type: string, example: our billing team }
      time: { type: time, example: 2026-11-22T15:30:00Z }
  # allow tone/overapology: the wording was agreed after the outage
  sorry:
    purpose: macro
    text: We’re so terribly sorry, and we apologise again for the wait.
  # allow tone/blame until 2024-01-31: the screen still says so
  failed:
    purpose: macro
    text: You failed to answer our call.
  old:
    purpose: macro
    text: You must answer now or you will lose your place forever!
`;

const TRANSLATIONS = {
  'case.failed': { message: 'Die Nummer fehlt noch.', status: 'reviewed' },
  'case.notice': {
    message: 'Ihr Fall liegt bei {team}. Sie bekommen hier bis {time, time, short} Uhr eine Antwort.',
    status: 'translated',
  },
  'case.old': { message: 'Antworten Sie, wann es Ihnen passt.', status: 'translated' },
  'case.sorry': { message: 'Bitte entschuldigen Sie die Wartezeit.', status: 'translated' },
};

const EXTENSIONS: Readonly<Record<string, string>> = {
  pretty: 'txt',
  compact: 'txt',
  github: 'txt',
  json: 'json',
  ndjson: 'ndjson',
  sarif: 'sarif',
  gitlab: 'json',
  rdjson: 'json',
  junit: 'xml',
  checkstyle: 'xml',
  markdown: 'md',
  html: 'html',
};

/** The log without the rules that found nothing, so that a new rule does not change it. */
function firedOnly(sarif: string): string {
  const log = JSON.parse(sarif) as Log;
  for (const { tool, results } of log.runs) {
    const fired = new Set(results.map(({ ruleId }) => ruleId));
    tool.driver.rules = tool.driver.rules.filter(({ id }) => fired.has(id));
    for (const one of results) one.ruleIndex = tool.driver.rules.findIndex(({ id }) => id === one.ruleId);
  }
  return `${JSON.stringify(log, null, 2)}\n`;
}

interface Log {
  runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number }[] }[];
}

function pullRequest(): DiskProject {
  const project = diskProject({
    'content/project.yaml': 'sourceLocale: en-GB\nlocales: [de]\n',
    'content/messages/case.yaml': MESSAGES,
    'locales/de/messages.json': `${JSON.stringify(TRANSLATIONS, null, 2)}\n`,
  });
  // The baseline holds what "case.old" had before this pull request, and nothing else.
  const { status, stderr } = project.run(['baseline', 'update', '--baseline', 'baseline.json']);
  expect(status, stderr).toBe(0);
  const baseline = JSON.parse(project.read('baseline.json')) as { findings: { messageId?: string }[] };
  const kept = baseline.findings.filter(({ messageId }) => messageId === 'case.old');
  expect(kept.length).toBeGreaterThan(0);
  project.write('baseline.json', JSON.stringify({ ...baseline, findings: kept }, null, 2));
  return project;
}

describe('a pull request', () => {
  const project = pullRequest();
  const lint = (format: string): ReturnType<DiskProject['run']> =>
    project.run(['lint', '--baseline', 'baseline.json', '--format', format, '--fail-on', 'error']);

  it.each(Object.entries(EXTENSIONS))('is annotated as it should be in %s', async (format, extension) => {
    const { status, stdout } = lint(format);
    expect(status).toBe(1);
    const text = stdout.replaceAll(/("version": ?|escalate-content )"?0\.\d+\.\d+"?/gu, '$1"0"');
    await expect(format === 'sarif' ? firedOnly(text) : text).toMatchFileSnapshot(`goldens/pull-request/${format}.${extension}`);
  });

  it('has the bad translation and the finding whose allowance ran out, and neither the allowed nor the known one', () => {
    const { diagnostics } = JSON.parse(lint('json').stdout) as { diagnostics: { code: string; messageId?: string; severity: string }[] };
    const told = diagnostics
      .filter(({ severity }) => severity !== 'info')
      .map(({ code, messageId }) => `${code} ${messageId ?? ''}`.trim());
    expect(told).toContain('locale/placeholder case.notice');
    expect(told).toContain('tone/blame case.failed');
    expect(told.filter((one) => /overapology|case\.old/u.test(one))).toEqual([]);
    expect(diagnostics.some(({ code }) => code.includes('expired'))).toBe(true);
  });
});
