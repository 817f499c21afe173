import { DiagnosticSeverity, DiagnosticTag, type Diagnostic as EditorDiagnostic } from 'vscode-languageserver/node.js';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { docsUrl } from '../diagnostics/docs-url.ts';
import type { Source } from '../text/source.ts';
import { toRange } from './positions.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** A diagnostic as editors take it. `sources` are the texts that it was found in, `addressOf` gives the address of a file. */
export function toEditorDiagnostic(
  one: Diagnostic,
  sources: ReadonlyMap<string, Source>,
  addressOf: (file: string) => string,
): EditorDiagnostic {
  const placeIn = (file: string, at: { start: number; end: number }): EditorDiagnostic['range'] =>
    toRange(sources.get(file) ?? { path: file, text: '' }, at);
  const unused = one.code === 'suppression/unused' || one.code.startsWith('flow/unused');
  return {
    range: placeIn(one.at.file, one.at),
    severity: SEVERITIES[one.severity],
    code: one.code,
    codeDescription: { href: docsUrl(one.code) },
    source: 'escalate-content',
    message: [one.message, ...(one.help === undefined ? [] : [one.help]), ...(one.transcript ?? [])].join('\n'),
    ...(unused ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(one.related.length === 0
      ? {}
      : {
          relatedInformation: one.related.map(({ message, at }) => ({
            message,
            location: { uri: addressOf(at.file), range: placeIn(at.file, at) },
          })),
        }),
  };
}
