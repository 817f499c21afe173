// Builds the page into a folder: `node examples/web/build.mjs [folder]`. Needs the built package (`npm run build`).
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const out = resolve(process.argv[2] ?? join(root, 'build/web'));

mkdirSync(out, { recursive: true });
for (const file of ['index.html', 'style.css']) cpSync(join(here, file), join(out, file));
await build({
  entryPoints: [join(here, 'app.mjs')],
  outfile: join(out, 'app.js'),
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  nodePaths: [join(root, 'node_modules')],
  logLevel: 'warning',
});
const args = ['compile', '--out', join(out, 'content'), '--locale', 'de,ar,ja', '--surface', 'mobile-web', '--quiet'];
const { status } = spawnSync(process.execPath, [join(root, 'bin/escalate-content.js'), ...args], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
