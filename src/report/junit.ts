import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createLocator } from './places.ts';
import { tally, type Render } from './report.ts';
import { element, xmlText } from './xml.ts';

/** JUnit XML: a suite for each file, a failing case for each error and warning; advice passes with its text in `system-out`. */
export const renderJunit: Render = (report) => {
  const locate = createLocator(report);
  const files = [...new Set(report.diagnostics.map((one) => one.at.file))].sort();
  const suites = files.map((file) => {
    const own = report.diagnostics.filter((one) => one.at.file === file);
    const cases = own.map((one) => testCase(one, locate(one.at).start.line));
    return element('testsuite', { name: file, tests: own.length, failures: failures(own), errors: 0, skipped: 0 }, cases);
  });
  // A run without findings is one passing case: consumers refuse a report without any.
  const all =
    suites.length > 0
      ? suites
      : [
          element('testsuite', { name: report.tool.name, tests: 1, failures: 0, errors: 0, skipped: 0 }, [
            element('testcase', { name: 'no findings', classname: report.tool.name }),
          ]),
        ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: report.tool.name, tests: Math.max(1, report.diagnostics.length), failures: failures(report.diagnostics) }, all)}\n`;
};

function failures(diagnostics: readonly Diagnostic[]): number {
  const { errors, warnings } = tally(diagnostics);
  return errors + warnings;
}

function testCase(one: Diagnostic, line: number): string {
  const name = [one.code, one.messageId, one.locale].filter((part) => part !== undefined).join(' ');
  const text = `${one.at.file}:${line} ${one.message}${one.help === undefined ? '' : `\n${one.help}`}`;
  const inner =
    one.severity === 'info'
      ? `<system-out>${xmlText(text)}</system-out>`
      : `<failure message="${xmlText(one.message)}" type="${one.severity}">${xmlText(text)}</failure>`;
  return element('testcase', { name, classname: one.at.file, time: 0 }, [inner]);
}
