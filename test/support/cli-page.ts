import type { Command, Option } from 'commander';
import { COMMON_OPTIONS } from '../../src/cli/common-options.ts';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { createProgram } from '../../src/cli/program.ts';
import { COMMANDS } from '../../src/commands/list.ts';
import { memoryHost } from '../../src/host/memory-host.ts';
import { FORMATS } from '../../src/report/formats.ts';

const MEANINGS: Readonly<Record<keyof typeof EXIT, string>> = {
  clean: 'nothing to mend',
  findings: 'findings at or above `--fail-on`, a gate that is not met, or a `--check` that differs',
  misuse: 'misuse, no project, or a file that cannot be read or written',
  bug: 'a fault of the tool',
  interrupted: 'interrupted',
};

/** The page of the command line, read off the program that parses it. */
export function cliPage(): string {
  const program = createProgram(memoryHost({}), () => Promise.resolve());
  const commands = leaves(program, '');
  const common = new Set(COMMON_OPTIONS.map(({ flags }) => flags));
  const shared = commands[0]?.command.options.filter((option) => common.has(option.flags)) ?? [];
  return [
    '# The command line',
    `${program.description()} Made from the program itself by \`npm run generate\`.`,
    list(commands.map(({ name, command }) => `[\`${name}\`](#${anchor(name)}): ${command.description()}`)),
    '## Options of every command',
    optionTable(shared),
    `Formats of findings: ${Object.keys(FORMATS)
      .map((name) => `\`${name}\``)
      .join(', ')}. \`--format sarif=out.sarif\` writes to a file; formats may be repeated.`,
    '## Exit codes',
    [
      '| code | means |',
      '| --- | --- |',
      ...Object.entries(EXIT).map(([name, code]) => `| \`${code}\` | ${MEANINGS[name as keyof typeof EXIT]} |`),
    ].join('\n'),
    ...commands.flatMap(({ name, command }) => commandPart(name, command, common)),
  ]
    .map((part) => `${part}\n`)
    .join('\n');
}

interface Leaf {
  readonly name: string;
  readonly command: Command;
}

function leaves(command: Command, path: string): Leaf[] {
  return command.commands.flatMap((one) => {
    const name = `${path} ${one.name()}`.trim();
    return one.commands.length > 0 ? leaves(one, name) : [{ name, command: one }];
  });
}

function commandPart(name: string, command: Command, common: ReadonlySet<string>): string[] {
  const own = command.options.filter((option) => !common.has(option.flags));
  const examples = COMMANDS.find((spec) => spec.name === name)?.examples ?? [];
  const places = command.registeredArguments.map((one) => {
    const inside = `${one.name()}${one.variadic ? '...' : ''}`;
    return one.required ? ` <${inside}>` : ` [${inside}]`;
  });
  return [
    `## \`${name}\``,
    `${command.description()[0]?.toUpperCase() ?? ''}${command.description().slice(1)}.`,
    `\`\`\`sh\nescalate-content ${name}${places.join('')}${command.options.length > 0 ? ' [options]' : ''}\n\`\`\``,
    ...(own.length === 0 ? [] : [optionTable(own)]),
    ...(examples.length === 0 ? [] : [`\`\`\`sh\n${examples.join('\n')}\n\`\`\``]),
  ];
}

function optionTable(options: readonly Option[]): string {
  const rows = options.map(({ flags, description, argChoices, defaultValue }) => {
    const choices =
      argChoices === undefined || argChoices.every((one) => description.includes(one)) ? '' : `; one of ${argChoices.join(', ')}`;
    const usual = defaultValue === undefined || description.includes('default') ? '' : ` (default: ${String(defaultValue)})`;
    return `| \`${flags}\` | ${cell(`${description}${choices}${usual}`)} |`;
  });
  return ['| option | does |', '| --- | --- |', ...rows].join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('*', '\\*');
const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
const anchor = (name: string): string => name.replaceAll(' ', '-');
