import type { Severity } from '../diagnostics/diagnostic.ts';
import { docsUrl } from '../diagnostics/docs-url.ts';
import { lineStarts, positionAt } from '../text/lines.ts';
import type { Place } from '../text/source.ts';
import type { Render, Report } from './report.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };

/** Reviewdog's diagnostic format: lines from 1, columns from 1 in UTF-8 bytes. Source: reviewdog proto/rdf. */
export const renderRdjson: Render = (report) => {
  const range = createByteLocator(report);
  const diagnostics = report.diagnostics.map((one) => ({
    message: one.help === undefined ? one.message : `${one.message}\n${one.help}`,
    location: { path: one.at.file, range: range(one.at) },
    severity: SEVERITIES[one.severity],
    code: { value: one.code, url: docsUrl(one.code) },
    ...(one.fixes.length === 0
      ? {}
      : { suggestions: one.fixes.flatMap((fix) => fix.edits.map((edit) => ({ range: range(edit), text: edit.text }))) }),
  }));
  return `${JSON.stringify({ source: { name: report.tool.name }, diagnostics }, null, 2)}\n`;
};

interface BytePosition {
  readonly line: number;
  readonly column: number;
}

function createByteLocator(report: Report): (place: Place) => { start: BytePosition; end: BytePosition } {
  const encoder = new TextEncoder();
  const starts = new Map<string, ReturnType<typeof lineStarts>>();
  const at = (file: string, offset: number): BytePosition => {
    const text = report.sources.get(file)?.text ?? '';
    let index = starts.get(file);
    if (index === undefined) starts.set(file, (index = lineStarts(text)));
    const { line, column } = positionAt(index, offset);
    return { line, column: encoder.encode(text.slice(offset - (column - 1), offset)).length + 1 };
  };
  return ({ file, start, end }) => ({ start: at(file, start), end: at(file, end) });
}
