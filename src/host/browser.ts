import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

/** One page of a browser without a window, spoken to in the Chrome DevTools Protocol. */
export interface BrowserPage {
  /** Sends a command and gives its result; throws when the browser refuses it or has gone. */
  send(method: string, params?: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>>;
  /** Ends the browser and removes what it wrote. */
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (result: Readonly<Record<string, unknown>>) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts a Chromium and opens an empty page; null when the program cannot be started. It is driven through two pipes, so that no port is
 * opened and no package is needed. Messages are JSON, each ended by a zero byte.
 */
export async function openBrowser(program: string): Promise<BrowserPage | null> {
  const profile = mkdtempSync(join(tmpdir(), 'preview-'));
  // Chromium refuses its sandbox to the superuser, who runs most containers.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [
    '--headless',
    '--remote-debugging-pipe',
    ...sandbox,
    '--hide-scrollbars',
    '--disable-gpu',
    `--user-data-dir=${profile}`,
    'about:blank',
  ];
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const isStarted = await new Promise<boolean>((done) => {
    child.once('error', () => done(false));
    child.once('spawn', () => done(true));
  });
  const close = async (): Promise<void> => {
    const ended = new Promise((done) => child.once('close', done));
    if (isStarted && child.exitCode === null && child.kill()) await ended;
    try {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // A process of the browser may still write; the system empties its folder for temporary files.
    }
  };
  if (!isStarted) {
    await close();
    return null;
  }
  const send = commander(child);
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  return { send: (method, params) => send(method, params, String(sessionId)), close };
}

type Send = (method: string, params?: Readonly<Record<string, unknown>>, sessionId?: string) => Promise<Readonly<Record<string, unknown>>>;

function commander(child: ChildProcess): Send {
  const [input, output] = [child.stdio[3] as Writable, child.stdio[4] as Readable];
  const waiting = new Map<number, Waiting>();
  let rest = '';
  let last = 0;
  output.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop() ?? '';
    for (const text of messages) settle(JSON.parse(text) as Answer, waiting);
  });
  child.once('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser has stopped'));
  });
  input.on('error', () => undefined);
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      input.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
    });
}

interface Answer {
  readonly id?: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

function settle({ id, result, error }: Answer, waiting: Map<number, Waiting>): void {
  const one = id === undefined ? undefined : waiting.get(id);
  if (one === undefined || id === undefined) return;
  waiting.delete(id);
  if (error === undefined) one.resolve(result ?? {});
  else one.reject(new Error(error.message));
}
