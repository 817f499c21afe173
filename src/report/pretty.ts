import { docsUrl } from '../diagnostics/docs-url.ts';
import { codeFrame } from './code-frame.ts';
import { groupFindings, type FindingGroup } from './group-findings.ts';
import { createPaint, type Paint } from './paint.ts';
import { createLocator } from './places.ts';
import type { Display, Render, Report } from './report.ts';
import { summaryLines } from './summary.ts';
import { visible } from './visible.ts';

/** Advice is named up to this many times; who wants all of it asks with `--max-findings 0`. */
const MAX_ADVICE = 10;

/** For people: each finding with its place, the words underlined, and what would be right. */
export const renderPretty: Render = (report, display) => {
  const paint = createPaint(display.color);
  const locate = createLocator(report);
  const groups = groupFindings(report.diagnostics);
  const shown = choose(groups, display.maxFindings);
  const blocks = shown.map((group) => block(group, report, locate, paint, display));
  const hidden = groups.length - shown.length;
  const more = hidden > 0 ? [paint.quiet(`… and ${hidden} more; --max-findings 0 shows all`)] : [];
  return `${[...blocks, ...more, summaryLines(report, paint).join('\n')].join('\n\n')}\n`;
};

function choose(groups: readonly FindingGroup[], max: number): readonly FindingGroup[] {
  if (max === 0) return groups;
  const urgent = groups.filter(({ lead }) => lead.severity !== 'info').slice(0, max);
  const room = Math.min(MAX_ADVICE, max - urgent.length);
  return [...urgent, ...groups.filter(({ lead }) => lead.severity === 'info').slice(0, Math.max(0, room))];
}

function block(
  { lead, all }: FindingGroup,
  report: Report,
  locate: ReturnType<typeof createLocator>,
  paint: Paint,
  display: Display,
): string {
  const range = locate(lead.at);
  const subject =
    lead.messageId === undefined ? '' : paint.quiet(`  ${lead.messageId}${lead.locale === undefined ? '' : ` · ${lead.locale}`}`);
  const lines = [
    `${paint.severity(lead.severity, lead.severity)} ${paint.code(lead.code)}  ${paint.strong(visible(lead.message))}`,
    `  ${lead.at.file}:${range.start.line}:${range.start.column}${subject}`,
  ];
  const source = report.sources.get(lead.at.file);
  if (source !== undefined && source.text !== '') lines.push(codeFrame(source, range, lead.severity, paint, display.columns));
  if (lead.help !== undefined) lines.push(`  ${paint.good('help:')} ${visible(lead.help)}`);
  for (const line of lead.transcript ?? []) lines.push(`  ${paint.quiet('│')} ${visible(line)}`);
  for (const fix of lead.fixes.slice(0, 2)) lines.push(`  ${paint.good(`fix (${fix.safety}):`)} ${visible(fix.title)}`);
  for (const { message, at } of lead.related) {
    const { start } = locate(at);
    lines.push(`  ${paint.quiet('see:')} ${visible(message)}: ${at.file}:${start.line}:${start.column}`);
  }
  if (all.length > 1) lines.push(`  ${paint.quiet('also in:')} ${others(all)}`);
  lines.push(`  ${paint.quiet(docsUrl(lead.code))}`);
  return lines.join('\n');
}

function others(all: FindingGroup['all']): string {
  const names = [...new Set(all.slice(1).map((one) => one.locale ?? one.at.file))];
  return names.length > 12 ? `${names.slice(0, 12).join(', ')} and ${names.length - 12} more` : names.join(', ');
}
