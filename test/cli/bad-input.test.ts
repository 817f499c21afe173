import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskProject, SMALLEST, type Ran } from './run-cli.ts';

interface Found {
  code: string;
  message: string;
  file: string;
  range: { start: { line: number; column: number }; end: { line: number; column: number } };
  help?: string;
  related: { file: string }[];
}

const findings = (ran: Ran): Found[] =>
  (JSON.parse(ran.stdout) as { diagnostics: Found[] }).diagnostics.filter((one) => !one.code.startsWith('catalog/'));
const places = (ran: Ran): string[] =>
  findings(ran).map((one) => `${one.file}:${one.range.start.line}:${one.range.start.column} ${one.code}`);
const quiet = (ran: Ran): void => {
  expect(ran.stdout + ran.stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/mu);
};

const project = (change: Readonly<Record<string, string>>): ReturnType<typeof diskProject> => diskProject({ ...SMALLEST, ...change });

describe('bad input', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    ['broken YAML', { 'content/messages/bad.yaml': 'namespace: bad\nmessages:\n  one: [\n' }, 'content/messages/bad.yaml:3:8 yaml/'],
    [
      'an unknown key',
      { 'content/messages/bad.yaml': 'namespace: bad\nmessages:\n  one:\n    purpose: error\n    text: Try again.\n    txet: x\n' },
      'content/messages/bad.yaml:6:5 schema/additional-properties',
    ],
    [
      'a wrong value',
      { 'content/messages/bad.yaml': 'namespace: bad\nmessages:\n  one:\n    purpose: eror\n    text: Try again.\n' },
      'content/messages/bad.yaml:4:14 schema/enum',
    ],
    [
      'a missing key',
      { 'content/messages/bad.yaml': 'namespace: bad\nmessages:\n  one:\n    purpose: error\n' },
      'content/messages/bad.yaml:3:3 schema/required',
    ],
    [
      'a duplicate key',
      {
        'content/messages/bad.yaml':
          'namespace: bad\nmessages:\n  one:\n    purpose: macro\n    text: One.\n  one:\n    purpose: macro\n    text: Two.\n',
      },
      'content/messages/bad.yaml:6:3 yaml/duplicate-key',
    ],
    [
      'an unknown locale',
      { 'content/project.yaml': 'sourceLocale: en-GB\nlocales: [de, xx]\n' },
      'content/project.yaml:2:15 project/unknown-locale',
    ],
    [
      'an unclosed brace',
      { 'content/messages/bad.yaml': 'namespace: bad\nmessages:\n  one:\n    purpose: macro\n    text: "Hello {name"\n' },
      'content/messages/bad.yaml:5:18 icu/',
    ],
    [
      'broken JSON',
      { 'locales/de/messages.json': '{ "case.notice": { "message": "x", "status": "translated" }' },
      'locales/de/messages.json:1:',
    ],
    [
      'a translation that does not parse',
      { 'locales/de/messages.json': '{ "case.notice": { "message": "Bis {time", "status": "translated" } }' },
      'locales/de/messages.json:1:36 locale/placeholder',
    ],
  ];

  it.each(cases)('%s is a finding at its place', (_name, change, place) => {
    const ran = project(change).run(['validate', '--format', 'json']);
    quiet(ran);
    expect(ran.status).toBe(1);
    expect(places(ran).filter((one) => one.startsWith(place))).toHaveLength(1);
  });

  it('names both places of a duplicate id', () => {
    const ran = project({ 'content/messages/zwei.yaml': SMALLEST['content/messages/case.yaml'] ?? '' }).run([
      'validate',
      '--format',
      'json',
    ]);
    const [found] = findings(ran);
    expect(found).toMatchObject({
      code: 'schema/duplicate-id',
      locale: 'en-GB',
      file: 'content/messages/zwei.yaml',
      related: [{ file: 'content/messages/case.yaml' }],
    });
  });

  it('a fault in one message does not hide the faults of others', () => {
    const ran = project({
      'content/messages/bad.yaml':
        'namespace: bad\nmessages:\n  one:\n    purpose: eror\n    text: "{a"\n  two:\n    purpose: macro\n    text: "{b"\n',
    }).run(['validate', '--format', 'json']);
    expect(findings(ran).map((one) => one.code)).toEqual(expect.arrayContaining(['schema/enum']));
    expect(findings(ran).some((one) => one.code.startsWith('icu/'))).toBe(true);
  });

  it('a folder where a file goes is exit code 2', () => {
    const own = project({});
    mkdirSync(join(own.folder, 'content/messages/folder.yaml'), { recursive: true });
    const ran = own.run(['validate']);
    quiet(ran);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('content/messages/folder.yaml is a folder');
  });

  it('a file that is not UTF-8 is exit code 2', () => {
    const own = project({});
    own.write('content/messages/latin.yaml', new Uint8Array([0x61, 0xe9, 0x62]));
    const ran = own.run(['lint']);
    quiet(ran);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('content/messages/latin.yaml is not UTF-8');
  });

  it.each([
    [['lint', 'content/messages/none.yaml'], 'matches no content file'],
    [['lint', '--locale', 'dee'], '"dee" is not a locale of this project'],
    [['lint', '--rule', 'tone/blam'], 'Did you mean "tone/blame"?'],
    [['lint', '--format', 'jsn'], 'Did you mean "json"?'],
    [['lint', '--max-warnings', 'many'], 'is not a whole number'],
    [['lint', '--cwd', 'nowhere'], 'does not exist'],
    [['lnt'], 'Did you mean lint?'],
    [['lint', '--fromat', 'json'], 'Did you mean --format?'],
    [['compile'], 'needs a folder'],
  ])('%j is misuse', (args, text) => {
    const ran = project({}).run(args);
    quiet(ran);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain(text);
  });

  it('outside a project it says where it looked', () => {
    const ran = diskProject({ 'x.txt': '' }).run(['check']);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('There is no content/project.yaml');
  });

  it('compile writes nothing while content is broken', () => {
    const own = project({ 'content/messages/bad.yaml': 'namespace: bad\nmessages:\n  one:\n    purpose: macro\n    text: "{b"\n' });
    const ran = own.run(['compile', '--out', 'build']);
    expect(ran.status).toBe(1);
    expect(own.exists('build')).toBe(false);
  });

  it('a folder in the way of an output is exit code 2 and leaves the rest unwritten', () => {
    const own = project({});
    mkdirSync(join(own.folder, 'build/de.json'), { recursive: true });
    const ran = own.run(['compile', '--out', 'build']);
    quiet(ran);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('build/de.json is a folder');
    expect(own.exists('build/manifest.json')).toBe(false);
  });
});
