import { describe, expect } from 'vitest';
import { diskProject, SMALLEST } from '../cli/run-cli.ts';
import { clientTest } from './support/client.ts';
import { openTerminal } from './support/terminal.ts';
import { resolve } from 'node:path';

const BIN = resolve('bin/escalate-content.js');
const MESSAGES = 'content/messages/case.yaml';

describe('lint --watch in a terminal', () => {
  clientTest('script', 'shows findings, renews them on a save, and quits clean', async () => {
    const project = diskProject(SMALLEST);
    const terminal = openTerminal([process.execPath, BIN, 'lint', '--watch'], { cwd: project.folder });
    await terminal.until('First run');
    const before = terminal.screen().length;
    project.write(MESSAGES, (SMALLEST[MESSAGES] ?? '').replace('We’ll', 'You failed to answer. We’ll'));
    const shown = await terminal.until('After content/messages/case.yaml', before);
    expect(shown).toContain('tone/blame');
    const later = terminal.screen().length;
    project.write(MESSAGES, SMALLEST[MESSAGES] ?? '');
    expect(await terminal.until('After content/messages/case.yaml', later)).not.toContain('tone/blame');
    terminal.press('q');
    expect(await terminal.ended).toBe(0);
    // The cursor is back for the shell.
    expect(terminal.screen()).toContain('\u001b[?25h');
  });

  clientTest('script', 'obeys no escape that content brings along', async () => {
    const project = diskProject(SMALLEST);
    project.write(
      MESSAGES,
      (SMALLEST[MESSAGES] ?? '')
        .replace('We’ll reply', '"You failed to \\e]0;owned\\a\\e[2J answer. We’ll reply')
        .replace('short}.', 'short}."'),
    );
    const terminal = openTerminal([process.execPath, BIN, 'lint', '--watch'], { cwd: project.folder });
    await terminal.until('First run');
    terminal.press('q');
    expect(await terminal.ended).toBe(0);
    expect(terminal.screen()).not.toContain('\u001b]0;owned');
    expect(terminal.screen()).not.toContain('\u001b[2J answer');
  });
});
