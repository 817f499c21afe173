import { Ajv2020 } from 'ajv/dist/2020.js';
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { shortHash } from '../../src/text/hash.ts';
import { diskProject, SMALLEST, type DiskProject } from './run-cli.ts';

interface Manifest {
  contentVersion: string;
  target: string;
  locales: Record<
    string,
    { file: string; sha256: string; integrity: string; bytes: number; fallback: string[]; coverage: number; served: object }
  >;
  files: Record<string, { file: string; sha256: string; integrity: string; bytes: number }>;
}

const SOURCE = 'We’ll reply by {time, time, short}.';
const CASE = `namespace: case
messages:
  notice:
    purpose: escalation-notice
    text: ${SOURCE}
    surfaces: [messenger, mobile-web]
    placeholders:
      time: { type: time, example: 2026-11-22T15:30:00Z }
      caseId: { type: string, example: NW-1 }
    replies:
      stay: { label: Stay in chat }
    forms:
      web: See you by {time, time, short}.
      agent: The person waits until {time, time, short}.
      utility: News on your case {caseId}. See this chat.
  staff-only:
    purpose: handoff-note
    text: Read {count, plural, one {# note} other {# notes}} first.
    surfaces: [internal-tools]
`;
const PROJECT = { ...SMALLEST, 'content/messages/case.yaml': CASE };

const manifestOf = (project: DiskProject, out = 'out'): Manifest => JSON.parse(project.read(`${out}/manifest.json`)) as Manifest;
const valid = (name: string, text: string): unknown => {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, validateFormats: false });
  const check = ajv.compile(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as object);
  return check(JSON.parse(text)) ? [] : check.errors;
};

