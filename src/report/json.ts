import { docsUrl } from '../diagnostics/docs-url.ts';
import { fingerprints } from '../diagnostics/fingerprint.ts';
import { createLocator } from './places.ts';
import { tally, type Render, type Report } from './report.ts';

/** The report as data; its schema is `schemas/report.schema.json`. */
export function reportData(report: Report): Record<string, unknown> {
  const locate = createLocator(report);
  const prints = fingerprints(report.diagnostics);
  return {
    schemaVersion: 1,
    tool: report.tool,
    summary: { ...tally(report.diagnostics), ...report.counts },
    diagnostics: report.diagnostics.map((one, i) => ({
      code: one.code,
      severity: one.severity,
      message: one.message,
      file: one.at.file,
      range: locate(one.at),
      ...(one.messageId === undefined ? {} : { messageId: one.messageId }),
      ...(one.locale === undefined ? {} : { locale: one.locale }),
      ...(one.span === undefined ? {} : { span: one.span }),
      ...(one.help === undefined ? {} : { help: one.help }),
      ...(one.transcript === undefined ? {} : { transcript: one.transcript }),
      fixes: one.fixes,
      related: one.related.map(({ message, at }) => ({ message, file: at.file, range: locate(at) })),
      docsUrl: docsUrl(one.code),
      fingerprint: prints[i],
    })),
    ...report.extra,
  };
}

export const renderJson: Render = (report) => `${JSON.stringify(reportData(report), null, 2)}\n`;
