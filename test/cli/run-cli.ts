import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll } from 'vitest';

const BIN = resolve('bin/escalate-content.js');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A project on a real disk, removed after the tests of the file. */
export interface DiskProject {
  readonly folder: string;
  write(path: string, content: string | Uint8Array): void;
  read(path: string): string;
  exists(path: string): boolean;
  /** Runs the built command line in the project. */
  run(args: readonly string[], env?: Readonly<Record<string, string>>, input?: string): Ran;
}

export function diskProject(files: Readonly<Record<string, string>> = {}): DiskProject {
  const folder = mkdtempSync(join(tmpdir(), 'project-'));
  folders.push(folder);
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const [path, content] of Object.entries(files)) write(path, content);
  return {
    folder,
    write,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    exists: (path) => existsSync(join(folder, path)),
    run: (args, env = {}, input = '') => runCli(args, folder, env, input),
  };
}

export function runCli(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}, input = ''): Ran {
  const clean: NodeJS.ProcessEnv = { ...process.env, GITHUB_ACTIONS: '', NO_COLOR: '', FORCE_COLOR: '', ...env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    env: clean,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

/** The smallest project, with one good message. */
export const SMALLEST: Readonly<Record<string, string>> = {
  'content/project.yaml': 'sourceLocale: en-GB\nlocales: [de]\n',
  'content/messages/case.yaml':
    'namespace: case\nmessages:\n  notice:\n    purpose: escalation-notice\n    text: We’ll reply here by {time, time, short}.\n',
  'locales/de/messages.json':
    '{\n  "case.notice": { "message": "Wir antworten hier bis {time, time, short}.", "status": "translated" }\n}\n',
};
