import type { CommandSpec } from '../commands/define-command.ts';
import type { Terminal } from '../host/host.ts';
import { EXIT } from './exit-codes.ts';
import { CommanderError, createProgram } from './program.ts';

/** Runs a command with its positional arguments and its options as commander parsed them; gives the exit code. */
export type Runner = (spec: CommandSpec, args: readonly string[], options: Readonly<Record<string, unknown>>) => Promise<number>;

/** Reads the command line `argv` (without node and script), has `run` do what it asks for, and gives the exit code. Never throws. */
export async function runArguments(argv: readonly string[], terminal: Terminal, run: Runner): Promise<number> {
  let code: number = EXIT.clean;
  const onCommand = async (...asked: Parameters<Runner>): Promise<void> => {
    code = await run(...asked);
  };
  try {
    await createProgram(terminal, onCommand, argv).parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.misuse;
    terminal.stderr.write(bugReport(error));
    return EXIT.bug;
  }
}

function bugReport(error: unknown): string {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `escalate-content stopped on a fault of its own. Nothing was written.\n${detail}\nReport it with the command that you ran.\n`;
}
