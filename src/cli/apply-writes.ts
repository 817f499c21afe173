import type { FileWrite } from '../commands/define-command.ts';
import type { Host } from '../host/host.ts';

/** Writes what differs from the disk. */
export function applyWrites(writes: readonly FileWrite[], root: string, host: Host): void {
  const changed = writes.filter((one) => differs(one, root, host));
  if (changed.length > 0) host.writeFiles(changed.map(({ path, text }) => ({ path: absolute(path, root), text })));
}

/** The difference that the writes would make, as a unified diff; empty when none would change a file. */
export async function showWrites(writes: readonly FileWrite[], root: string, host: Host): Promise<string> {
  const changed = writes.filter((one) => differs(one, root, host));
  if (changed.length === 0) return '';
  const { createTwoFilesPatch } = await import('diff');
  return changed
    .map(({ path, text }) => {
      const before = host.readFile(absolute(path, root));
      const [from, to] = [before.ok ? `a/${path}` : '/dev/null', text === null ? '/dev/null' : `b/${path}`];
      return createTwoFilesPatch(from, to, before.ok ? before.text : '', text ?? '', undefined, undefined, { context: 3 });
    })
    .join('');
}

function differs({ path, text }: FileWrite, root: string, host: Host): boolean {
  const before = host.readFile(absolute(path, root));
  return before.ok ? before.text !== text : text !== null;
}

function absolute(path: string, root: string): string {
  return path.startsWith('/') ? path : `${root}/${path}`;
}
