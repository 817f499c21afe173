import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Paint } from './paint.ts';
import { plural, tally, type Report } from './report.ts';

/** At most this many rules and locales are named. */
const NAMED = 8;

/** The last lines of a run: the counts, then the rules and locales with the most findings, the worst first. */
export function summaryLines(report: Report, paint: Paint): string[] {
  const { errors, warnings, infos } = tally(report.diagnostics);
  const { files, messages, locales } = report.counts;
  const scope = paint.quiet(`${plural(messages, 'message')} in ${plural(locales, 'locale')}, ${plural(files, 'file')}`);
  const allowed = report.suppressed.length > 0 ? paint.quiet(`, ${report.suppressed.length} allowed`) : '';
  if (errors + warnings + infos === 0) return [`${paint.good('✔ No findings')}${allowed}  ${scope}`];
  const parts = [
    errors > 0 ? paint.severity('error', plural(errors, 'error')) : '',
    warnings > 0 ? paint.severity('warning', plural(warnings, 'warning')) : '',
    infos > 0 ? paint.severity('info', plural(infos, 'info')) : '',
  ].filter((part) => part !== '');
  return [
    `${parts.join(', ')}${allowed}  ${scope}`,
    ...counted('by rule', (one) => one.code, report.diagnostics, paint),
    ...counted('by locale', (one) => one.locale, report.diagnostics, paint),
  ];
}

function counted(
  title: string,
  keyOf: (one: Diagnostic) => string | undefined,
  diagnostics: readonly Diagnostic[],
  paint: Paint,
): string[] {
  const counts = new Map<string, number>();
  for (const one of diagnostics) {
    const key = keyOf(one);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  if (counts.size < 2) return [];
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const shown = sorted.slice(0, NAMED).map(([key, count]) => `${key} ${count}`);
  const rest = sorted.length - shown.length;
  return [`  ${paint.quiet(`${title}:`)} ${shown.join(' · ')}${rest > 0 ? paint.quiet(` · ${rest} more`) : ''}`];
}
