import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';

/** Where clients have to be there, a missing one is a failure. */
const REQUIRED = process.env['REQUIRE_CLIENTS'] === '1';

/** True when a program can be started. */
function isThere(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** A test that runs another program; without the program it is skipped under a name that says so, or fails when clients are required. */
export function clientTest(program: string, name: string, run: (folder: ClientFolder) => void | Promise<void>): void {
  const there = isThere(program);
  if (!there && !REQUIRED) {
    test.skip(`${name} (${program} is not installed)`, () => undefined);
    return;
  }
  test(name, { timeout: 180_000 }, async () => {
    if (!there) throw new Error(`${program} is not installed, and REQUIRE_CLIENTS is 1`);
    const folder = mkdtempSync(join(tmpdir(), 'clients-'));
    try {
      await run(new ClientFolder(folder));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

export interface ClientRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder in which a client works. */
export class ClientFolder {
  readonly path: string;
  constructor(path: string) {
    this.path = path;
  }
  write(name: string, text: string): void {
    writeFileSync(join(this.path, name), text);
  }
  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8');
  }
  run(program: string, ...args: readonly string[]): ClientRun {
    const { status, stdout, stderr } = spawnSync(program, [...args], {
      cwd: this.path,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    return { status, stdout, stderr };
  }
}
