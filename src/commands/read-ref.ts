import type { Host } from '../host/host.ts';
import type { Source } from '../text/source.ts';
import { UsageError } from './define-command.ts';
import { isProjectFile } from './open-project.ts';

/** The content files of a project as they were at a git ref. Throws `UsageError` when git or the ref is missing. */
export async function readRef(ref: string, root: string, host: Host): Promise<Source[]> {
  const git = async (args: readonly string[], input = ''): Promise<string> => {
    const { status, stdout, stderr } = await host.run('git', args, { cwd: root, input });
    if (status === 0) return stdout;
    if (status === null) throw new UsageError('git cannot be started', '--since and diff compare with a git ref and need git');
    const reason =
      stderr
        .trim()
        .split('\n')[0]
        ?.replace(/^fatal: /u, '') ?? '';
    throw new UsageError(`git does not know "${ref}" here: ${reason}`, 'In CI, fetch the base branch first: git fetch origin main');
  };
  const commit = (
    await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]).catch((error: unknown) => {
      if (error instanceof UsageError && error.message.includes('does not know'))
        throw new UsageError(`git does not know "${ref}" here`, error.help);
      throw error;
    })
  ).trim();
  const prefix = (await git(['rev-parse', '--show-prefix'])).trim();
  const listed = (await git(['ls-tree', '-r', '-z', '--name-only', commit, '--', 'content', 'locales']))
    .split('\u0000')
    .filter(isProjectFile);
  if (listed.length === 0) return [];
  const batch = await git(['cat-file', '--batch'], listed.map((path) => `${commit}:${prefix}${path}\n`).join(''));
  return parseBatch(batch, listed);
}

/** `<id> blob <bytes>\n<content>\n` for each path, in order. */
function parseBatch(output: string, paths: readonly string[]): Source[] {
  const bytes = new TextEncoder().encode(output);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const sources: Source[] = [];
  let at = 0;
  for (const path of paths) {
    const lineEnd = bytes.indexOf(10, at);
    const size = / blob (\d+)$/u.exec(decoder.decode(bytes.subarray(at, lineEnd)))?.[1];
    at = lineEnd + 1;
    if (size === undefined) continue;
    sources.push({ path, text: decoder.decode(bytes.subarray(at, at + Number(size))) });
    at += Number(size) + 1;
  }
  return sources;
}
