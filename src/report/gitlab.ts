import type { Severity } from '../diagnostics/diagnostic.ts';
import { fingerprints } from '../diagnostics/fingerprint.ts';
import { createLocator } from './places.ts';
import type { Render } from './report.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's Code Quality report. Source of the form: GitLab docs, "Code Quality report format". */
export const renderGitlab: Render = (report) => {
  const locate = createLocator(report);
  const prints = fingerprints(report.diagnostics);
  const issues = report.diagnostics.map((one, i) => {
    const { start, end } = locate(one.at);
    return {
      description: `${one.message}${one.messageId === undefined ? '' : ` (${one.messageId}${one.locale === undefined ? '' : `, ${one.locale}`})`}`,
      check_name: one.code,
      fingerprint: prints[i],
      severity: SEVERITIES[one.severity],
      location: { path: one.at.file, lines: { begin: start.line, end: end.line } },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
};
