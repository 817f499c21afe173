import type { Bundles } from '../bundle/compile-bundles.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Corpus } from '../model/corpus.ts';

/** How big the bundle of one locale is. */
export interface BundleSize {
  readonly locale: string;
  readonly file: string;
  /** Bytes as written. */
  readonly bytes: number;
  /** Bytes as web servers send it. */
  readonly gzip: number;
  readonly messages: number;
  /** Share of messages in the locale's own words, 0 to 1. */
  readonly coverage: number;
}

export function bundleSizes({ locales }: Bundles, host: Host): BundleSize[] {
  return locales.map(({ locale, file, messages, coverage }) => ({
    locale,
    file: file.path,
    bytes: new TextEncoder().encode(file.text).length,
    gzip: host.gzipSize(file.text),
    messages,
    coverage,
  }));
}

/** Bundles that are larger than `budget` in the project file allows; marked at that key. */
export function overBudget(corpus: Corpus, sizes: readonly BundleSize[]): Diagnostic[] {
  const { budget, file } = corpus.project;
  const found = /^budget(?=\s*:)/mu.exec(corpus.sources.get(file)?.text ?? '');
  const start = found?.index ?? 0;
  const at = { file, start, end: start + (found?.[0].length ?? 0) };
  return sizes.flatMap(({ locale, bytes, gzip }) => {
    const checks = [
      { size: bytes, most: budget.locale, unit: 'bytes' },
      { size: gzip, most: budget.gzip, unit: 'bytes after gzip' },
    ];
    return checks.flatMap(({ size, most, unit }) =>
      most === null || size <= most
        ? []
        : makeDiagnostic('bundle/over-budget', 'error', `The bundle of ${locale} has ${size} ${unit}, and the budget is ${most}`, at, {
            locale,
            help: 'Compile for one surface with --surface, shorten the longest messages, or raise the budget',
          }),
    );
  });
}

/** A line for each locale, with what a message costs. */
export function sizeTable(sizes: readonly BundleSize[]): string {
  const rows = sizes.map(({ locale, bytes, gzip, messages, coverage }) => [
    locale,
    String(bytes),
    String(gzip),
    messages === 0 ? '' : (gzip / messages).toFixed(1),
    `${Math.floor(coverage * 100)}%`,
  ]);
  const all = [['locale', 'bytes', 'gzip', 'gzip/message', 'own words'], ...rows];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '))
    .join('\n');
}
