import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { diskProject, SMALLEST, type DiskProject, type Ran } from './run-cli.ts';

interface Found {
  code: string;
  file: string;
  messageId?: string;
  locale?: string;
}

const found = (ran: Ran): string[] =>
  (JSON.parse(ran.stdout) as { diagnostics: Found[] }).diagnostics.map((one) =>
    `${one.code} ${one.messageId ?? one.file} ${one.locale ?? ''}`.trim(),
  );

const MESSAGES = (notice: string, other: string): string => `namespace: case
messages:
  notice:
    purpose: macro
    text: ${notice}
  other:
    purpose: macro
    text: ${other}
`;

const CATALOG = (notice: string, other: string): string =>
  JSON.stringify(
    { 'case.notice': { message: notice, status: 'translated' }, 'case.other': { message: other, status: 'translated' } },
    null,
    2,
  );

function repository(): DiskProject {
  const project = diskProject({
    'content/project.yaml': 'sourceLocale: en-GB\nlocales: [de, fr]\n',
    'content/messages/case.yaml': MESSAGES('"{a"', '"{b"'),
    'locales/de/messages.json': CATALOG('{a', '{b'),
    'locales/fr/messages.json': CATALOG('{a', '{b'),
  });
  const git = (...args: string[]): void => {
    const { status, stderr } = spawnSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], {
      cwd: project.folder,
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
  };
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'Start');
  return project;
}

describe('lint --since', () => {
  const lint = (project: DiskProject): string[] =>
    found(project.run(['lint', '--since', 'main', '--rule', 'locale/placeholder', '--format', 'json', '--fail-on', 'never']));

  it('is quiet when nothing changed', () => {
    expect(lint(repository())).toEqual([]);
  });

  it('a changed source counts for all its translations', () => {
    const project = repository();
    project.write('content/messages/case.yaml', MESSAGES('"{changed"', '"{b"'));
    expect(lint(project).map((one) => one.replace(/icu\/\S+/u, 'icu'))).toEqual([
      'icu case.notice en-GB',
      'locale/placeholder case.notice de',
      'locale/placeholder case.notice fr',
    ]);
  });

  it('a changed translation counts alone', () => {
    const project = repository();
    project.write('locales/fr/messages.json', CATALOG('{a', '{changed'));
    expect(lint(project)).toEqual(['locale/placeholder case.other fr']);
  });

  it('a file that moved and an id that is new for an old text did not change', () => {
    const project = repository();
    project.write('content/messages/case.yaml', 'namespace: case\nmessages: {}\n');
    project.write('content/messages/moved.yaml', MESSAGES('"{a"', '"{b"'));
    expect(lint(project)).toEqual([]);
  });

  it('an unknown ref is misuse', () => {
    const ran = repository().run(['lint', '--since', 'nowhere']);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('git does not know "nowhere"');
  });
});

describe('lint --shard and report merge', () => {
  it.each([2, 3, 5])('%i parts give the report of the whole, byte for byte', (count) => {
    const project = repository();
    const parts = Array.from({ length: count }, (_one, i) => `part-${i + 1}.json`);
    for (const [i, part] of parts.entries()) project.run(['lint', '--shard', `${i + 1}/${count}`, '--format', `json=${part}`]);
    for (const format of ['json', 'compact', 'sarif', 'junit']) {
      const merged = project.run(['report', 'merge', ...parts, '--format', format]);
      const whole = project.run(['lint', '--format', format]);
      expect(merged.status).toBe(whole.status);
      // The parts do not say which rules ran without a finding.
      if (format !== 'sarif') expect(merged.stdout).toBe(whole.stdout);
      else expect((JSON.parse(merged.stdout) as { runs: { results: unknown[] }[] }).runs[0]?.results).toHaveLength(7 - 1);
    }
  });

  it.each(['4/3', '0/2', 'x', '1'])('"%s" is misuse', (part) => {
    expect(repository().run(['lint', '--shard', part]).status).toBe(2);
  });
});

describe('lint --stdin', () => {
  it('judges the text of an unsaved file, and that file alone', () => {
    const project = diskProject(SMALLEST);
    const args = ['lint', '--stdin', '--stdin-filename', 'content/messages/case.yaml', '--format', 'json'];
    expect(found(project.run(args, {}, SMALLEST['content/messages/case.yaml']))).toEqual([]);
    expect(found(project.run(args, {}, MESSAGES('"{a"', 'Fine.'))).filter((one) => one.startsWith('icu'))).toHaveLength(1);
  });

  it('asks for the name of the file', () => {
    const ran = diskProject(SMALLEST).run(['lint', '--stdin']);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('--stdin-filename');
  });
});

describe('baseline', () => {
  it('knows old findings, counts new ones, names and prunes stale ones', () => {
    const project = diskProject({ ...SMALLEST, 'content/messages/case.yaml': MESSAGES('"{a"', '"{b"') });
    expect(project.run(['baseline', 'update', '--baseline', 'known.json']).status).toBe(0);
    expect(project.run(['lint', '--baseline', 'known.json']).status).toBe(0);
    // The lines move and one fault is mended, another is new.
    project.write(
      'content/messages/case.yaml',
      `# a new line\n${MESSAGES('Fine.', '"{b"')}${MESSAGES('"{c"', 'x').slice(MESSAGES('"{c"', 'x').indexOf('  notice')).replace('notice', 'fresh').replace('other', 'last')}`,
    );
    const ran = project.run(['lint', '--baseline', 'known.json', '--format', 'json']);
    expect(ran.status).toBe(1);
    expect(found(ran).filter((one) => one.startsWith('icu'))).toEqual([expect.stringContaining('case.fresh')]);
    expect(ran.stderr).toContain('match nothing any more');
    expect(project.run(['baseline', 'prune', '--baseline', 'known.json', '--check']).status).toBe(1);
    expect(project.run(['baseline', 'prune', '--baseline', 'known.json']).status).toBe(0);
    expect(project.run(['lint', '--baseline', 'known.json']).stderr).not.toContain('match nothing any more');
  });

  it('a file that is no baseline is misuse', () => {
    const project = diskProject({ ...SMALLEST, 'known.json': '[]' });
    expect(project.run(['lint', '--baseline', 'known.json']).status).toBe(2);
  });
});
