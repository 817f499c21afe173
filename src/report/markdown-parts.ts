import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { docsUrl } from '../diagnostics/docs-url.ts';
import { groupFindings } from './group-findings.ts';
import { createLocator } from './places.ts';
import { plural, type Report } from './report.ts';
import { visible } from './visible.ts';

/** Rows that a comment shows; the rest is counted, since a comment holds 65,536 characters. */
const MAX_ROWS = 60;

/** A table of findings, each once for all its locales: the words, what is wrong, and where. */
export function findingsTable(diagnostics: readonly Diagnostic[], report: Pick<Report, 'sources'>): string {
  const locate = createLocator(report);
  const groups = groupFindings(diagnostics);
  const rows = groups.slice(0, MAX_ROWS).map(({ lead, all }) => {
    const { start } = locate(lead.at);
    const locales = [...new Set(all.flatMap(({ locale }) => locale ?? []))];
    const subject = lead.messageId === undefined ? '' : `\`${lead.messageId}\`<br>${localeList(locales)}`;
    const quote = lead.span === undefined || lead.span.text === '' ? '' : `<br>“${inCell(shortened(lead.span.text))}”`;
    const help = lead.help === undefined ? '' : `<br>${inCell(lead.help)}`;
    return `| ${MARKS[lead.severity]} [${lead.code}](${docsUrl(lead.code)}) | ${subject} | ${inCell(lead.message)}${quote}${help} | \`${lead.at.file}:${start.line}\` |`;
  });
  const rest = groups.length - rows.length;
  const more = rest > 0 ? `\n\n… and ${plural(rest, 'more finding')}.` : '';
  return `| rule | message | what | where |\n| --- | --- | --- | --- |\n${rows.join('\n')}${more}`;
}

const MARKS = { error: '🔴', warning: '🟡', info: '🔵' } as const;

function localeList(locales: readonly string[]): string {
  return locales.length > 6 ? `${locales.slice(0, 6).join(', ')} and ${locales.length - 6} more` : locales.join(', ');
}

/** A whole text in a table cell makes a wall; its beginning says which one is meant. */
function shortened(text: string): string {
  const chars = [...text];
  return chars.length > 80 ? `${chars.slice(0, 79).join('')}…` : text;
}

/** Text of a table cell: no markup of the content takes effect, and nobody is notified. */
export function inCell(text: string): string {
  const escaped = visible(text).replace(/[\\`*_{}[\]<>|#~!-]/gu, (char) => (char === '<' ? '&lt;' : char === '>' ? '&gt;' : `\\${char}`));
  return escaped.replace(/@(?=\w)/gu, '@\u2060');
}

/** Text between HTML tags of a comment: no markup of the content takes effect, and nobody is notified. */
export function inHtml(text: string): string {
  return text
    .split('\n')
    .map((line) => visible(line))
    .join('\n')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\s*\n/gu, '<br>')
    .replace(/[@#](?=[\w<])/gu, (char) => `${char}\u2060`);
}
