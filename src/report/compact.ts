import { createLocator } from './places.ts';
import type { Render } from './report.ts';
import { visible } from './visible.ts';

/** One line for each finding, as editors and `grep` read it. */
export const renderCompact: Render = (report) => {
  const locate = createLocator(report);
  return report.diagnostics
    .map((one) => {
      const { start } = locate(one.at);
      const subject = one.messageId === undefined ? '' : ` [${one.messageId}${one.locale === undefined ? '' : ` ${one.locale}`}]`;
      return `${one.at.file}:${start.line}:${start.column}: ${one.severity} ${one.code}: ${visible(one.message)}${subject}\n`;
    })
    .join('');
};
