import type { Request } from '../commands/define-command.ts';
import { watchLint, type WatchRun } from '../commands/watch-lint.ts';
import type { Host } from '../host/host.ts';
import { renderPretty } from '../report/pretty.ts';
import type { WatchState } from '../ui/watch-view.tsx';
import { EXIT } from './exit-codes.ts';

/** `lint --watch`: on a terminal with Ink, elsewhere as plain text for each run. Ends when the person quits. */
export async function runWatch(request: Request, host: Host): Promise<number> {
  const print = (run: WatchRun): string =>
    renderPretty(run.report, {
      color: request.color,
      columns: host.stdout.columns,
      maxFindings: Number(request.text('max-findings') ?? 20),
    });
  if (!host.stdout.isTerminal) {
    await new Promise<void>((done) => {
      const { stop } = watchLint(request, host, (run) => {
        if (!run.isPart) host.stdout.write(`${print(run)}${run.changed.join(', ')} ${run.milliseconds} ms\n`);
      });
      host.onInterrupt(() => {
        stop();
        done();
      });
    });
    return EXIT.interrupted;
  }
  const { showWatch } = await import('../ui/watch.ts');
  let listener: (state: WatchState) => void = () => undefined;
  let first: WatchState | undefined;
  const toState = (run: WatchRun): WatchState => ({ ...run, text: print(run) });
  const { stop } = watchLint(request, host, (run) => {
    const state = toState(run);
    first ??= state;
    listener(state);
  });
  if (first !== undefined) {
    await showWatch(first, (own) => {
      listener = own;
      return () => undefined;
    });
  }
  stop();
  return EXIT.clean;
}
