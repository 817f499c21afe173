import { nodeTerminal } from '../host/node-terminal.ts';
import { runArguments } from './run-arguments.ts';

/** What the executable runs: reads the command line at once, and loads what a command needs when there is one. */
export function start(argv: readonly string[]): Promise<number> {
  return runArguments(argv, nodeTerminal(), async ({ name }, args, options) => (await import('./index.ts')).runNamed(name, args, options));
}
