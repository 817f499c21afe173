import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { diskProject, SMALLEST, type DiskProject } from '../cli/run-cli.ts';
import { clientTest } from './support/client.ts';
import { openTerminal, plain, type TerminalOptions } from './support/terminal.ts';

const BIN = resolve('bin/escalate-content.js');

/** What to wait for in what is drawn, and the keys to press then. */
type Step = readonly [text: RegExp, keys: string];

interface Talk extends Partial<TerminalOptions> {
  readonly args?: readonly string[];
}

/** Follows the steps, each from where the one before ended, and waits for the end of the preview. */
async function talk(
  { folder }: DiskProject,
  steps: readonly Step[],
  { args = [], ...options }: Talk = {},
): Promise<{ readonly output: string; readonly status: number | null }> {
  const terminal = openTerminal([process.execPath, BIN, 'preview', ...args], { cwd: folder, columns: 110, rows: 32, ...options });
  let seen = 0;
  for (const [text, keys] of steps) {
    await terminal.until(text, seen);
    seen = terminal.screen().length;
    if (keys !== '') terminal.press(keys);
  }
  const status = await terminal.ended;
  return { output: terminal.screen(), status };
}

/** The shipped conversation in four languages. */
function shipped(): DiskProject {
  const project = diskProject({
    'content/project.yaml': 'sourceLocale: en-GB\nlocales: [de, ar, ja]\nsurfaces: [messenger, mobile-web, internal-tools]\n',
  });
  for (const folder of ['content/messages', 'content/flow']) cpSync(folder, join(project.folder, folder), { recursive: true });
  for (const tag of ['de', 'ar', 'ja']) project.write(`locales/${tag}/messages.json`, readFileSync(`locales/${tag}/messages.json`));
  return project;
}

/** The first question is on the screen, and the keys are listened to: findings come after that. */
const ASKED = /\[1\] Request a call[\s\S]*Findings: \d/u;
const CTRL = { b: '\u0002', c: '\u0003', e: '\u0005', f: '\u0006', g: '\u0007', l: '\f', s: '\u0013', t: '\u0014', z: '\u001a' };
const ENTER = '\r';
const ESCAPE = '\u001b';
const DOWN = '\u001b[B';

/** The escape sequences that give the terminal back as it was: the first screen, and the cursor. */
const GIVEN_BACK = /\u001b\[\?1049l(?:\u001b\[\?25h)*$/u;

clientTest('script', 'the chat runs the conversation, in another language and on another surface, and quits clean', async () => {
  const { output, status } = await talk(shipped(), [
    [ASKED, CTRL.l],
    [/Language/u, 'germ'],
    [/German · de/u, ENTER],
    [/\[1\] (?!Request)/u, CTRL.s],
    [/Surface/u, 'mobile'],
    [/▸ Mobile web/u, ENTER],
    [/German · Mobile web/u, '2'],
    [/The person waits in chat/u, CTRL.z],
    [/A call is offered/u, CTRL.t],
    [/What happens/u, 'case.resolved'],
    [/▸ .*case\.resolved/u, ENTER],
    [/is solved; the person may still answer/u, CTRL.c],
  ]);
  expect(status).toBe(0);
  expect(output).toMatch(GIVEN_BACK);
  expect(output).toContain('\u001b[?25h');
});

clientTest('script', 'facts change the world, and typed numbers are read by the real runtime', async () => {
  const { status } = await talk(shipped(), [
    [ASKED, CTRL.f],
    [/The world/u, 'callHours'],
    [/callHours = open/u, ENTER],
    [/callHours = later/u, ESCAPE],
    [/The world changes/u, CTRL.z],
    [/\[1\] Request a call/u, '1'],
    [/number/u, '+44 20 7946 0958'],
    [/0958/u, ENTER],
    [/58/u, CTRL.c],
  ]);
  expect(status).toBe(0);
});

clientTest('script', 'right-to-left, CJK and a narrow terminal without colour: nothing is wider than the terminal', async () => {
  for (const [locale, word] of [
    ['ar', 'Arabic'],
    ['ja', 'Japanese'],
  ] as const) {
    const columns = 44;
    const { output, status } = await talk(shipped(), [[new RegExp(`${word}[^]*\\[1\\][^]*Findings: \\d`, 'u'), CTRL.c]], {
      columns,
      args: ['--locale', locale],
      env: { NO_COLOR: '1' },
    });
    expect(status).toBe(0);
    expect(output).not.toMatch(/\u001b\[(?:3|4|9|10)\d(?:;|m)/u);
    const frame = plain(output.slice(output.lastIndexOf(`${word} ·`)));
    const lines = frame.split('\n');
    expect(lines.some((line) => line.includes('╭'))).toBe(true);
    expect(lines.filter((line) => stringWidth(line) > columns)).toEqual([]);
  }
});

clientTest('script', 'an edit in the editor shows in the chat, and a finding under it', async () => {
  const project = diskProject(SMALLEST);
  project.write(
    'edit.mjs',
    `import { readFileSync, writeFileSync } from 'node:fs';\nconst file = process.argv.at(-1);\nwriteFileSync(file, readFileSync(file, 'utf8').replace('We’ll reply here', 'Because you failed, we’ll reply'));\n`,
  );
  const { output, status } = await talk(
    project,
    [
      [/We’ll reply here by[\s\S]*Findings: \d/u, CTRL.e],
      [/Because you failed/u, ''],
      [/tone\/blame/u, CTRL.c],
    ],
    { env: { EDITOR: `${process.execPath} ${join(project.folder, 'edit.mjs')}` } },
  );
  expect(status).toBe(0);
  expect(output).toMatch(GIVEN_BACK);
  expect(project.read('content/messages/case.yaml')).toContain('Because you failed');
});

clientTest('script', 'branches are switched by a key, messages by arrows', async () => {
  const text = '"{count, plural, one {# case} other {# cases}} left"';
  const project = diskProject({
    ...SMALLEST,
    'content/messages/z.yaml': `namespace: z\nmessages:\n  left:\n    purpose: wait-update\n    text: ${text}\n    placeholders:\n      count: { type: number, example: 7 }\n`,
  });
  const { status } = await talk(project, [
    [/We’ll reply here[\s\S]*Findings: \d/u, DOWN],
    [/7 cases left/u, CTRL.b],
    [/1 case left/u, CTRL.b],
    [/7 cases left/u, ESCAPE],
  ]);
  expect(status).toBe(0);
});

test('off a terminal preview says what to do instead', () => {
  const { status, stderr } = diskProject(SMALLEST).run(['preview']);
  expect(status).toBe(2);
  expect(stderr).toContain('preview --web');
});
