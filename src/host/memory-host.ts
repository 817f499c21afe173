import { gzipSync } from 'node:zlib';
import { PassThrough } from 'node:stream';
import { HostError, troubleText, type FileRead, type Host, type HostWrite, type ProcessResult } from './host.ts';

export interface MemoryHostOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: { readonly columns: number };
  readonly stdin?: string;
  readonly now?: number;
  readonly version?: string;
  /** Files that are no text, by absolute path. */
  readonly binaries?: Readonly<Record<string, Uint8Array>>;
  /** Answers a started program; absent programs cannot be started. */
  readonly run?: (command: string, args: readonly string[], input: string) => ProcessResult;
}

/** A host in memory, with what it printed. `files` holds absolute paths; it changes as commands write. */
export interface MemoryHost extends Host {
  readonly files: Map<string, string>;
  readonly out: () => string;
  readonly err: () => string;
}

/** The in-memory twin of the real host. The package root is `/package`, the project usually `/project`. */
export function memoryHost(files: Readonly<Record<string, string>>, options: MemoryHostOptions = {}): MemoryHost {
  const store = new Map(Object.entries(files));
  const lines = (options.stdin ?? '').split('\n').filter((line, index, all) => line !== '' || index < all.length - 1);
  const printed = { out: '', err: '' };
  const isFolder = (path: string): boolean => [...store.keys()].some((name) => name.startsWith(`${path}/`));
  const readFile = (path: string): FileRead => {
    const text = store.get(path);
    if (text !== undefined) return { ok: true, text };
    return { ok: false, trouble: isFolder(path) ? 'directory' : 'missing' };
  };
  const sink = (name: 'out' | 'err'): Host['stdout'] => ({
    isTerminal: options.terminal !== undefined,
    columns: options.terminal?.columns ?? 80,
    write: (text) => void (printed[name] += text),
  });
  return {
    files: store,
    out: () => printed.out,
    err: () => printed.err,
    cwd: options.cwd ?? '/project',
    packageRoot: '/package',
    version: options.version ?? '0.0.0',
    now: () => options.now ?? 0,
    env: (name) => options.env?.[name],
    stdout: sink('out'),
    stderr: sink('err'),
    stdio: () => ({ input: new PassThrough(), output: new PassThrough(), close: () => undefined }),
    readStdin: () => Promise.resolve(options.stdin ?? ''),
    readLine: () => Promise.resolve(lines.shift() ?? null),
    readFile,
    readBytes: (path) => {
      const bytes = options.binaries?.[path];
      if (bytes !== undefined) return { ok: true, bytes };
      const read = readFile(path);
      return read.ok ? { ok: true, bytes: new TextEncoder().encode(read.text) } : read;
    },
    listFolder: (path) => listNames(store, path),
    kindOf: (path) => (store.has(path) ? 'file' : isFolder(path) ? 'folder' : 'none'),
    gzipSize: (text) => gzipSync(text).length,
    writeFiles: (writes) => writeAll(store, writes, isFolder),
    run: (command, args, own = {}) =>
      Promise.resolve(options.run?.(command, args, own.input ?? '') ?? { status: null, stdout: '', stderr: `${command} is not installed` }),
    onInterrupt: () => undefined,
    bounded: (work) => work(),
    watch: () => () => undefined,
    runInTerminal: () => Promise.resolve(null),
    serve: () => Promise.resolve(null),
    openBrowser: () => Promise.resolve(null),
  };
}

function listNames(store: ReadonlyMap<string, string>, path: string): { name: string; isFolder: boolean }[] {
  const found = new Map<string, boolean>();
  for (const name of store.keys()) {
    if (!name.startsWith(`${path}/`)) continue;
    const [first = '', ...rest] = name.slice(path.length + 1).split('/');
    found.set(first, rest.length > 0);
  }
  return [...found].map(([name, isFolder]) => ({ name, isFolder })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function writeAll(store: Map<string, string>, writes: readonly HostWrite[], isFolder: (path: string) => boolean): void {
  const blocked = writes.find(({ path, text }) => text !== null && isFolder(path));
  if (blocked !== undefined) throw new HostError(blocked.path, 'directory', troubleText(blocked.path, 'directory'));
  for (const { path, text } of writes) {
    if (text === null) store.delete(path);
    else store.set(path, text);
  }
}
