import picomatch from 'picomatch';
import { UsageError } from './define-command.ts';

/** Which project files the arguments of a command name: files, folders or globs, relative to `cwd`. Null when there are no arguments. Throws `UsageError` when one matches nothing. */
export function selectPaths(
  args: readonly string[],
  cwd: string,
  root: string,
  known: Iterable<string>,
): ((path: string) => boolean) | null {
  if (args.length === 0) return null;
  const paths = [...known];
  const chosen = new Set<string>();
  for (const arg of args) {
    const wanted = relativeTo(arg, cwd, root);
    const isMatch = wanted === '' ? () => true : picomatch([wanted, `${wanted}/**`], { dot: true });
    const found = paths.filter((path) => path === wanted || isMatch(path));
    if (found.length === 0) {
      throw new UsageError(
        `"${arg}" matches no content file of this project`,
        `Content files are content/**/*.yaml and locales/<tag>/*; paths are relative to ${cwd}`,
      );
    }
    for (const path of found) chosen.add(path);
  }
  return (path) => chosen.has(path);
}

/** A path as the project sees it; globs stay globs. */
function relativeTo(arg: string, cwd: string, root: string): string {
  const path = arg.replaceAll('\\', '/');
  const absolute = path.startsWith('/') || /^[A-Za-z]:\//u.test(path) ? path : `${cwd}/${path}`;
  const parts: string[] = [];
  for (const part of absolute.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  const clean = (absolute.startsWith('/') ? '/' : '') + parts.join('/');
  if (clean === root) return '';
  return clean.startsWith(`${root}/`) ? clean.slice(root.length + 1) : clean;
}
