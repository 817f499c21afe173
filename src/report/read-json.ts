import type { Diagnostic, Fix, Severity, TextSpan } from '../diagnostics/diagnostic.ts';
import type { Range } from './places.ts';

/** A JSON report, read back. */
export interface ReportData {
  readonly schemaVersion: number;
  readonly summary: { readonly files: number; readonly messages: number; readonly locales: number };
  readonly diagnostics: readonly DiagnosticData[];
}

interface DiagnosticData {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly range: Range;
  readonly messageId?: string;
  readonly locale?: string;
  readonly span?: TextSpan;
  readonly help?: string;
  readonly fixes: readonly Fix[];
  readonly related: readonly { readonly message: string; readonly file: string; readonly range: Range }[];
}

/** The diagnostics of a report, as they were before they were written. */
export function reportDiagnostics({ diagnostics }: ReportData): Diagnostic[] {
  return diagnostics.map(({ file, range, related, code, severity, message, fixes, messageId, locale, span, help }) => ({
    code,
    severity,
    message,
    at: place(file, range),
    ...(messageId === undefined ? {} : { messageId }),
    ...(locale === undefined ? {} : { locale }),
    ...(span === undefined ? {} : { span }),
    ...(help === undefined ? {} : { help }),
    fixes,
    related: related.map((one) => ({ message: one.message, at: place(one.file, one.range) })),
  }));
}

function place(file: string, range: Range): Diagnostic['at'] {
  return { file, start: range.start.offset, end: range.end.offset };
}
