import type { BrowserPage } from './browser.ts';
import type { ServedFile, Server } from './serve.ts';

export type { BrowserPage, ServedFile, Server };

/** Why a file could not be read or written. */
export type FileTrouble = 'missing' | 'directory' | 'not-a-directory' | 'denied' | 'not-utf-8' | 'other';

export type FileRead = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly trouble: FileTrouble };

export type BytesRead = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly trouble: FileTrouble };

export interface ProcessResult {
  /** Exit status; null when the program could not be started. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** One file to write; null text removes it. Paths are absolute, with `/`. */
export interface HostWrite {
  readonly path: string;
  readonly text: string | null;
  /** The content of a file that is no text; `text` is empty then. */
  readonly bytes?: Uint8Array;
}

/** What a program needs to answer `--help`. */
export type Terminal = Pick<Host, 'packageRoot' | 'version' | 'stdout' | 'stderr'>;

/** Everything outside: files, clock, environment, processes, terminal. The only way to any of it. Paths use `/` on every system. */
export interface Host {
  /** Absolute. */
  readonly cwd: string;
  /** Absolute folder of the package, with its base layer in `content` and `locales`. */
  readonly packageRoot: string;
  readonly version: string;
  /** Milliseconds since 1970. */
  now(): number;
  env(name: string): string | undefined;
  readonly stdout: { readonly isTerminal: boolean; readonly columns: number; write(text: string): void };
  readonly stderr: { readonly isTerminal: boolean; readonly columns: number; write(text: string): void };
  readStdin(): Promise<string>;
  /** Standard input and output as streams, for a conversation with a program; `close` lets the process end. */
  stdio(): { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream; close(): void };
  /** The next line that is typed; null at the end. The prompt shows only on a terminal. */
  readLine(prompt: string): Promise<string | null>;
  readFile(path: string): FileRead;
  /** For files of others, which may be anything; the project's own are text. */
  readBytes(path: string): BytesRead;
  /** Names in a folder, sorted by code unit; empty when it cannot be listed. */
  listFolder(path: string): readonly { readonly name: string; readonly isFolder: boolean }[];
  kindOf(path: string): 'file' | 'folder' | 'none';
  /** How many bytes a text has after gzip, as web servers send it. */
  gzipSize(text: string): number;
  /** Writes all or nothing that a reader can see half: each file through a temporary name and a rename. Throws `HostError`. */
  writeFiles(writes: readonly HostWrite[]): void;
  run(command: string, args: readonly string[], options?: { readonly cwd?: string; readonly input?: string }): Promise<ProcessResult>;
  /** Gives a program the terminal and waits for its end: its status, or null when it cannot be started. */
  runInTerminal(command: string, args: readonly string[]): Promise<number | null>;
  /** Runs synchronous work for at most so many milliseconds; null when the time is over. */
  bounded<T>(work: () => T, milliseconds: number): T | null;
  /** Calls back when the person interrupts the run (Ctrl-C). */
  onInterrupt(listener: () => void): void;
  /** Serves to this machine alone, at the port or the next that is free; null when none is. */
  serve(port: number, answer: (path: string) => ServedFile | null): Promise<Server | null>;
  /** Starts a Chromium without a window; null when the program cannot be started. */
  openBrowser(program: string): Promise<BrowserPage | null>;
  /** Calls back with the changed paths, some milliseconds after the last change; returns a function that stops. */
  watch(folders: readonly string[], onChange: (paths: readonly string[]) => void): () => void;
}

/** A file that could not be read or written; commands turn it into exit code 2. */
export class HostError extends Error {
  readonly path: string;
  readonly trouble: FileTrouble;
  constructor(path: string, trouble: FileTrouble, message: string) {
    super(message);
    this.path = path;
    this.trouble = trouble;
  }
}

const WORDS: Readonly<Record<FileTrouble, string>> = {
  missing: 'does not exist',
  directory: 'is a folder, where a file goes',
  'not-a-directory': 'is a file, where a folder goes',
  denied: 'is not readable: its permissions deny it',
  'not-utf-8': 'is not UTF-8 text',
  other: 'cannot be read',
};

/** `content/project.yaml does not exist`. */
export function troubleText(path: string, trouble: FileTrouble): string {
  return `${path} ${WORDS[trouble]}`;
}
