import { UsageError, type Request } from '../commands/define-command.ts';
import { openPreview } from '../commands/preview-session.ts';
import { siteOf } from '../commands/preview.ts';
import type { Host, ServedFile } from '../host/host.ts';
import { EXIT } from './exit-codes.ts';

const TYPES: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript' };
const DEFAULT_PORT = 4321;

/** `preview --web --serve`: the pages from memory, renewed with every edit, until the person interrupts. */
export async function servePreview(request: Request, host: Host): Promise<number> {
  const port = portOf(request);
  const session = openPreview(request, host);
  const build = (): Map<string, string> => {
    const input = {
      corpus: session.corpus(),
      diagnostics: session.diagnose(session.locales),
      live: true,
      ...(session.locales === null ? {} : { locales: session.locales }),
    };
    return new Map(siteOf(input, host).map(({ path, text }) => [`/${path}`, text]));
  };
  let files: Map<string, string> | null = build();
  const answer = (path: string): ServedFile | null => {
    files ??= build();
    const name = path === '/' ? '/index.html' : path;
    const text = files.get(name);
    return text === undefined ? null : { type: `${TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain'}; charset=utf-8`, text };
  };
  const server = await host.serve(port, answer);
  if (server === null) throw new UsageError(`No port from ${port} on is free`, 'Name another one, for example --port 8080');
  host.stderr.write(`${server.url} shows the words; every edit shows at once. Ctrl-C ends it.\n`);
  const stop = session.watch(() => {
    files = null;
    server.send('change');
  });
  await new Promise<void>((done) => host.onInterrupt(done));
  stop();
  server.close();
  return EXIT.interrupted;
}

function portOf(request: Request): number {
  const text = request.text('port') ?? String(DEFAULT_PORT);
  const port = Number(text);
  if (!/^\d+$/u.test(text) || port > 65_535)
    throw new UsageError(`"${text}" is not a port`, 'A port is a whole number up to 65535; 0 takes any that is free');
  return port;
}
