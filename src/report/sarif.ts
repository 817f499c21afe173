import type { Diagnostic, Fix, Severity } from '../diagnostics/diagnostic.ts';
import { docsUrl } from '../diagnostics/docs-url.ts';
import { fingerprints } from '../diagnostics/fingerprint.ts';
import type { Place } from '../text/source.ts';
import { createLocator, type Range } from './places.ts';
import type { Render, Report } from './report.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

type Locate = (place: Place) => Range;

/** SARIF 2.1.0 (OASIS). Every rule is declared, also those that found nothing; suppressed results are kept as suppressed. */
export const renderSarif: Render = (report) => {
  const locate = createLocator(report);
  const codes = [
    ...new Set([
      ...report.rules.map((rule) => rule.id),
      ...report.diagnostics.map((one) => one.code),
      ...report.suppressed.map(({ diagnostic }) => diagnostic.code),
    ]),
  ].sort();
  const all = [...report.diagnostics.map((diagnostic) => ({ diagnostic, reason: null })), ...report.suppressed];
  const prints = fingerprints(all.map(({ diagnostic }) => diagnostic));
  const results = all.map(({ diagnostic, reason }, i) => ({
    ...result(diagnostic, codes, locate),
    partialFingerprints: { 'escalateContent/v1': prints[i] },
    suppressions: reason === null ? [] : [{ kind: 'inSource', justification: reason }],
  }));
  const run = {
    tool: { driver: driver(report, codes) },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { PROJECT: { description: { text: 'The folder of the project' } } },
    results,
  };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`;
};

function driver(report: Report, codes: readonly string[]): object {
  const known = new Map(report.rules.map((rule) => [rule.id, rule]));
  return {
    name: report.tool.name,
    version: report.tool.version,
    rules: codes.map((id) => ({
      id,
      shortDescription: { text: known.get(id)?.summary ?? id },
      helpUri: docsUrl(id),
      defaultConfiguration: { level: LEVELS[known.get(id)?.severity ?? 'warning'] },
      properties: { tags: [id.split('/')[0] ?? id] },
    })),
  };
}

function result(one: Diagnostic, codes: readonly string[], locate: Locate): object {
  return {
    ruleId: one.code,
    ruleIndex: codes.indexOf(one.code),
    level: LEVELS[one.severity],
    message: { text: one.help === undefined ? one.message : `${one.message}. ${one.help}` },
    locations: [location(one.at, locate, one)],
    ...(one.related.length === 0
      ? {}
      : { relatedLocations: one.related.map(({ message, at }) => ({ ...location(at, locate), message: { text: message } })) }),
    ...(one.fixes.length === 0 ? {} : { fixes: one.fixes.map((fix) => sarifFix(fix, locate)) }),
    properties: {
      ...(one.messageId === undefined ? {} : { messageId: one.messageId }),
      ...(one.locale === undefined ? {} : { locale: one.locale }),
    },
  };
}

function location(at: Place, locate: Locate, one?: Diagnostic): object {
  return {
    physicalLocation: { artifactLocation: artifact(at.file), region: region(at, locate) },
    ...(one?.messageId === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: one.messageId, kind: 'resource' }] }),
  };
}

function artifact(file: string): object {
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'PROJECT' };
}

function region(at: Place, locate: Locate): object {
  const { start, end } = locate(at);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: at.start,
    charLength: at.end - at.start,
  };
}

function sarifFix(fix: Fix, locate: Locate): object {
  const files = [...new Set(fix.edits.map((edit) => edit.file))];
  return {
    description: { text: `${fix.title} (${fix.safety})` },
    artifactChanges: files.map((file) => ({
      artifactLocation: artifact(file),
      replacements: fix.edits
        .filter((edit) => edit.file === file)
        .map((edit) => ({ deletedRegion: region(edit, locate), insertedContent: { text: edit.text } })),
    })),
  };
}
