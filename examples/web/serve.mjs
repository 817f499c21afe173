// Serves a built page: `node examples/web/serve.mjs [folder] [port]`. For trying out; any web server will do.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

/** A server of the files in one folder. */
export function serve(folder) {
  return createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = join(folder, normalize(pathname === '/' ? '/index.html' : decodeURIComponent(pathname)));
    const type = TYPES[extname(path)];
    const body = path.startsWith(folder + sep) && type !== undefined ? await readFile(path).catch(() => null) : null;
    if (body === null) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': type, 'x-content-type-options': 'nosniff' }).end(body);
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = resolve(process.argv[2] ?? 'build/web');
  const server = serve(folder).listen(Number(process.argv[3] ?? 8080), '127.0.0.1', () => {
    console.log(`http://localhost:${server.address().port}/?locale=de serves ${folder}`);
  });
}
