import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseXml } from '@rgrove/parse-xml';
import { readFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/report/formats.ts';
import type { Display, Report } from '../../src/report/report.ts';
import { REPORT } from './fixture.ts';

const DISPLAY: Display = { color: false, columns: 80, maxFindings: 50 };
const EXTENSIONS: Readonly<Record<string, string>> = {
  json: 'json',
  ndjson: 'ndjson',
  sarif: 'sarif',
  gitlab: 'json',
  rdjson: 'json',
  junit: 'xml',
  checkstyle: 'xml',
  markdown: 'md',
  html: 'html',
};

async function render(format: string, report: Report = REPORT, display: Display = DISPLAY): Promise<string> {
  const load = FORMATS[format];
  if (load === undefined) throw new Error(format);
  return (await load())(report, display);
}

describe('formats', () => {
  it.each(Object.keys(FORMATS))('%s', async (format) => {
    await expect(await render(format)).toMatchFileSnapshot(`goldens/${format}.${EXTENSIONS[format] ?? 'txt'}`);
  });

  it.each(Object.keys(FORMATS))('%s prints a run without findings', async (format) => {
    await expect(render(format, { ...REPORT, diagnostics: [], suppressed: [] })).resolves.toBeTypeOf('string');
  });

  it.each(['pretty', 'compact', 'markdown', 'html', 'github'])('%s obeys no control character of the content', async (format) => {
    // eslint-disable-next-line no-control-regex
    expect((await render(format)).replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u);
  });

  it('pretty fits a narrow terminal, and colours only when asked', async () => {
    const narrow = await render('pretty', REPORT, { ...DISPLAY, columns: 40 });
    for (const line of narrow.split('\n').filter((one) => one.includes('│'))) expect(stringWidth(line)).toBeLessThanOrEqual(42);
    expect(await render('pretty', REPORT, { ...DISPLAY, color: true })).toContain('\u001b[');
  });

  it('json fits its schema', async () => {
    const schema = JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')) as object;
    const check = new Ajv2020({ strict: true, allErrors: true, validateFormats: false }).compile(schema);
    expect(check(JSON.parse(await render('json'))), JSON.stringify(check.errors)).toBe(true);
  });

  it.each(['junit', 'checkstyle'])('%s is XML', async (format) => {
    expect(() => parseXml('<a/>')).not.toThrow();
    expect(parseXml(await render(format)).root?.name).toBe(format === 'junit' ? 'testsuites' : 'checkstyle');
  });

  it('html is one file: nothing is fetched and nothing runs', async () => {
    const page = await render('html');
    expect(page).not.toMatch(/<script|<link|<img|\ssrc=|@import|url\(|\son\w+=/u);
    expect([...page.matchAll(/<mark>([^<]*)<\/mark>/gu)].map(([, words]) => words)).toEqual(
      expect.arrayContaining(['You failed', '電話', 'Sie haben nicht']),
    );
  });

  it('markdown fits a comment, with any number of findings', async () => {
    const [one] = REPORT.diagnostics;
    const many = Array.from({ length: 3000 }, (_, i) => ({ ...(one as (typeof REPORT.diagnostics)[number]), messageId: `case.n${i}` }));
    const comment = await render('markdown', { ...REPORT, diagnostics: many });
    expect(comment.length).toBeLessThan(65_536);
    expect(comment).toContain('… and 2940 more findings.');
  });

  it('gitlab fingerprints are unique', async () => {
    const issues = JSON.parse(await render('gitlab')) as { fingerprint: string }[];
    expect(new Set(issues.map((one) => one.fingerprint)).size).toBe(issues.length);
  });

  it('rdjson columns count UTF-8 bytes', async () => {
    const { diagnostics } = JSON.parse(await render('rdjson')) as {
      diagnostics: { code: { value: string }; location: { range: { start: { column: number }; end: { column: number } } } }[];
    };
    const wide = diagnostics.find((one) => one.code.value === 'tone/jargon')?.location.range;
    expect([wide?.start.column, wide?.end.column]).toEqual([7, 13]);
  });

  it('sarif declares every rule and keeps what is suppressed', async () => {
    const { runs } = JSON.parse(await render('sarif')) as {
      runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number; suppressions: unknown[] }[] }[];
    };
    const [run] = runs;
    expect(run?.tool.driver.rules.map((rule) => rule.id)).toContain('tone/pressure');
    for (const result of run?.results ?? []) expect(run?.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(run?.results.filter((one) => one.suppressions.length > 0)).toHaveLength(1);
  });
});
