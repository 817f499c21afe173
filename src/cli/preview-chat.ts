import { UsageError, type Request } from '../commands/define-command.ts';
import type { Host } from '../host/host.ts';

/** `preview` in the terminal. */
export async function runPreview(_request: Request, host: Host): Promise<number> {
  if (!host.stdout.isTerminal)
    throw new UsageError(
      'preview talks to a person in a terminal, and this is none',
      'Write pages instead: escalate-content preview --web',
    );
  return Promise.resolve(0);
}
