import { UsageError, type Request } from '../commands/define-command.ts';
import { openPreview } from '../commands/preview-session.ts';
import type { Host } from '../host/host.ts';
import { EXIT } from './exit-codes.ts';

/** `preview` in the terminal, until the person quits. */
export async function runPreview(request: Request, host: Host): Promise<number> {
  if (!host.stdout.isTerminal)
    throw new UsageError(
      'preview talks to a person in a terminal, and this is none',
      'Write pages instead: escalate-content preview --web',
    );
  const session = openPreview(request, host);
  for (const trouble of session.troubles) host.stderr.write(`escalate-content: ${trouble}\n`);
  const { showPreview } = await import('../ui/preview.ts');
  await showPreview({ session, locale: session.locales?.[0] ?? session.corpus().project.sourceLocale, color: request.color }, host);
  return EXIT.clean;
}