describe('compile', () => {
  test.each(['ast', 'text', 'esm'])('--target %s lists every file with its hash and writes the same again', (target) => {
    const project = diskProject(PROJECT);
    expect(project.run(['compile', '--out', 'out', '--target', target]).status).toBe(0);
    expect(valid('manifest', project.read('out/manifest.json'))).toEqual([]);
    expect(valid('messages-map', project.read('out/messages.map.json'))).toEqual([]);
    expect(valid('templates', project.read('out/templates/en-GB.json'))).toEqual([]);
    const manifest = manifestOf(project);
    const listed = [...Object.values(manifest.locales), ...Object.values(manifest.files)];
    for (const { file, sha256, integrity, bytes } of listed) {
      const digest = createHash('sha256')
        .update(project.read(`out/${file}`))
        .digest();
      expect([file, sha256, integrity, bytes]).toEqual([
        file,
        digest.toString('hex'),
        `sha256-${digest.toString('base64')}`,
        Buffer.byteLength(project.read(`out/${file}`)),
      ]);
    }
    const written = readdirSync(join(project.folder, 'out'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(written).toHaveLength(listed.length + 1);
    expect(project.run(['compile', '--out', 'out', '--target', target, '--check'])).toMatchObject({ status: 0, stdout: '' });
  });

  test('the same words have one content version in every target, other words another', () => {
    const project = diskProject(PROJECT);
    const versions = ['ast', 'text', 'esm'].map((target) => {
      project.run(['compile', '--out', target, '--target', target]);
      return manifestOf(project, target).contentVersion;
    });
    expect(new Set(versions).size).toBe(1);
    project.write('content/messages/case.yaml', CASE.replace('first', 'now'));
    project.run(['compile', '--out', 'out']);
    expect(versions).not.toContain(manifestOf(project).contentVersion);
  });

  test('the source locale is always there, and each served message says whose words it has', () => {
    const project = diskProject(PROJECT);
    expect(project.run(['compile', '--out', 'out', '--locale', 'de']).status).toBe(0);
    const { locales } = manifestOf(project);
    expect(Object.keys(locales)).toEqual(['de', 'en-GB']);
    expect(locales['en-GB']).toMatchObject({ fallback: [], coverage: 1, served: {} });
    expect(locales['de']?.served).toMatchObject({ 'case.staff-only': 'en-GB' });
    expect(locales['de']?.served).not.toHaveProperty(['case.notice']);
  });

  test.each([
    ['minor', '', 'Wir antworten'],
    ['meaning', '', 'We’ll reply'],
    ['meaning', 'stale: { meaning: serve }\n', 'Wir antworten'],
    ['minor', 'stale: { minor: fallback }\n', 'We’ll reply'],
  ])('a stale translation after a %s change (%j)', (change, policy, words) => {
    const entry = { message: 'Wir antworten bis {time, time, short}.', status: 'reviewed', source: shortHash('An older text') };
    const project = diskProject({
      ...PROJECT,
      'content/project.yaml': `${SMALLEST['content/project.yaml'] ?? ''}${policy}`,
      'content/messages/case.yaml': CASE.replace('    surfaces: [messenger', `    change: ${change}\n    surfaces: [messenger`),
      'locales/de/messages.json': `${JSON.stringify({ 'case.notice': entry }, null, 2)}\n`,
    });
    expect(project.run(['compile', '--out', 'out']).status).toBe(0);
    const { 'case.notice': ast } = JSON.parse(project.read('out/de.json')) as Record<string, { value: string }[]>;
    expect(ast?.[0]?.value.startsWith(words)).toBe(true);
    expect('case.notice' in (manifestOf(project).locales['de']?.served ?? {})).toBe(words !== 'Wir antworten');
  });

  test('the map names the line where a text begins', () => {
    const project = diskProject(PROJECT);
    project.run(['compile', '--out', 'out']);
    const { messages } = JSON.parse(project.read('out/messages.map.json')) as {
      messages: Record<string, { file: string; line: number; column: number }>;
    };
    for (const [id, words] of [
      ['case.notice', 'We’ll reply'],
      ['case.notice.reply.stay', 'Stay in chat'],
      ['case.notice.form.web', 'See you'],
    ] as const) {
      const { file, line, column } = messages[id] ?? { file: '', line: 0, column: 0 };
      expect(
        project
          .read(file)
          .split('\n')
          [line - 1]?.slice(column - 1)
          .startsWith(words),
        id,
      ).toBe(true);
    }
  });

  test('--surface leaves out what the surface does not show', () => {
    const project = diskProject(PROJECT);
    const idsFor = (surface: string): string[] => {
      project.run(['compile', '--out', 'out', '--surface', surface]);
      return Object.keys(JSON.parse(project.read('out/en-GB.json')) as object);
    };
    expect(idsFor('messenger')).toEqual(['case.notice', 'case.notice.form.utility', 'case.notice.reply.stay']);
    expect(idsFor('mobile-web')).toEqual(['case.notice', 'case.notice.form.web', 'case.notice.reply.stay']);
    expect(idsFor('internal-tools')).toEqual(['case.staff-only']);
    expect(project.read('out/messages.d.ts')).not.toContain('case.notice');
  });

  test('--pseudo adds locales that no one speaks', () => {
    const project = diskProject(PROJECT);
    expect(project.run(['compile', '--out', 'out', '--target', 'text', '--pseudo', 'en-XA,en-XB', '--pseudo', 'en-XC']).status).toBe(0);
    expect(Object.keys(manifestOf(project).locales)).toEqual(['de', 'en-GB', 'en-XA', 'en-XB', 'en-XC']);
    expect(project.read('out/en-XA.json')).toContain('⟦');
    expect(project.run(['compile', '--out', 'out', '--pseudo', 'en-XD'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('en-XA'),
    });
  });

  test('--hash-names puts the content into the name, also of what modules import', async () => {
    const project = diskProject(PROJECT);
    expect(project.run(['compile', '--out', 'out', '--target', 'esm', '--hash-names']).status).toBe(0);
    const before = manifestOf(project);
    const { file } = before.locales['en-GB'] ?? { file: '' };
    expect(file).toMatch(/^en-GB\.[0-9a-f]{8}\.js$/u);
    project.write('out/package.json', '{"type":"module"}');
    const module = (await import(pathToFileURL(join(project.folder, 'out', file)).href)) as Record<string, (values?: object) => string>;
    expect(module['case.notice.form.agent']?.({ time: 0 })).toMatch(/^The person waits until/u);
    project.write('content/messages/case.yaml', CASE.replace('first', 'now'));
    project.run(['compile', '--out', 'out', '--target', 'esm', '--hash-names']);
    expect(manifestOf(project).locales['en-GB']?.file).not.toBe(file);
    expect(project.exists(`out/${file}`)).toBe(true);
  });

  test('what an earlier run left behind goes, and nothing else', () => {
    const project = diskProject({ ...PROJECT, 'out/notes.txt': 'mine' });
    project.run(['compile', '--out', 'out', '--target', 'esm']);
    expect(project.exists('out/de.js')).toBe(true);
    project.run(['compile', '--out', 'out']);
    expect(project.exists('out/de.js')).toBe(false);
    expect(project.exists('out/format.js')).toBe(false);
    expect(project.read('out/notes.txt')).toBe('mine');
  });

  test('a manifest with paths of others removes nothing outside the folder', () => {
    const project = diskProject({
      ...PROJECT,
      'out/manifest.json': JSON.stringify({ locales: { x: { file: '../keep.txt' } }, files: {} }),
      'keep.txt': 'mine',
    });
    expect(project.run(['compile', '--out', 'out']).status).toBe(0);
    expect(project.read('keep.txt')).toBe('mine');
  });

  test('a bundle over the budget is an error at the budget', () => {
    const project = diskProject({
      ...PROJECT,
      'content/project.yaml': 'sourceLocale: en-GB\nlocales: [de]\nbudget:\n  locale: 300\n  gzip: 1000000\n',
    });
    const { status, stdout } = project.run(['compile', '--out', 'out', '--format', 'json']);
    expect(status).toBe(1);
    const report = JSON.parse(stdout) as {
      diagnostics: { code: string; range: { start: { line: number } } }[];
      bundles: { locale: string; gzip: number }[];
    };
    expect(report.diagnostics[0]).toMatchObject({ code: 'bundle/over-budget', range: { start: { line: 3, column: 1 } } });
    expect(report.bundles.map(({ locale }) => locale)).toEqual(['de', 'en-GB']);
    expect(report.bundles.every(({ gzip }) => gzip > 20)).toBe(true);
    expect(valid('report', stdout)).toEqual([]);
  });

  test('a utility form that cannot be a template is said and left out', () => {
    const project = diskProject({
      ...PROJECT,
      'content/messages/case.yaml': CASE.replace('utility: News on your case {caseId}. See this chat.', 'utility: "{caseId} has news."'),
    });
    const { status, stdout } = project.run(['compile', '--out', 'out']);
    expect(status).toBe(0);
    expect(stdout).toContain('begins with a placeholder');
    expect(project.exists('out/templates/en-GB.json')).toBe(false);
  });

  test.each([
    ['--target', 'exe'],
    ['--surface', 'fax'],
    ['--target', 'ast,esm'],
  ])('%s %s is misuse and writes nothing', (option, value) => {
    const project = diskProject(PROJECT);
    expect(project.run(['compile', '--out', 'out', option, value]).status).toBe(2);
    expect(project.exists('out')).toBe(false);
  });

  test('an unwritable file leaves the old bundle whole', () => {
    const project = diskProject({ ...PROJECT, 'out/manifest.json/x': 'in the way' });
    expect(project.run(['compile', '--out', 'out']).status).toBe(2);
    const files = readdirSync(join(project.folder, 'out'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(files.map(({ name }) => name)).toEqual(['x']);
  });
});

describe('esm bundles', () => {
  const compiled = (): DiskProject => {
    const project = diskProject(PROJECT);
    project.run(['compile', '--out', 'out', '--target', 'esm']);
    return project;
  };

  test('a bundler keeps the one message that is used', async () => {
    const project = compiled();
    project.write('app.js', "import { 'case.staff-only' as notes } from './out/en-GB.js';\nglobalThis.x = notes({ count: 1 });\n");
    const { outputFiles } = await build({ entryPoints: [join(project.folder, 'app.js')], bundle: true, write: false, format: 'esm' });
    const code = outputFiles[0]?.text ?? '';
    expect(code).toContain('first.');
    expect(code).not.toMatch(/reply by|Stay in chat|DateTimeFormat\("en-GB"/u);
  });

  test('types know each id and its values', () => {
    const project = compiled();
    const tsc = (code: string): string => {
      project.write('app.ts', code);
      const args = [
        '--ignoreConfig',
        '--noEmit',
        '--strict',
        '--module',
        'nodenext',
        '--target',
        'es2022',
        '--types',
        '',
        join(project.folder, 'app.ts'),
      ];
      try {
        return execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', ...args], { encoding: 'utf8' });
      } catch (error) {
        return String((error as { stdout: string }).stdout);
      }
    };
    project.write('package.json', '{"type":"module"}');
    const head = "import * as en from './out/en-GB.js';\n";
    expect(tsc(`${head}const text: string = en['case.staff-only']({ count: 2 }) + en['case.notice.reply.stay']();`)).toBe('');
    expect(tsc(`${head}en['case.notice']({ time: new Date() }, { timeZone: 'UTC' });`)).toBe('');
    expect(tsc(`${head}en['case.staff-only']({ count: 'two' });`)).toContain('TS2322');
    expect(tsc(`${head}en['case.staff-only']({});`)).toContain('TS2741');
    expect(tsc(`${head}en['case.stuff']();`)).toContain('TS');
    rmSync(join(project.folder, 'app.ts'));
  });
});
