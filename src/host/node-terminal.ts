import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host, Terminal } from './host.ts';

export const posix = (path: string): string => path.replaceAll('\\', '/');

/** As much of the real world as it takes to say hello: the streams and who we are. */
export function nodeTerminal(): Terminal {
  const packageRoot = findPackageRoot();
  return { packageRoot, version: versionOf(packageRoot), stdout: terminal(process.stdout), stderr: terminal(process.stderr) };
}

function terminal(stream: NodeJS.WriteStream): Host['stdout'] {
  // A reader such as `head` may close the pipe early; that is no fault of the run.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    get isTerminal() {
      return stream.isTTY === true;
    },
    get columns() {
      return stream.columns || 80;
    },
    write: (text) => void stream.write(text),
  };
}

/** The nearest folder above this file that holds the package's own package.json: the same from source and from `dist`. */
function findPackageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(`${folder}/package.json`) && dirname(folder) !== folder) folder = dirname(folder);
  return posix(folder);
}

function versionOf(root: string): string {
  const data = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version?: string };
  return data.version ?? '0.0.0';
}
