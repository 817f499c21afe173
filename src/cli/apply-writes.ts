import type { FileWrite } from '../commands/define-command.ts';
import type { Host } from '../host/host.ts';

/** Writes what differs from the disk. */
export function applyWrites(writes: readonly FileWrite[], root: string, host: Host): void {
  const changed = writes.filter((one) => differs(one, root, host));
  if (changed.length > 0) host.writeFiles(changed.map((one) => ({ ...one, path: absolute(one.path, root) })));
}

/** The difference that the writes would make, as a unified diff; empty when none would change a file. */
export async function showWrites(writes: readonly FileWrite[], root: string, host: Host): Promise<string> {
  const changed = writes.filter((one) => differs(one, root, host));
  if (changed.length === 0) return '';
  const { createTwoFilesPatch } = await import('diff');
  return changed
    .map(({ path, text, bytes }) => {
      if (bytes !== undefined) return `The picture ${path} differs\n`;
      const before = host.readFile(absolute(path, root));
      const [from, to] = [before.ok ? `a/${path}` : '/dev/null', text === null ? '/dev/null' : `b/${path}`];
      return createTwoFilesPatch(from, to, before.ok ? before.text : '', text ?? '', undefined, undefined, { context: 3 });
    })
    .join('');
}

function differs({ path, text, bytes }: FileWrite, root: string, host: Host): boolean {
  if (bytes !== undefined) {
    const picture = host.readBytes(absolute(path, root));
    return !picture.ok || picture.bytes.length !== bytes.length || picture.bytes.some((byte, i) => byte !== bytes[i]);
  }
  const before = host.readFile(absolute(path, root));
  return before.ok ? before.text !== text : text !== null;
}

function absolute(path: string, root: string): string {
  return path.startsWith('/') ? path : `${root}/${path}`;
}
