import { docsUrl } from '../diagnostics/docs-url.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';
import { createLocator } from './places.ts';
import type { Render } from './report.ts';
import { visible } from './visible.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands, which GitHub shows on the lines of a pull request. */
export const renderGithub: Render = (report) => {
  const locate = createLocator(report);
  return report.diagnostics
    .map((one) => {
      const { start, end } = locate(one.at);
      const properties = Object.entries({
        file: one.at.file,
        line: start.line,
        endLine: end.line,
        // GitHub refuses columns on an annotation of several lines.
        ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
        title: one.code,
      }).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
      const where = one.messageId === undefined ? '' : ` (${one.messageId}${one.locale === undefined ? '' : `, ${one.locale}`})`;
      const help = one.help === undefined ? '' : `\n${visible(one.help)}`;
      return `::${COMMANDS[one.severity]} ${properties.join(',')}::${escapeData(`${visible(one.message)}${where}${help}\n${docsUrl(one.code)}`)}\n`;
    })
    .join('');
};

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
