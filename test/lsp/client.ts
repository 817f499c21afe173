import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type Range,
} from 'vscode-languageserver-protocol/node';

const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill();
});

/** An editor that talks to the built server over stdio, through the client side of the protocol library. */
export interface EditorClient {
  readonly connection: ProtocolConnection;
  readonly hello: InitializeResult;
  uri(path: string): string;
  open(path: string, text: string): void;
  /** Replaces the first `before` of the buffer by `after`, as somebody types it: an incremental change. */
  type(path: string, before: string, after: string): void;
  /** Replaces some units of the buffer. */
  replaceAt(path: string, start: number, length: number, after: string): void;
  close(path: string): void;
  text(path: string): string;
  /** The position of the first `words`, plus some units. */
  at(path: string, words: string, plus?: number): Position;
  /** The findings of a file once they fit. */
  findings(path: string, fits?: (all: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
  quit(): Promise<number | null>;
  /** What the server wrote where nobody should see anything. */
  stderr(): string;
}

export interface ClientOptions {
  readonly folders?: readonly string[];
  readonly rootUri?: string;
  readonly capabilities?: ClientCapabilities;
  /** How the server is started; the built program when absent. */
  readonly command?: readonly string[];
}

export async function startEditor(folder: string, options: ClientOptions = {}): Promise<EditorClient> {
  const [program = '', ...args] = options.command ?? [process.execPath, resolve('bin/escalate-content.js'), 'lsp', '--stdio'];
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], cwd: folder });
  running.add(child);
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
  const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)));
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const known = new Map<string, readonly Diagnostic[]>();
  const waiting = new Set<() => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    known.set(uri, diagnostics);
    for (const look of waiting) look();
  });
  connection.listen();
  const uri = (path: string): string => pathToFileURL(`${folder}/${path}`).href;
  const hello = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: options.rootUri ?? null,
    capabilities: options.capabilities ?? {},
    workspaceFolders: options.folders?.map((name) => ({ uri: pathToFileURL(name).href, name })) ?? null,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const buffers = new Map<string, { text: string; version: number }>();
  const bufferOf = (path: string): { text: string; version: number } => {
    const buffer = buffers.get(path);
    if (buffer === undefined) throw new Error(`${path} is not open`);
    return buffer;
  };
  const replaceAt: EditorClient['replaceAt'] = (path, start, length, after) => {
    const buffer = bufferOf(path);
    const range: Range = { start: positionOf(buffer.text, start), end: positionOf(buffer.text, start + length) };
    buffer.text = buffer.text.slice(0, start) + after + buffer.text.slice(start + length);
    buffer.version += 1;
    void connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: uri(path), version: buffer.version },
      contentChanges: [{ range, text: after }],
    });
  };
  return {
    connection,
    hello,
    uri,
    stderr: () => stderr,
    text: (path) => bufferOf(path).text,
    open(path, text) {
      buffers.set(path, { text, version: 1 });
      const languageId = path.endsWith('.json') ? 'json' : 'yaml';
      void connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri: uri(path), languageId, version: 1, text },
      });
    },
    replaceAt,
    type(path, before, after) {
      const start = bufferOf(path).text.indexOf(before);
      if (start < 0) throw new Error(`${path} has no ${JSON.stringify(before)}`);
      replaceAt(path, start, before.length, after);
    },
    close(path) {
      buffers.delete(path);
      void connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: uri(path) } });
    },
    at(path, words, plus = 0) {
      const { text } = bufferOf(path);
      const start = text.indexOf(words);
      if (start < 0) throw new Error(`${path} has no ${JSON.stringify(words)}`);
      return positionOf(text, start + plus);
    },
    findings(path, fits = (all) => all.length > 0) {
      return new Promise((done) => {
        const look = (): void => {
          const all = known.get(uri(path));
          if (all === undefined || !fits(all)) return;
          waiting.delete(look);
          done(all);
        };
        waiting.add(look);
        look();
      });
    },
    async quit() {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      const code = await ended;
      running.delete(child);
      return code;
    },
  };
}

/** Line and character as the protocol counts them, from the definition: lines end at LF, CRLF or CR, characters are UTF-16 units. */
export function positionOf(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/u);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** The text that a range covers. */
export function textIn(text: string, { start, end }: Range): string {
  const offset = ({ line, character }: Position): number => {
    let at = 0;
    for (let i = 0; i < line; i += 1)
      at = (/\r\n|\n|\r/u.exec(text.slice(at))?.index ?? 0) + at + (/\r\n|\n|\r/u.exec(text.slice(at))?.[0].length ?? 0);
    return at + character;
  };
  return text.slice(offset(start), offset(end));
}
