import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What a server answers with. */
export interface ServedFile {
  readonly type: string;
  readonly text: string;
}

/** A server of this machine, for this machine alone. */
export interface Server {
  readonly url: string;
  /** Tells every open page that something happened, by name. */
  send(event: string): void;
  close(): void;
}

/** Ports that are tried in a row when one is taken. */
const TRIED = 20;

/** Serves on the loopback address only. Paths begin with `/`, without the query; null is answered with 404. */
export async function serve(port: number, answer: (path: string) => ServedFile | null): Promise<Server | null> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => respond(request, response, answer, listeners));
  for (let at = port; at < port + TRIED; at++) {
    const isListening = await new Promise<boolean>((done) => {
      server.once('error', () => done(false));
      server.listen(at, '127.0.0.1', () => done(true));
    });
    if (!isListening) continue;
    server.removeAllListeners('error');
    const address = server.address();
    const own = typeof address === 'object' && address !== null ? address.port : at;
    return {
      url: `http://127.0.0.1:${own}/`,
      send: (event) => listeners.forEach((one) => one.write(`event: ${event}\ndata: \n\n`)),
      close: () => {
        listeners.forEach((one) => one.end());
        server.close();
        server.closeAllConnections();
      },
    };
  }
  return null;
}

function respond(
  { url = '/', headers }: IncomingMessage,
  response: ServerResponse,
  answer: (path: string) => ServedFile | null,
  listeners: Set<ServerResponse>,
): void {
  // A page of another site may make a browser ask under its own name; it gets nothing.
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/u.test(headers.host ?? '')) {
    response.writeHead(403).end();
    return;
  }
  const path = decodeURI(url.split(/[?#]/u)[0] ?? '/');
  if (path === '/events') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write('\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
    return;
  }
  const file = answer(path);
  if (file === null) response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not here');
  else
    response.writeHead(200, { 'content-type': file.type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).end(file.text);
}
