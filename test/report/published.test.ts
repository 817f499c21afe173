import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { Ajv } from 'ajv';
import Ajv4 from 'ajv-draft-04';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/report/formats.ts';
import type { Report } from '../../src/report/report.ts';
import { clientTest } from '../clients/support/client.ts';
import { REPORT } from './fixture.ts';

// What the consumers of each format publish, held against what is printed for a run with everything in it, and for runs
// with the text of the fixture replaced by arbitrary text.

const DISPLAY = { color: false, columns: 80, maxFindings: 50 };
const published = (file: string): object => JSON.parse(readFileSync(`test/report/published/${file}`, 'utf8')) as object;

async function render(format: string, report: Report): Promise<string> {
  const load = FORMATS[format];
  if (load === undefined) throw new Error(format);
  return (await load())(report, DISPLAY);
}

/** The fixture with other words in every message that is shown. */
function saying(text: string): Report {
  return { ...REPORT, diagnostics: REPORT.diagnostics.map((one) => ({ ...one, message: text, help: text })) };
}

const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });

function holdsSchema(format: string, check: (value: unknown) => boolean | string): void {
  it(`${format} fits what is published for it`, async () => {
    expect(check(JSON.parse(await render(format, REPORT)))).toBe(true);
    expect(check(JSON.parse(await render(format, { ...REPORT, diagnostics: [], suppressed: [] })))).toBe(true);
  });

  it(`${format} fits it whatever the words are`, async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(check(JSON.parse(await render(format, saying(text))))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
}

/** GitLab's manual, "Code Quality report format". */
const GITLAB = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path'],
        properties: {
          path: { type: 'string', pattern: '^[^/.]' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
};

describe('published schemas', () => {
  const draft4 = new Ajv4.default({ strict: false, allErrors: true, validateFormats: false });
  const sarif = draft4.compile(published('sarif-schema-2.1.0.json'));
  holdsSchema('sarif', (value) => sarif(value) || JSON.stringify(sarif.errors));

  const rdjson = draft4.compile(published('reviewdog-diagnostic-result.json'));
  holdsSchema('rdjson', (value) => rdjson(value) || JSON.stringify(rdjson.errors));

  const gitlab = new Ajv({ allErrors: true }).compile(GITLAB);
  holdsSchema('gitlab', (value) => gitlab(value) || JSON.stringify(gitlab.errors));

  clientTest('xmllint', 'junit fits the schema that Jenkins reads', async (folder) => {
    folder.write('junit.xsd', readFileSync('test/report/published/junit-10.xsd', 'utf8'));
    for (const report of [REPORT, { ...REPORT, diagnostics: [], suppressed: [] }, saying('"<&>\u0007 ]]> 😀\n')]) {
      folder.write('junit.xml', await render('junit', report));
      const { status, stderr } = folder.run('xmllint', '--noout', '--nonet', '--schema', 'junit.xsd', 'junit.xml');
      expect(`${status} ${stderr.trim()}`).toBe('0 junit.xml validates');
    }
  });

  it('checkstyle writes what its readers look for, whatever the words are', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { root } = parseXml(await render('checkstyle', saying(text)));
        expect(root?.name).toBe('checkstyle');
        const files = (root?.children ?? []).filter((one): one is XmlElement => one instanceof XmlElement);
        expect(files.length).toBeGreaterThan(0);
        for (const file of files) {
          expect([file.name, typeof file.attributes['name']]).toEqual(['file', 'string']);
          for (const error of file.children.filter((one): one is XmlElement => one instanceof XmlElement)) {
            expect(error.name).toBe('error');
            expect(Object.keys(error.attributes).sort()).toEqual(['column', 'line', 'message', 'severity', 'source']);
            expect(Number(error.attributes['line'])).toBeGreaterThan(0);
            expect(['error', 'warning', 'info', 'ignore']).toContain(error.attributes['severity']);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
