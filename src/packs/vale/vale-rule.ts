import type { Severity } from '../../diagnostics/diagnostic.ts';

/** Kinds of Vale rules that run here. */
export const VALE_KINDS = [
  'existence',
  'substitution',
  'occurrence',
  'repetition',
  'consistency',
  'conditional',
  'capitalization',
] as const;
export type ValeKind = (typeof VALE_KINDS)[number];

/** One Vale rule file, read. Defaults are Vale's own. */
export interface ValeRule {
  /** `vale/Style.Rule`. */
  readonly id: `vale/${string}`;
  readonly kind: ValeKind;
  /** With `%s` for the words. */
  readonly message: string;
  readonly severity: Severity;
  readonly link: string;
  readonly scope: string;
  readonly ignoreCase: boolean;
  readonly nonword: boolean;
  readonly tokens: readonly string[];
  readonly raw: readonly string[];
  readonly exceptions: readonly string[];
  readonly swap: readonly (readonly [string, string])[];
  readonly either: readonly (readonly [string, string])[];
  readonly token: string;
  readonly max: number | null;
  readonly min: number | null;
  readonly first: string;
  readonly second: string;
  readonly match: string;
}
