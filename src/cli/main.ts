import type { Host } from '../host/host.ts';
import { runArguments } from './run-arguments.ts';

/** Runs the command line `argv` (without node and script) in a world of one's choice and gives the exit code. Never throws. */
export function main(argv: readonly string[], host: Host): Promise<number> {
  return runArguments(argv, host, async (spec, args, options) => {
    const { runCommand } = await import('./run-command.ts');
    return runCommand(spec, args, options, host);
  });
}
