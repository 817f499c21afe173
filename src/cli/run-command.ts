import type { CommandSpec, Outcome, Request } from '../commands/define-command.ts';
import { UsageError } from '../commands/define-command.ts';
import { HostError, type Host } from '../host/host.ts';
import type { Report } from '../report/report.ts';
import { applyWrites, showWrites } from './apply-writes.ts';
import { EXIT } from './exit-codes.ts';
import { printReports } from './print-reports.ts';

type Options = Readonly<Record<string, unknown>>;

/** Commands that talk on until the other side ends it; each gives the exit code. */
const CONVERSATIONS: Readonly<Record<string, () => Promise<(host: Host) => Promise<number>>>> = {
  lsp: async () => (await import('../lsp/serve.ts')).serveEditor,
};

/** Runs one command and does what its outcome asks for: prints, writes, and decides the exit code. */
export async function runCommand(spec: CommandSpec, args: readonly string[], options: Options, host: Host): Promise<number> {
  try {
    const request = toRequest(args, options, host);
    if (spec.name === 'lint' && request.flag('watch')) return await (await import('./watch.ts')).runWatch(request, host);
    if (spec.name === 'preview') {
      if (request.flag('serve')) return await (await import('./serve-preview.ts')).servePreview(request, host);
      if (!request.flag('web')) return await (await import('./preview-chat.ts')).runPreview(request, host);
    }
    if (spec.load === null) return await talk(spec.name, host);
    const { diagnostics = [], ...rest } = await (await spec.load())(request, host);
    const outcome = { ...rest, diagnostics };
    const drift = await finish(spec, outcome, request, options, host);
    return exitCode(outcome, options, drift);
  } catch (error) {
    if (error instanceof UsageError) {
      host.stderr.write(`escalate-content: ${error.message}\n${error.help === undefined ? '' : `${error.help}\n`}`);
      return EXIT.misuse;
    }
    if (error instanceof HostError) {
      host.stderr.write(`escalate-content: ${error.message}\n`);
      return EXIT.misuse;
    }
    throw error;
  }
}

async function talk(name: string, host: Host): Promise<number> {
  const load = CONVERSATIONS[name];
  if (load === undefined) throw new Error(`nothing runs "${name}"`);
  return (await load())(host);
}

/** True when a `--check` differs. */
async function finish(spec: CommandSpec, outcome: Outcome, request: Request, options: Options, host: Host): Promise<boolean> {
  const report = reportOf(outcome, host);
  // `extract --format po` names a file format of its own; its findings are printed in the usual way.
  const formats = spec.options.some(({ flags }) => flags.startsWith('--format')) ? [] : request.list('format');
  await printReports(outcome, report, request, formats, host);
  const drift = spec.writes === true && (await write(outcome, options, host));
  if (options['quiet'] !== true && report.talk !== '') host.stderr.write(`${report.talk}\n`);
  for (const trouble of outcome.troubles ?? []) host.stderr.write(`escalate-content: ${trouble}\n`);
  return drift;
}

function reportOf(outcome: Outcome, host: Host): Report {
  return {
    tool: { name: 'escalate-content', version: host.version },
    counts: outcome.counts ?? { files: 0, messages: 0, locales: 0 },
    diagnostics: outcome.diagnostics ?? [],
    suppressed: outcome.suppressed ?? [],
    rules: outcome.rules ?? [],
    sources: outcome.sources ?? new Map(),
    extra: outcome.extra ?? {},
    ...(outcome.state === undefined ? {} : { state: outcome.state }),
    talk: outcome.talk ?? '',
  };
}

/** Writes, or shows what would be written; true when `--check` finds a difference. */
async function write(outcome: Outcome, options: Options, host: Host): Promise<boolean> {
  const { writes = [], root } = outcome;
  if (root === undefined) return false;
  if (options['check'] !== true && options['dryRun'] !== true) {
    applyWrites(writes, root, host);
    return false;
  }
  const shown = await showWrites(writes, root, host);
  host.stdout.write(shown);
  return options['check'] === true && shown !== '';
}

function exitCode(outcome: Outcome, options: Options, drift: boolean): number {
  if ((outcome.troubles ?? []).length > 0) return EXIT.misuse;
  const failOn = String(options['failOn'] ?? 'error');
  const rank = { info: 0, warning: 1, error: 2 } as const;
  const least = failOn === 'never' ? 3 : rank[failOn as keyof typeof rank];
  const diagnostics = outcome.diagnostics ?? [];
  if (diagnostics.some((one) => rank[one.severity] >= least)) return EXIT.findings;
  const max = options['maxWarnings'];
  if (max !== undefined && diagnostics.filter((one) => one.severity === 'warning').length > Number(max)) return EXIT.findings;
  if (drift) return EXIT.findings;
  return outcome.exit ?? EXIT.clean;
}

function toRequest(args: readonly string[], options: Options, host: Host): Request {
  for (const name of ['max-warnings', 'max-findings']) {
    const value = options[camel(name)];
    if (value === undefined || /^\d+$/u.test(String(value))) continue;
    throw new UsageError(`"${String(value)}" is not a whole number`, `--${name} takes a count, for example --${name} 0`);
  }
  const cwd = typeof options['cwd'] === 'string' ? resolvePath(options['cwd'], host.cwd) : host.cwd;
  if (host.kindOf(cwd) !== 'folder') throw new UsageError(`The folder ${cwd} does not exist`, 'Name an existing folder with --cwd');
  return {
    args,
    cwd,
    color: wantsColor(options, host),
    text: (name) => (options[camel(name)] === undefined ? undefined : String(options[camel(name)])),
    list: (name) => [options[camel(name)] ?? []].flat().map(String),
    flag: (name) => options[camel(name)] === true,
  };
}

/** `--color` and `--no-color`, then FORCE_COLOR and NO_COLOR, then whether stdout is a terminal. */
function wantsColor(options: Options, host: Host): boolean {
  if (typeof options['color'] === 'boolean') return options['color'];
  const force = host.env('FORCE_COLOR');
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if ((host.env('NO_COLOR') ?? '') !== '') return false;
  return host.stdout.isTerminal && host.env('TERM') !== 'dumb';
}

function resolvePath(path: string, cwd: string): string {
  const clean = path.replaceAll('\\', '/');
  const absolute = clean.startsWith('/') || /^[A-Za-z]:\//u.test(clean) ? clean : `${cwd}/${clean}`;
  const parts: string[] = [];
  for (const part of absolute.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return (absolute.startsWith('/') ? '/' : '') + parts.join('/');
}

function camel(name: string): string {
  return name.replace(/-([a-z])/gu, (_all, letter: string) => letter.toUpperCase());
}
