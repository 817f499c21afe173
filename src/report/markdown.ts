import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { docsUrl } from '../diagnostics/docs-url.ts';
import { createLocator } from './places.ts';
import { plural, tally, type Render, type Report } from './report.ts';
import { visible } from './visible.ts';

/** Findings that a comment shows in full; the rest is counted, since a comment holds 65,536 characters. */
const MAX_ROWS = 100;

/** Markdown for a pull-request comment: the counts, then a table for each severity. */
export const renderMarkdown: Render = (report) => {
  const { errors, warnings, infos } = tally(report.diagnostics);
  const head = `## ${report.tool.name}\n\n**${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(infos, 'info')}** in ${plural(report.counts.messages, 'message')}, ${plural(report.counts.locales, 'locale')}.\n`;
  const shown = report.diagnostics.slice(0, MAX_ROWS);
  const rest = report.diagnostics.length - shown.length;
  const tables = (['error', 'warning', 'info'] as const)
    .map((severity) =>
      table(
        severity,
        shown.filter((one) => one.severity === severity),
        report,
      ),
    )
    .filter((text) => text !== '');
  return [head, ...tables, rest > 0 ? `… and ${rest} more.\n` : '', report.talk === '' ? '' : `${report.talk}\n`]
    .filter((part) => part !== '')
    .join('\n');
};

function table(severity: string, rows: readonly Diagnostic[], report: Report): string {
  if (rows.length === 0) return '';
  const locate = createLocator(report);
  const lines = rows.map((one) => {
    const { start } = locate(one.at);
    const where = `\`${one.at.file}:${start.line}\``;
    const what = `${cell(one.message)}${one.help === undefined ? '' : `<br>${cell(one.help)}`}`;
    return `| [${one.code}](${docsUrl(one.code)}) | ${one.messageId === undefined ? '' : `\`${one.messageId}\``}${one.locale === undefined ? '' : ` ${one.locale}`} | ${what} | ${where} |`;
  });
  return `### ${severity[0]?.toUpperCase() ?? ''}${severity.slice(1)}s\n\n| rule | message | what | where |\n| --- | --- | --- | --- |\n${lines.join('\n')}\n`;
}

/** Text of a table cell: no markup of the content takes effect. */
function cell(text: string): string {
  return visible(text).replace(/[\\`*_{}[\]<>|#~!-]/gu, (char) => (char === '<' ? '&lt;' : char === '>' ? '&gt;' : `\\${char}`));
}
