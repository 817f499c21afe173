import { COMMANDS } from '../commands/list.ts';
import { nodeHost } from '../host/node-host.ts';
import { runCommand } from './run-command.ts';

/** Runs the command of this name in the real world and gives the exit code; the executable loads it once it knows what is asked for. */
export function runNamed(name: string, args: readonly string[], options: Readonly<Record<string, unknown>>): Promise<number> {
  const spec = COMMANDS.find((one) => one.name === name);
  if (spec === undefined) throw new Error(`there is no command "${name}"`);
  return runCommand(spec, args, options, nodeHost());
}
