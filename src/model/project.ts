import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Surface } from './message.ts';

export type RuleSeverity = Severity | 'off';

/** How a project sets one rule. */
export interface RuleSetting {
  readonly severity?: RuleSeverity;
  readonly options: Readonly<Record<string, unknown>>;
  readonly reason: string;
}

/** Settings for some files, purposes or locales; the last match wins. */
export interface Override {
  readonly paths: readonly string[];
  readonly purposes: readonly string[];
  readonly locales: readonly string[];
  readonly reason: string;
  readonly rules: ReadonlyMap<string, RuleSetting>;
}

/** Choices where style guides conflict. */
export interface HouseStyle {
  readonly please: 'allow' | 'avoid';
  readonly sorry: 'once' | 'avoid';
  readonly contractions: 'allow' | 'prefer' | 'avoid';
  readonly exclamationMarks: 'once' | 'never';
}

/** An output that `check` holds to be up to date. */
export interface GeneratedOutput {
  readonly command: 'compile' | 'extract';
  readonly out: string;
  readonly target?: string;
  readonly format?: string;
  readonly locales: readonly string[];
  readonly pseudo: readonly string[];
  readonly surfaces: readonly string[];
}

/** `content/project.yaml` with its defaults filled in. */
export interface Project {
  readonly file: string;
  readonly sourceLocale: string;
  /** Target locales, in the order of the file. */
  readonly locales: readonly string[];
  readonly surfaces: readonly Surface[];
  /** Percent that each locale must have translated and fresh; null = no gate. */
  readonly statusMin: number | null;
  readonly stale: Readonly<Record<'minor' | 'meaning', 'serve' | 'fallback'>>;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly overrides: readonly Override[];
  readonly houseStyle: HouseStyle;
  readonly styles: readonly string[];
  readonly generated: readonly GeneratedOutput[];
  /** Largest sizes of one locale's bundle, in bytes as written and in bytes as sent (gzip); null = no budget. */
  readonly budget: Readonly<Record<'locale' | 'gzip', number | null>>;
}
