import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, watch, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  HostError,
  troubleText,
  type BytesRead,
  type FileRead,
  type FileTrouble,
  type Host,
  type HostWrite,
  type ProcessResult,
} from './host.ts';
import { nodeTerminal, posix } from './node-terminal.ts';

/** Modules of Node that few commands need are loaded when used: each costs every start some milliseconds. */
const builtin = process.getBuiltinModule;

/** The real world. */
export function nodeHost(): Host {
  return {
    ...nodeTerminal(),
    cwd: posix(process.cwd()),
    now: () => Date.now(),
    env: (name) => process.env[name],
    readStdin,
    stdio: () => ({ input: process.stdin, output: process.stdout, close: () => void process.stdin.destroy() }),
    readLine: lineReader(),
    readFile,
    readBytes,
    listFolder,
    kindOf,
    gzipSize: (text) => builtin('node:zlib').gzipSync(text).length,
    writeFiles,
    run,
    bounded,
    onInterrupt: (listener) => void process.once('SIGINT', listener),
    watch: watchFolders,
    runInTerminal,
    serve: async (port, answer) => (await import('./serve.ts')).serve(port, answer),
    openBrowser: async (program) => (await import('./browser.ts')).openBrowser(program),
  };
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function readFile(path: string): FileRead {
  try {
    return { ok: true, text: strict.decode(readFileSync(path)) };
  } catch (error) {
    return { ok: false, trouble: troubleOf(error) };
  }
}

function readBytes(path: string): BytesRead {
  try {
    return { ok: true, bytes: readFileSync(path) };
  } catch (error) {
    return { ok: false, trouble: troubleOf(error) };
  }
}

function troubleOf(error: unknown): FileTrouble {
  const code = (error as { code?: string }).code;
  if (code === 'ENOENT') return 'missing';
  if (code === 'EISDIR') return 'directory';
  if (code === 'ENOTDIR') return 'not-a-directory';
  if (code === 'EACCES' || code === 'EPERM') return 'denied';
  return error instanceof TypeError ? 'not-utf-8' : 'other';
}

function listFolder(path: string): { name: string; isFolder: boolean }[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .map((entry) => ({
        name: entry.name,
        isFolder: entry.isDirectory() || (entry.isSymbolicLink() && kindOf(`${path}/${entry.name}`) === 'folder'),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  } catch {
    return [];
  }
}

function kindOf(path: string): 'file' | 'folder' | 'none' {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 'none';
  return stat.isDirectory() ? 'folder' : 'file';
}

/** All texts go to temporary files first, so that a full disk or a denied folder leaves every old file as it was. */
function writeFiles(writes: readonly HostWrite[]): void {
  const staged: { temporary: string; path: string }[] = [];
  try {
    for (const { path, text, bytes } of writes) {
      if (text === null) continue;
      if (kindOf(path) === 'folder') throw Object.assign(new Error(), { code: 'EISDIR', path });
      mkdirSync(dirname(path), { recursive: true });
      const temporary = `${path}.${process.pid}.tmp`;
      staged.push({ temporary, path });
      writeFileSync(temporary, bytes ?? text);
    }
    for (const { temporary, path } of staged) renameSync(temporary, path);
    for (const { path, text } of writes) if (text === null) rmSync(path, { force: true });
  } catch (error) {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
    const path = posix(String((error as { path?: string }).path ?? writes[0]?.path ?? '')).replace(/\.\d+\.tmp$/u, '');
    const trouble = troubleOf(error);
    const text =
      trouble === 'other'
        ? `${path} cannot be written: ${(error as Error).message}`
        : troubleText(path, trouble).replace('readable', 'writable');
    throw new HostError(path, trouble, text);
  }
}

/** Lines are read ahead while the reader is open, so they wait in a queue; the reader opens with the first question. */
function lineReader(): Host['readLine'] {
  const lines: string[] = [];
  let waiting: ((line: string | null) => void) | null = null;
  let [open, ended] = [false, false];
  const give = (line: string | null): void => {
    const next = waiting;
    waiting = null;
    if (next !== null) next(line);
    else if (line !== null) lines.push(line);
  };
  return (prompt) => {
    if (!open) {
      open = true;
      builtin('node:readline')
        .createInterface({ input: process.stdin })
        .on('line', give)
        .on('close', () => {
          ended = true;
          give(null);
        });
    }
    if (process.stdin.isTTY === true) process.stdout.write(prompt);
    const line = lines.shift();
    if (line !== undefined || ended) return Promise.resolve(line ?? null);
    return new Promise((resolve) => {
      waiting = resolve;
    });
  };
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function run(command: string, args: readonly string[], options: { cwd?: string; input?: string } = {}): Promise<ProcessResult> {
  return new Promise((done) => {
    // The Node that runs this, which need not be on the path.
    const child = builtin('node:child_process').spawn(command === 'node' ? process.execPath : command, [...args], {
      cwd: options.cwd,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', (error) => done({ status: null, stdout: '', stderr: error.message }));
    child.on('close', (status) =>
      done({ status, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') }),
    );
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
  });
}

function runInTerminal(command: string, args: readonly string[]): Promise<number | null> {
  return new Promise((done) => {
    // On Windows editors are often command scripts, which only a shell starts.
    const child = builtin('node:child_process').spawn(command, [...args], { stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', () => done(null));
    child.on('close', (status) => done(status));
  });
}

/** The engine can be stopped from outside only while it runs a script with a time limit; a pattern that runs away is stopped too. */
function bounded<T>(work: () => T, milliseconds: number): T | null {
  try {
    const { createContext, Script } = builtin('node:vm');
    return new Script('work()').runInContext(createContext({ work }), { timeout: milliseconds }) as T;
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null;
    throw error;
  }
}

/** Editors write a file in several steps; changes within this many milliseconds count as one. */
const SETTLE_MS = 15;

function watchFolders(folders: readonly string[], onChange: (paths: readonly string[]) => void): () => void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const watchers = folders
    .filter((folder) => kindOf(folder) === 'folder')
    .map((folder) =>
      watch(folder, { recursive: true }, (_event, name) => {
        if (name === null || name.endsWith('.tmp')) return;
        changed.add(posix(resolve(folder, name)));
        clearTimeout(timer);
        timer = setTimeout(() => {
          const paths = [...changed].sort();
          changed.clear();
          onChange(paths);
        }, SETTLE_MS);
      }),
    );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
