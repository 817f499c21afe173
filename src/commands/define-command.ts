import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Source } from '../text/source.ts';

/** One option of a command. `list` options may be repeated or comma-separated. */
export interface OptionSpec {
  /** As commander writes it: `--format <name>`, `--fix`. */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  readonly list?: boolean;
  readonly default?: string;
}

/** What a command is called and takes: plain data, so that help costs nothing, with its code loaded on use. */
export interface CommandSpec {
  /** `lint`, or `flow check` for a command of a group. */
  readonly name: string;
  readonly summary: string;
  /** As commander writes it: `[paths...]`. */
  readonly arguments?: string;
  readonly options: readonly OptionSpec[];
  readonly examples: readonly string[];
  /** True when the command writes files: it then takes `--check` and `--dry-run`. */
  readonly writes?: boolean;
  /** Null for a command that holds a conversation of its own instead of coming to an outcome; the command line starts it. */
  readonly load: (() => Promise<Run>) | null;
}

export type Run = (request: Request, host: Host) => Promise<Outcome>;

/** What was asked for, parsed: `request.text('out')`, `request.list('locale')`, `request.flag('fix')`. */
export interface Request {
  readonly args: readonly string[];
  /** Absolute folder that paths are relative to (`--cwd`, else the working folder). */
  readonly cwd: string;
  readonly color: boolean;
  text(name: string): string | undefined;
  list(name: string): readonly string[];
  flag(name: string): boolean;
}

/** One file that a command wants written; paths are relative to the project, null text removes the file. */
export interface FileWrite {
  readonly path: string;
  readonly text: string | null;
  /** The content of a file that is no text; `text` is empty then. */
  readonly bytes?: Uint8Array;
}

/** What a command came to. Nothing has been printed or written yet. */
export interface Outcome {
  readonly diagnostics?: readonly Diagnostic[];
  readonly writes?: readonly FileWrite[];
  /** Absolute project folder: what the paths of diagnostics and writes are relative to. */
  readonly root?: string;
  /** Findings that a person allowed, with the reason. */
  readonly suppressed?: readonly { readonly diagnostic: Diagnostic; readonly reason: string }[];
  /** The rules of the run, for formats that declare them. */
  readonly rules?: readonly { readonly id: string; readonly severity: Severity; readonly summary: string }[];
  /** Texts behind the diagnostics, by path. */
  readonly sources?: ReadonlyMap<string, Source>;
  readonly counts?: { readonly files: number; readonly messages: number; readonly locales: number };
  /** The product of commands that print something else than findings. */
  readonly output?: string;
  /** Talk for stderr: a summary, what to do next. */
  readonly talk?: string;
  /** Problems outside the content (unreadable files); any makes the exit code 2. */
  readonly troubles?: readonly string[];
  /** Further keys of the JSON report. */
  readonly extra?: Readonly<Record<string, unknown>>;
  /** How far the target locales are, for reports that show it. */
  readonly state?: readonly { readonly locale: string; readonly percent: number; readonly stale: number; readonly missing: number }[];
  /** The least exit code: 1 for an unmet gate. */
  readonly exit?: number;
}

/** Misuse: printed without a stack, exit code 2. */
export class UsageError extends Error {
  readonly help: string | undefined;
  constructor(message: string, help?: string) {
    super(message);
    this.help = help;
  }
}
