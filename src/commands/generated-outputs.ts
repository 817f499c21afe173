import type { Host } from '../host/host.ts';
import type { GeneratedOutput, Project } from '../model/project.ts';
import type { Request } from './define-command.ts';

/** What stands in the tree for one output named under `generated:`, compared with what its command would write. */
export interface GeneratedState {
  /** The command as a person would type it. */
  readonly command: string;
  /** Paths that differ, relative to the project. */
  readonly stale: readonly string[];
}

/** Runs each command of `generated:` without writing and compares. Commands load when a project names them. */
export async function generatedStates(project: Project, root: string, request: Request, host: Host): Promise<GeneratedState[]> {
  const states: GeneratedState[] = [];
  for (const output of project.generated) {
    const run = output.command === 'compile' ? (await import('./compile.ts')).compile : (await import('./extract.ts')).extract;
    const { writes = [] } = await run(requestFor(output, root, request), host);
    const stale = writes.filter(({ path, text }) => differs(host, `${root}/${path}`, text)).map(({ path }) => path);
    states.push({ command: commandLine(output), stale });
  }
  return states;
}

function differs(host: Host, path: string, text: string | null): boolean {
  const read = host.readFile(path);
  return read.ok ? read.text !== text : text !== null;
}

function requestFor(output: GeneratedOutput, root: string, request: Request): Request {
  const texts: Readonly<Record<string, string | undefined>> = { out: output.out, target: output.target, format: output.format };
  const lists: Readonly<Record<string, readonly string[]>> = { locale: output.locales, pseudo: output.pseudo, surface: output.surfaces };
  return {
    args: [],
    cwd: root,
    color: request.color,
    text: (name) => texts[name],
    list: (name) => lists[name] ?? (texts[name] === undefined ? [] : [texts[name]]),
    flag: () => false,
  };
}

function commandLine({ command, out, target, format, locales, pseudo, surfaces }: GeneratedOutput): string {
  const options = [
    ['--out', out],
    ['--target', target],
    ['--format', format],
    ['--locale', locales.join(',')],
    ['--pseudo', pseudo.join(',')],
    ['--surface', surfaces.join(',')],
  ].flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name} ${value}`]));
  return `escalate-content ${command} ${options.join(' ')}`;
}
