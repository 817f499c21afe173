import { Command, CommanderError, Option } from 'commander';
import type { CommandSpec, OptionSpec } from '../commands/define-command.ts';
import { COMMANDS } from '../commands/list.ts';
import type { Terminal } from '../host/host.ts';
import { COMMON_OPTIONS, WRITE_OPTIONS } from './common-options.ts';

/** Called with the command, its positional arguments and its options as commander parsed them. */
export type OnCommand = (spec: CommandSpec, args: readonly string[], options: Readonly<Record<string, unknown>>) => Promise<void>;

const GROUPS: Readonly<Record<string, string>> = {
  flow: 'prove, draw, simulate and try the interaction model',
  report: 'join the reports of a split run',
  baseline: 'keep the list of known findings',
  experiment: 'plan and analyse wording experiments',
};

/**
 * The command line as commander sees it, made from the list of commands. With `argv`, only commands that are named there get all
 * their options: three hundred options that nobody asks for cost every start some milliseconds.
 */
export function createProgram(host: Terminal, onCommand: OnCommand, argv?: readonly string[]): Command {
  const asked = (name: string): boolean => argv === undefined || argv.includes(name);
  const program = new Command('escalate-content')
    .description('Validate, lint, prove, translate and compile the words of a callback prompt.')
    .version(host.version, '-V, --version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .showHelpAfterError('Run "escalate-content --help" for the commands')
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      getOutHelpWidth: () => Math.min(host.stdout.columns, 100),
      getErrHelpWidth: () => Math.min(host.stderr.columns, 100),
    })
    .exitOverride();
  const groups = new Map<string, Command>();
  for (const spec of COMMANDS) {
    const [first = '', second] = spec.name.split(' ');
    if (second === undefined) {
      program.addCommand(createCommand(first, spec, onCommand, { parent: program, whole: asked(first) }));
      continue;
    }
    let group = groups.get(first);
    if (group === undefined) {
      group = inherit(new Command(first).description(GROUPS[first] ?? ''), program).helpCommand(false);
      groups.set(first, group);
      program.addCommand(group);
    }
    group.addCommand(createCommand(second, spec, onCommand, { parent: program, whole: asked(first) }));
  }
  return program;
}

interface Place {
  readonly parent: Command;
  /** False where only the name, the summary and that there are options are shown. */
  readonly whole: boolean;
}

function createCommand(name: string, spec: CommandSpec, onCommand: OnCommand, { parent, whole }: Place): Command {
  const command = inherit(new Command(name), parent).description(spec.summary).helpOption('-h, --help', 'show this help');
  for (const argument of (spec.arguments ?? '').split(' ').filter((part) => part !== '')) command.argument(argument);
  if (!whole) return command.addOption(new Option('--cwd <folder>'));
  const own = new Set(spec.options.map(({ flags }) => longName(flags)));
  const common = [...(spec.writes === true ? WRITE_OPTIONS : []), ...COMMON_OPTIONS].filter(({ flags }) => !own.has(longName(flags)));
  for (const option of [...spec.options, ...common]) command.addOption(toOption(option));
  const lines = spec.examples.map((example) => `  ${example}`).join('\n');
  command.addHelpText('after', `\nExamples:\n${lines}`);
  command.action(async (...all: unknown[]) => {
    const args = all
      .slice(0, -2)
      .flat()
      .filter((one): one is string => typeof one === 'string');
    await onCommand(spec, args, command.opts());
  });
  return command;
}

function inherit(command: Command, parent: Command): Command {
  return command.copyInheritedSettings(parent).exitOverride();
}

function toOption(spec: OptionSpec): Option {
  const option = new Option(spec.flags, spec.description);
  if (spec.choices !== undefined && spec.list !== true) option.choices([...spec.choices]);
  if (spec.default !== undefined) option.default(spec.default);
  if (spec.list === true) {
    option.argParser<string[]>((value, before) => [
      ...(before ?? []),
      ...value
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    ]);
  }
  return option;
}

function longName(flags: string): string {
  return /--(?:no-)?([a-z-]+)/u.exec(flags)?.[1] ?? flags;
}

export { CommanderError };
