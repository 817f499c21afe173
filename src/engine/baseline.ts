import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { fingerprints } from '../diagnostics/fingerprint.ts';

/** A known finding. It is found again by its fingerprint; the rest is for people who read the file. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly code: string;
  readonly messageId?: string;
  readonly locale?: string;
  readonly text?: string;
}

export interface Baseline {
  readonly schemaVersion: 1;
  /** Sorted by code, message, locale, fingerprint. */
  readonly findings: readonly BaselineEntry[];
}

export interface Compared {
  /** Findings that the baseline does not know. */
  readonly fresh: readonly Diagnostic[];
  /** Entries that nothing matches any more. */
  readonly stale: readonly BaselineEntry[];
}

/** The baseline that knows every one of these findings. */
export function makeBaseline(diagnostics: readonly Diagnostic[]): Baseline {
  const prints = fingerprints(diagnostics);
  const findings = diagnostics.map(({ code, messageId, locale, span }, i) => ({
    fingerprint: prints[i] ?? '',
    code,
    ...(messageId === undefined ? {} : { messageId }),
    ...(locale === undefined ? {} : { locale }),
    ...(span === undefined ? {} : { text: span.text }),
  }));
  return { schemaVersion: 1, findings: findings.sort((a, b) => compare(sortKey(a), sortKey(b))) };
}

export function compareBaseline(diagnostics: readonly Diagnostic[], baseline: Baseline): Compared {
  const prints = fingerprints(diagnostics);
  const known = new Set(baseline.findings.map((one) => one.fingerprint));
  const present = new Set(prints);
  return {
    fresh: diagnostics.filter((_one, i) => !known.has(prints[i] ?? '')),
    stale: baseline.findings.filter((one) => !present.has(one.fingerprint)),
  };
}

/** The baseline without entries that nothing matches any more. */
export function pruneBaseline(diagnostics: readonly Diagnostic[], baseline: Baseline): Baseline {
  const { stale } = compareBaseline(diagnostics, baseline);
  return { ...baseline, findings: baseline.findings.filter((one) => !stale.includes(one)) };
}

/** One entry on a line, so that two branches merge. */
export function writeBaseline(baseline: Baseline): string {
  const lines = baseline.findings.map((one) => `    ${JSON.stringify(one)}`);
  return `{\n  "schemaVersion": 1,\n  "findings": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
}

function sortKey(one: BaselineEntry): string {
  return [one.code, one.messageId ?? '', one.locale ?? '', one.fingerprint].join('\u0000');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
