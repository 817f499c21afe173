import type { CommandSpec } from '../commands/define-command.ts';
import type { Host } from '../host/host.ts';
import { EXIT } from './exit-codes.ts';
import { CommanderError, createProgram } from './program.ts';

/** Runs the command line `argv` (without node and script) and gives the exit code. Never throws. */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  let code: number = EXIT.clean;
  const onCommand = async (spec: CommandSpec, args: readonly string[], options: Readonly<Record<string, unknown>>): Promise<void> => {
    const { runCommand } = await import('./run-command.ts');
    code = await runCommand(spec, args, options, host);
  };
  try {
    await createProgram(host, onCommand, argv).parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.misuse;
    host.stderr.write(bugReport(error));
    return EXIT.bug;
  }
}

function bugReport(error: unknown): string {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `escalate-content stopped on a fault of its own. Nothing was written.\n${detail}\nReport it with the command that you ran.\n`;
}
