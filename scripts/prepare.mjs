// Installs and builds what is missing or older than its sources, so that `npm start` and `npm test` work on a fresh clone.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';

const run = (command, args) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
};

const newest = (folder) =>
  Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(`${entry.parentPath ?? entry.path}/${entry.name}`).mtimeMs),
  );

const stamp = 'node_modules/.package-lock.json';
if (!existsSync(stamp) || statSync(stamp).mtimeMs < statSync('package-lock.json').mtimeMs - 1000)
  run('npm', ['ci', '--no-audit', '--no-fund']);
const built = existsSync('dist/cli.js') ? statSync('dist/cli.js').mtimeMs : 0;
if (built < Math.max(newest('src'), newest('schemas'), newest('scripts'))) run('npm', ['run', '--silent', 'build']);
