import { createLocator } from './places.ts';
import type { Render } from './report.ts';
import { element } from './xml.ts';

/** Checkstyle XML, which many review tools read. */
export const renderCheckstyle: Render = (report) => {
  const locate = createLocator(report);
  const files = [...new Set(report.diagnostics.map((one) => one.at.file))].sort();
  const blocks = files.map((file) => {
    const errors = report.diagnostics
      .filter((one) => one.at.file === file)
      .map((one) => {
        const { start } = locate(one.at);
        const message = [one.message, one.messageId, one.locale].filter((part) => part !== undefined).join(' · ');
        return element('error', {
          line: start.line,
          column: start.column,
          severity: one.severity,
          message,
          source: `${report.tool.name}.${one.code}`,
        });
      });
    return element('file', { name: file }, errors);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('checkstyle', { version: '8.0' }, blocks)}\n`;
};
