import { Ajv2020 } from 'ajv/dist/2020.js';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shortHash } from '../../src/text/hash.ts';
import { diskProject, type DiskProject } from './run-cli.ts';

const NOTICE = 'Your case is with our team. We’ll reply here by {time, time, short}.';

const MESSAGES = (notice: string, key: string, more = ''): string => `namespace: case
messages:
  notice:
    purpose: escalation-notice
    text: ${notice}
    replies: { call: { label: Request a call } }
  ${key}:
    purpose: macro
    text: "{count, plural, one {# try is left.} other {# tries are left.}}"
${more}`;

const CATALOG = JSON.stringify({
  'case.notice': {
    message: 'Ihr Fall liegt bei unserem Team. Wir antworten hier bis {time, time, short} Uhr.',
    status: 'translated',
    source: shortHash(NOTICE),
  },
  'case.notice.reply.call': { message: 'Rückruf anfordern', status: 'translated' },
  'case.tries': { message: '{count, plural, one {# Versuch bleibt.} other {# Versuche bleiben.}}', status: 'translated' },
});

function git(project: DiskProject, ...args: string[]): void {
  const { status, stderr } = spawnSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], {
    cwd: project.folder,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
}

function repository(): DiskProject {
  const project = diskProject({
    'content/project.yaml': 'sourceLocale: en-GB\nlocales: [de]\n',
    'content/messages/case.yaml': MESSAGES(NOTICE, 'tries'),
    'locales/de/messages.json': CATALOG,
  });
  git(project, 'init', '-q');
  git(project, 'add', '-A');
  git(project, 'commit', '-qm', 'Start');
  return project;
}

interface Unit {
  id: string;
  change: string;
  from: string | null;
  before: string | null;
  after: string | null;
  bubbles: { form: string; parts: { kind: string; text: string }[] }[];
  lengths: { surface: string; before: number; after: number }[];
}

interface Data {
  locales: { locale: string; messages: { id: string; texts: Unit[]; replies: Unit[] }[] }[];
  state: { locale: string; before: { stale: number }; after: { stale: number }; newlyStale: string[] }[];
  sizes: { locale: string; before: number; after: number }[];
  findings: { fresh: { code: string; locale: string }[]; gone: number };
}

const schema = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('schemas/diff.schema.json', 'utf8')) as object,
);

function data(project: DiskProject, ...args: string[]): Data {
  const ran = project.run(['diff', 'HEAD', '--format', 'json', ...args]);
  expect([ran.status, ran.stderr]).toEqual([0, '']);
  const value = JSON.parse(ran.stdout) as Data;
  expect(schema(value), JSON.stringify(schema.errors)).toBe(true);
  return value;
}

