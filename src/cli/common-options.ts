import type { OptionSpec } from '../commands/define-command.ts';

/** Options of every command. */
export const COMMON_OPTIONS: readonly OptionSpec[] = [
  { flags: '--cwd <folder>', description: 'work in this folder instead of the current one' },
  { flags: '--format <names>', description: 'format of the findings; name=file writes to a file', list: true },
  { flags: '--output-file <file>', description: 'write what goes to stdout to this file' },
  { flags: '--color', description: 'colour, also off a terminal' },
  { flags: '--no-color', description: 'no colour' },
  { flags: '--quiet', description: 'no talk, only the product' },
  {
    flags: '--fail-on <severity>',
    description: 'least severity that makes the exit code 1',
    choices: ['error', 'warning', 'info', 'never'],
    default: 'error',
  },
  { flags: '--max-warnings <count>', description: 'more warnings than this make the exit code 1' },
];

/** Options of every command that writes files. */
export const WRITE_OPTIONS: readonly OptionSpec[] = [
  { flags: '--check', description: 'write nothing; exit 1 and show the difference if a file would change' },
  { flags: '--dry-run', description: 'write nothing; show the difference' },
];
