import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diskProject, SMALLEST, type DiskProject } from './run-cli.ts';

// The one command that CI runs: each gate alone turns the exit code and says in words what to do.

const GOOD: Readonly<Record<string, string>> = {
  ...SMALLEST,
  'content/messages/case.yaml':
    'namespace: case\nmessages:\n  notice:\n    purpose: macro\n    text: We’ll reply here by {time, time, short}.\n',
};

const with_ = (settings: string): DiskProject =>
  diskProject({ ...GOOD, 'content/project.yaml': `sourceLocale: en-GB\nlocales: [de]\n${settings}` });

describe('check', () => {
  it('says that nothing is left to do', () => {
    const { status, stdout, stderr } = with_('').run(['check']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('2 of 2 locales are complete.') as string });
    expect(stderr).toContain('Next: nothing.');
    expect(stdout).toContain('No findings');
  });

  it('an error of a rule fails it', () => {
    const project = with_('');
    project.write('content/messages/case.yaml', GOOD['content/messages/case.yaml']?.replace('We’ll', 'You failed to answer. We’ll') ?? '');
    const { status, stderr, stdout } = project.run(['check']);
    expect(status).toBe(1);
    expect(stdout).toContain('tone/blame');
    expect(stderr).toContain('Next: mend the error above');
  });

  it('a warning fails it only when asked to', () => {
    const project = with_('rules: { tone/blame: warning }\n');
    project.write('content/messages/case.yaml', GOOD['content/messages/case.yaml']?.replace('We’ll', 'You failed to answer. We’ll') ?? '');
    expect(project.run(['check']).status).toBe(0);
    expect(project.run(['check', '--fail-on', 'warning']).status).toBe(1);
    expect(project.run(['check', '--max-warnings', '0']).status).toBe(1);
  });

  it('a missing translation fails it only where the project sets a gate', () => {
    const open = with_('');
    open.write('locales/de/messages.json', '{}\n');
    expect(open.run(['check']).status).toBe(0);
    const gated = with_('status: { min: 100 }\n');
    gated.write('locales/de/messages.json', '{}\n');
    const { status, stderr } = gated.run(['check']);
    expect(status).toBe(1);
    expect(stderr).toContain('Below the 100% that status.min asks for: de 0%.');
    expect(stderr).toContain('Next: translate what is missing');
  });

  it('outputs under "generated" must be up to date, and only those', () => {
    const project = with_('generated:\n  - { command: compile, out: build }\n');
    const before = project.run(['check']);
    expect(before.status).toBe(1);
    expect(before.stderr).toContain('"escalate-content compile --out build" writes what is right.');
    expect(project.exists('build')).toBe(false);
    expect(project.run(['compile', '--out', 'build']).status).toBe(0);
    expect(project.run(['check']).status).toBe(0);
    project.write('content/messages/case.yaml', GOOD['content/messages/case.yaml']?.replace('reply', 'write') ?? '');
    expect(project.run(['check']).status).toBe(1);
  });

  it('a broken law of the conversation fails it and is told as a transcript', { timeout: 120_000 }, () => {
    const project = diskProject({ 'content/project.yaml': 'sourceLocale: en-GB\nlocales: []\n' });
    for (const folder of ['messages', 'flow'])
      for (const file of readdirSync(`content/${folder}`, { recursive: true, encoding: 'utf8' }))
        if (statSync(`content/${folder}/${file}`).isFile())
          project.write(`content/${folder}/${file}`, readFileSync(`content/${folder}/${file}`, 'utf8'));
    const globals = project.read('content/flow/globals.yaml');
    const decline = /^ {2}user\.stay:\n(?: {4}.*\n)+/mu;
    expect(globals).toMatch(decline);
    project.write('content/flow/globals.yaml', globals.replace(decline, ''));
    const { status, stdout, stderr } = project.run(['check', '--max-findings', '3']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/Of 25 laws of the conversation, these are broken: .*I\d/u);
    expect(stdout).toMatch(/flow\//u);
    expect(`${stdout}${stderr}`).not.toMatch(/\n\s+at .*\.js:\d/u);
  });
});