describe('diff', () => {
  it('is quiet when nothing changed, and so when only the file was laid out anew', () => {
    const project = repository();
    const none = { locales: [], state: [], sizes: [], findings: { fresh: [], gone: 0 } };
    expect(data(project)).toMatchObject(none);
    project.write('content/messages/case.yaml', `# A comment\n${MESSAGES(`\n      ${NOTICE}`, 'tries')}`);
    expect(data(project)).toMatchObject(none);
  });

  it('shows the words that changed, what became stale, new findings and sizes', () => {
    const project = repository();
    project.write(
      'content/messages/case.yaml',
      MESSAGES(NOTICE.replace('our team', 'a specialist, you failed'), 'tries').replace('# try is', 'Only # try is'),
    );
    const { locales, state, sizes, findings } = data(project);
    expect(locales.map(({ locale }) => locale)).toEqual(['en-GB']);
    const [notice, tries] = locales[0]?.messages ?? [];
    expect(notice?.texts[0]?.bubbles).toEqual([
      {
        form: '',
        parts: [
          { kind: 'same', text: 'Your case is with ' },
          { kind: 'removed', text: 'our team' },
          { kind: 'added', text: 'a specialist, you failed' },
          { kind: 'same', text: '. We’ll reply here by {time}.' },
        ],
      },
    ]);
    expect(notice?.replies.map(({ id, change }) => [id, change])).toEqual([['case.notice.reply.call', 'same']]);
    expect(tries?.texts[0]?.bubbles.map(({ form }) => form)).toEqual(['count one']);
    expect(state).toMatchObject([{ locale: 'de', before: { stale: 0 }, after: { stale: 1 }, newlyStale: ['case.notice'] }]);
    expect(findings.fresh.map(({ code }) => code)).toContain('tone/blame');
    expect(findings.fresh.map(({ code }) => code)).not.toContain('catalog/stale');
    expect(project.run(['compile', '--out', 'out']).status).toBe(0);
    const { locales: bundles } = JSON.parse(project.read('out/manifest.json')) as { locales: Record<string, { bytes: number }> };
    expect(sizes.map(({ locale, after }) => [locale, after])).toEqual([['en-GB', bundles['en-GB']?.bytes]]);
  });

  it('counts a finding that is gone', () => {
    const project = repository();
    project.write('content/messages/case.yaml', MESSAGES(NOTICE.replace('our team', 'us, you failed'), 'tries'));
    git(project, 'commit', '-qam', 'Worse');
    project.write('content/messages/case.yaml', MESSAGES(NOTICE, 'tries'));
    expect(data(project).findings.gone).toBeGreaterThan(0);
  });

  it('knows an id that moved, a message that came and one that went', () => {
    const project = repository();
    project.write('content/messages/case.yaml', MESSAGES(NOTICE, 'attempts', '  bye:\n    purpose: macro\n    text: Goodbye.\n'));
    const changes = data(project).locales[0]?.messages.flatMap(({ texts }) => texts.map(({ id, change, from }) => [id, change, from]));
    expect(changes).toEqual([
      ['case.attempts', 'renamed', 'case.tries'],
      ['case.bye', 'added', null],
    ]);
    project.write('content/messages/case.yaml', MESSAGES(NOTICE, 'tries').replace(/ {2}tries:[^]*/u, ''));
    expect(data(project).locales[0]?.messages.flatMap(({ texts }) => texts.map(({ id, change }) => [id, change]))).toEqual([
      ['case.tries', 'removed'],
    ]);
  });

  it('of a translation shows that locale alone', () => {
    const project = repository();
    project.write('locales/de/messages.json', CATALOG.replace('unserem Team', 'unserem Fachteam'));
    const { locales } = data(project);
    expect(locales.map(({ locale, messages }) => [locale, messages.map(({ id }) => id)])).toEqual([['de', ['case.notice']]]);
    expect(data(project, '--locale', 'en-GB').locales).toEqual([]);
  });

  it('writes a comment and bubbles', () => {
    const project = repository();
    project.write('content/messages/case.yaml', MESSAGES(NOTICE.replace('our team', 'a specialist'), 'tries'));
    const ran = project.run(['diff', 'HEAD', '--format', 'markdown', '--output-file', 'comment.md']);
    expect([ran.status, ran.stdout]).toEqual([0, '']);
    expect(project.read('comment.md')).toContain(
      'Your case is with <del>our team</del><ins>a specialist</ins>. We’ll reply here by {time}.<br><kbd>Request a call</kbd></blockquote>',
    );
    expect(project.run(['diff', 'HEAD']).stdout).toContain('│ Your case is with [-our team-]{+a specialist+}.');
  });

  it('goes on when the content is broken', () => {
    const project = repository();
    project.write('content/messages/case.yaml', MESSAGES('"{a"', 'tries'));
    expect(data(project).sizes.map(({ after }) => after)).toEqual([null]);
  });

  it.each([[[]], [['HEAD', 'HEAD']], [['nowhere']]])('%j is misuse', (args) => {
    const ran = repository().run(['diff', ...args]);
    expect(ran.status).toBe(2);
    expect(ran.stderr).not.toMatch(/\bat .*\.js/u);
  });
});
