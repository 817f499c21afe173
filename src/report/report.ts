import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import type { Source } from '../text/source.ts';

/** What a run found, for every format to render. */
export interface Report {
  readonly tool: { readonly name: 'escalate-content'; readonly version: string };
  readonly counts: { readonly files: number; readonly messages: number; readonly locales: number };
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that a person allowed, with the reason. */
  readonly suppressed: readonly { readonly diagnostic: Diagnostic; readonly reason: string }[];
  /** Every rule that the run could have used. */
  readonly rules: readonly { readonly id: string; readonly severity: Severity; readonly summary: string }[];
  /** Texts behind the diagnostics, by path. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Further keys of the JSON report. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** How far the target locales are, where a run counted it. */
  readonly state?: readonly LocaleStanding[];
  /** Talk at the end of a run, for people. */
  readonly talk: string;
}

/** How far the translations of a locale are. */
export interface LocaleStanding {
  readonly locale: string;
  /** Texts whose translation fits, of all, rounded down. */
  readonly percent: number;
  readonly stale: number;
  readonly missing: number;
}

/** How the text will be shown. */
export interface Display {
  readonly color: boolean;
  /** Width of the terminal in columns. */
  readonly columns: number;
  /** Findings that the pretty format shows at most; 0 = all. */
  readonly maxFindings: number;
}

export type Render = (report: Report, display: Display) => string;

export interface Tally {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export function tally(diagnostics: readonly Diagnostic[]): Tally {
  const count = (severity: string): number => diagnostics.filter((one) => one.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/** `1 error`, `2 errors`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
