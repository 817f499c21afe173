import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { docsUrl } from '../diagnostics/docs-url.ts';
import { codeFrame } from './code-frame.ts';
import { createPaint, type Paint } from './paint.ts';
import { createLocator, type Range } from './places.ts';
import { plural, tally, type Display, type Render, type Report } from './report.ts';
import { visible } from './visible.ts';

/** For people: each finding with its place, the words underlined, and what would be right. */
export const renderPretty: Render = (report, display) => {
  const paint = createPaint(display.color);
  const locate = createLocator(report);
  const blocks = report.diagnostics.map((one) => block(one, locate(one.at), report, paint, display));
  return [...blocks, summary(report, paint)].join('\n\n') + '\n';
};

function block(one: Diagnostic, range: Range, report: Report, paint: Paint, display: Display): string {
  const where = `${one.at.file}:${range.start.line}:${range.start.column}`;
  const subject = one.messageId === undefined ? '' : paint.quiet(`  ${one.messageId}${one.locale === undefined ? '' : ` · ${one.locale}`}`);
  const lines = [
    `${paint.severity(one.severity, one.severity)} ${paint.code(one.code)}  ${paint.strong(visible(one.message))}`,
    `  ${where}${subject}`,
  ];
  const source = report.sources.get(one.at.file);
  if (source !== undefined && source.text !== '') lines.push(codeFrame(source.text, range, one.severity, paint, display.columns));
  if (one.help !== undefined) lines.push(`  ${paint.good('help:')} ${visible(one.help)}`);
  for (const fix of one.fixes.slice(0, 2)) lines.push(`  ${paint.good(`fix (${fix.safety}):`)} ${visible(fix.title)}`);
  for (const other of one.related) lines.push(`  ${paint.quiet('see:')} ${visible(other.message)}: ${placeText(report, other.at)}`);
  lines.push(`  ${paint.quiet(docsUrl(one.code))}`);
  return lines.join('\n');
}

function placeText(report: Report, at: Diagnostic['at']): string {
  const { start } = createLocator(report)(at);
  return `${at.file}:${start.line}:${start.column}`;
}

function summary(report: Report, paint: Paint): string {
  const { errors, warnings, infos } = tally(report.diagnostics);
  const { files, messages, locales } = report.counts;
  const scope = `${plural(messages, 'message')} in ${plural(locales, 'locale')}, ${plural(files, 'file')}`;
  if (errors + warnings + infos === 0) return `${paint.good('✔ No findings')}  ${paint.quiet(scope)}`;
  const parts = [
    errors > 0 ? paint.severity('error', plural(errors, 'error')) : '',
    warnings > 0 ? paint.severity('warning', plural(warnings, 'warning')) : '',
    infos > 0 ? paint.severity('info', plural(infos, 'info')) : '',
  ].filter((part) => part !== '');
  return `${parts.join(', ')}  ${paint.quiet(scope)}`;
}
