import type { Severity } from '../diagnostics/diagnostic.ts';
import { findingsTable } from './markdown-parts.ts';
import { plural, tally, type Render, type Report } from './report.ts';

/** A comment holds 65,536 characters. */
const MOST_CHARACTERS = 60_000;

const TITLES: Readonly<Record<Severity, string>> = { error: 'Errors', warning: 'Warnings', info: 'Advice' };

/** Markdown for a pull-request comment: the counts, the findings, advice folded away, how far the locales are, and what to do next. */
export const renderMarkdown: Render = (report) => {
  const { errors, warnings, infos } = tally(report.diagnostics);
  const counts = `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(infos, 'info')}`;
  const { messages, locales } = report.counts;
  const sign = errors > 0 ? '❌' : warnings > 0 ? '⚠️' : '✅';
  const head = `## ${report.tool.name}\n\n${sign} **${counts}** in ${plural(messages, 'message')}, ${plural(locales, 'locale')}.`;
  const tables = (['error', 'warning', 'info'] as const).flatMap((severity) => section(severity, report));
  const tail = [...stateTable(report), ...(report.talk === '' ? [] : [report.talk.split('\n').join('\n\n')])];
  const room = MOST_CHARACTERS - [head, ...tail].join('\n\n').length;
  const shown: string[] = [];
  for (const table of tables) if (shown.join('').length + table.length < room) shown.push(table);
  const left = tables.length - shown.length;
  const note = left === 0 ? [] : [`… ${plural(left, 'more table')} of findings, too long for a comment.`];
  return `${[head, ...shown, ...note, ...tail].join('\n\n')}\n`;
};

function section(severity: Severity, report: Report): string[] {
  const own = report.diagnostics.filter((one) => one.severity === severity);
  if (own.length === 0) return [];
  const table = findingsTable(own, report);
  if (severity !== 'info') return [`### ${TITLES[severity]}\n\n${table}`];
  return [`<details><summary><b>${TITLES[severity]} (${own.length})</b></summary>\n\n${table}\n\n</details>`];
}

/** The locales that are not complete; one line when all are. */
function stateTable({ state }: Report): string[] {
  if (state === undefined || state.length === 0) return [];
  const open = state.filter(({ percent, stale, missing }) => percent < 100 || stale > 0 || missing > 0);
  if (open.length === 0) return ['### State\n\nEvery locale is complete.'];
  const rows = open.map(({ locale, percent, stale, missing }) => `| ${locale} | ${bar(percent)} ${percent}% | ${stale} | ${missing} |`);
  const rest = state.length - open.length;
  const others = rest === 0 ? '' : `\n\n${plural(rest, 'other locale')} complete.`;
  return [`### State\n\n| locale | translated | stale | missing |\n| --- | --- | --- | --- |\n${rows.join('\n')}${others}`];
}

/** `████████░░`: tenths, full only at 100. */
function bar(percent: number): string {
  const full = Math.floor(percent / 10);
  return `${'█'.repeat(full)}${'░'.repeat(10 - full)}`;
}
