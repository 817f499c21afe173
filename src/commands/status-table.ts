import type { LocaleStatus } from '../tms/count-status.ts';

const COLUMNS = ['locale', 'translated', 'reviewed', 'stale', 'review', 'missing', 'drafts', 'percent'] as const;

/** Cells of a bar. */
const BAR = 20;

/** A line for each locale, in the order given. `bars` draws how much is reviewed, translated and open, for people at a terminal. */
export function statusTable(rows: readonly LocaleStatus[], bars: boolean): string {
  const cells = [[...COLUMNS], ...rows.map((row) => COLUMNS.map((name) => (name === 'percent' ? `${row.percent}%` : String(row[name]))))];
  const widths = COLUMNS.map((_name, i) => Math.max(...cells.map((line) => line[i]?.length ?? 0)));
  const lines = cells.map((line) =>
    line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  );
  const drawn = bars ? lines.map((line, i) => `${line}  ${i === 0 ? '█ reviewed ▒ translated · open' : barOf(rows[i - 1])}`) : lines;
  return `${drawn.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** A bar is full only when nothing is open, and has a mark as soon as there is something. */
function barOf(row: LocaleStatus | undefined): string {
  if (row === undefined || row.total === 0) return '';
  const cells = (count: number): number => (count === 0 ? 0 : Math.max(1, Math.floor((count * BAR) / row.total)));
  const done = cells(row.translated);
  const read = Math.min(done, cells(row.reviewed));
  return '█'.repeat(read) + '▒'.repeat(done - read) + '·'.repeat(BAR - done);
}
