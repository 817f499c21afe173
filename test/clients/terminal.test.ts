import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { diskProject, SMALLEST, type DiskProject } from '../cli/run-cli.ts';

const REQUIRED = process.env['REQUIRE_CLIENTS'] === '1';
const HAS_PTY = spawnSync('python3', ['-c', 'import pty'], { stdio: 'ignore' }).status === 0;
const BIN = resolve('bin/escalate-content.js');
const DRIVER = resolve('test/clients/support/terminal.py');

interface Talked {
  readonly output: string;
  readonly status: number | null;
  /** The wait that never came true. */
  readonly missed: string | null;
}

interface Terminal {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

/** The pattern to wait for in what is drawn, and the keys to press then. */
type Step = readonly [text: string, keys: string];

function talk({ folder }: DiskProject, steps: readonly Step[], { columns = 110, rows = 32, env = {}, args = [] }: Terminal = {}): Talked {
  const argv = [DRIVER, String(columns), String(rows), JSON.stringify(steps), process.execPath, BIN, 'preview', ...args];
  // Under continuous integration Ink draws only its last frame.
  const outside = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:CI|CI_.*|CONTINUOUS_INTEGRATION)$/u.test(name)));
  const clean = { ...outside, TERMINAL_SECONDS: '80', TERM: 'xterm-256color', NO_COLOR: '', FORCE_COLOR: '', GITHUB_ACTIONS: '', ...env };
  const { stdout, stderr } = spawnSync('python3', argv, { cwd: folder, env: clean, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Talked;
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
const ASKED = '\\[1\\] Request a call[\\s\\S]*Findings: \\d';
const CTRL = { b: '\u0002', c: '\u0003', e: '\u0005', f: '\u0006', g: '\u0007', l: '\f', s: '\u0013', t: '\u0014', z: '\u001a' };
const ENTER = '\r';
const ESCAPE = '\u001b';
const DOWN = '\u001b[B';

/** The escape sequences that give the terminal back as it was: the first screen, and the cursor. */
const GIVEN_BACK = /\u001b\[\?1049l(?:\u001b\[\?25h)*$/u;

/** Each test starts the tool anew, which takes its time on a busy machine. */
const SLOW = 240_000;
const inTerminal = (name: string, body: () => void): void => {
  if (HAS_PTY || REQUIRED) test(name, { timeout: SLOW }, body);
  else test.skip(`${name} (python3 with pty is not installed)`, body);
};

inTerminal('the chat runs the conversation, in another language and on another surface, and quits clean', () => {
  const { output, status, missed } = talk(shipped(), [
    [ASKED, CTRL.l],
    ['Language', 'germ'],
    ['German · de', ENTER],
    ['\\[1\\] (?!Request)', CTRL.s],
    ['Surface', 'mobile'],
    ['▸ Mobile web', ENTER],
    ['German · Mobile web', '2'],
    ['The person waits in chat', CTRL.z],
    ['A call is offered', CTRL.t],
    ['What happens', 'case.resolved'],
    ['▸ .*case\\.resolved', ENTER],
    ['is solved; the person may still answer', CTRL.c],
  ]);
  expect(missed).toBeNull();
  expect(status).toBe(0);
  expect(output).toMatch(GIVEN_BACK);
  expect(output).toContain('\u001b[?25h');
});

inTerminal('facts change the world, and typed numbers are read by the real runtime', () => {
  const { missed, status } = talk(shipped(), [
    [ASKED, CTRL.f],
    ['The world', 'callHours'],
    ['callHours = open', ENTER],
    ['callHours = later', ESCAPE],
    ['The world changes', CTRL.z],
    ['\\[1\\] Request a call', '1'],
    ['number', '+44 20 7946 0958'],
    ['0958', ENTER],
    ['58', CTRL.c],
  ]);
  expect(missed).toBeNull();
  expect(status).toBe(0);
});

inTerminal('right-to-left, CJK and a narrow terminal without colour: nothing is wider than the terminal', () => {
  for (const [locale, word] of [
    ['ar', 'Arabic'],
    ['ja', 'Japanese'],
  ] as const) {
    const columns = 44;
    const { output, status, missed } = talk(shipped(), [[`${word}[\\s\\S]*\\[1\\][\\s\\S]*Findings: \\d`, CTRL.c]], {
      columns,
      args: ['--locale', locale],
      env: { NO_COLOR: '1' },
    });
    expect(`${missed} ${status}`).toBe('null 0');
    expect(output).not.toMatch(/\u001b\[(?:3|4|9|10)\d(?:;|m)/u);
    const frame = output.slice(output.lastIndexOf(`${word} ·`)).replace(/\u001b\[[0-9;?]*[A-Za-z]/gu, '');
    const lines = frame.split(/\r?\n/u);
    expect(lines.some((line) => line.includes('╭'))).toBe(true);
    expect(lines.filter((line) => stringWidth(line) > columns)).toEqual([]);
  }
});

inTerminal('an edit in the editor shows in the chat, and a finding under it', () => {
  const project = diskProject(SMALLEST);
  project.write(
    'edit.mjs',
    `import { readFileSync, writeFileSync } from 'node:fs';\nconst file = process.argv.at(-1);\nwriteFileSync(file, readFileSync(file, 'utf8').replace('We’ll reply here', 'Because you failed, we’ll reply'));\n`,
  );
  const { missed, status, output } = talk(
    project,
    [
      ['We’ll reply here by[\\s\\S]*Findings: \\d', CTRL.e],
      ['Because you failed', ''],
      ['tone/blame', CTRL.c],
    ],
    { env: { EDITOR: `${process.execPath} ${join(project.folder, 'edit.mjs')}` } },
  );
  expect(`${missed} ${status}`).toBe('null 0');
  expect(output).toMatch(GIVEN_BACK);
  expect(project.read('content/messages/case.yaml')).toContain('Because you failed');
});

inTerminal('branches are switched by a key, messages by arrows', () => {
  const text = '"{count, plural, one {# case} other {# cases}} left"';
  const project = diskProject({
    ...SMALLEST,
    'content/messages/z.yaml': `namespace: z\nmessages:\n  left:\n    purpose: wait-update\n    text: ${text}\n    placeholders:\n      count: { type: number, example: 7 }\n`,
  });
  const { missed, status } = talk(project, [
    ['We’ll reply here[\\s\\S]*Findings: \\d', DOWN],
    ['7 cases left', CTRL.b],
    ['1 case left', CTRL.b],
    ['7 cases left', ESCAPE],
  ]);
  expect(`${missed} ${status}`).toBe('null 0');
});

test('off a terminal preview says what to do instead', () => {
  const { status, stderr } = diskProject(SMALLEST).run(['preview']);
  expect(status).toBe(2);
  expect(stderr).toContain('preview --web');
});
