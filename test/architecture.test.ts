import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each folder of src may import, besides itself. The order is the order of the pipeline. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  diagnostics: ['text'],
  syntax: ['text', 'diagnostics'],
  schema: ['text', 'diagnostics', 'syntax'],
  model: ['text', 'diagnostics', 'syntax', 'schema'],
  rules: ['text', 'diagnostics', 'syntax', 'schema', 'model', 'flow'],
  flow: ['text', 'diagnostics', 'syntax', 'schema', 'model'],
  packs: ['text', 'diagnostics', 'syntax', 'schema', 'model', 'rules'],
  engine: ['text', 'diagnostics', 'syntax', 'schema', 'model', 'flow', 'rules', 'packs'],
  tms: ['text', 'diagnostics', 'syntax', 'schema', 'model'],
  bundle: ['text', 'diagnostics', 'syntax', 'schema', 'model', 'flow'],
  runtime: ['flow'],
  report: ['text', 'diagnostics'],
  host: ['text'],
  commands: [
    'text',
    'diagnostics',
    'syntax',
    'schema',
    'model',
    'flow',
    'rules',
    'packs',
    'engine',
    'tms',
    'bundle',
    'report',
    'host',
    'web',
  ],
  web: ['text', 'diagnostics', 'syntax', 'schema', 'model', 'flow', 'rules', 'packs', 'engine', 'bundle', 'runtime', 'report'],
  ui: ['text', 'diagnostics', 'syntax', 'model', 'flow', 'runtime', 'engine', 'web', 'commands', 'report', 'host'],
  lsp: ['text', 'diagnostics', 'syntax', 'schema', 'model', 'flow', 'rules', 'packs', 'engine', 'commands', 'report', 'host'],
  cli: ['text', 'diagnostics', 'schema', 'commands', 'report', 'host', 'ui', 'lsp'],
};

/** Folders whose code may use Node's own modules. */
const OUTSIDE: ReadonlySet<string> = new Set(['host']);

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/u.test(name))
  .sort();
const source = (file: string): string => readFileSync(`src/${file}`, 'utf8');
const code = (file: string): string => source(file).replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gmu, '');

interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const pattern = /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'"]*?from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/gu;
  return [...code(file).matchAll(pattern)].map((match) => ({
    target: match[2] ?? match[3] ?? match[4] ?? '',
    typeOnly: match[1] !== undefined,
  }));
}

function resolved(file: string, target: string): string {
  return posix.normalize(posix.join(posix.dirname(file), target));
}

describe('the house', () => {
  it('every folder has a row in the table', () => {
    expect([...new Set(files.map((file) => file.split('/')[0] ?? ''))].filter((layer) => MAY_IMPORT[layer] === undefined)).toEqual([]);
  });

  it.each(files)('%s imports only what its layer may', (file) => {
    const [layer = ''] = file.split('/');
    const allowed = new Set([layer, ...(MAY_IMPORT[layer] ?? [])]);
    for (const { target } of importsOf(file)) {
      if (target.startsWith('node:')) expect(OUTSIDE.has(layer) ? target : `${file} imports ${target}`).toBe(target);
      if (!target.startsWith('.') || target.endsWith('.json')) continue;
      const to = resolved(file, target).split('/')[0] ?? '';
      expect(allowed.has(to) ? to : `${file} imports ${to}`).toBe(to);
    }
  });

  it.each(files.filter((file) => !file.startsWith('host/') && !file.startsWith('web/client/')))(
    '%s touches neither process nor console',
    (file) => {
      expect(code(file)).not.toMatch(/\bprocess\.|\bconsole\./u);
    },
  );

  it('what draws in the terminal is loaded only when it is asked for', () => {
    const eager = files
      .filter((file) => !file.startsWith('ui/'))
      .filter((file) => /^import (?!type).*(?:\/ui\/|'ink'|'react')/mu.test(code(file)));
    expect(eager).toEqual([]);
  });

  it('a rule imports no other rule', () => {
    const rules = new Set(
      files
        .filter((file) => file.startsWith('rules/'))
        .filter((file) => /defineRule\(/u.test(source(file)) && file !== 'rules/define-rule.ts'),
    );
    for (const file of rules) {
      const others = importsOf(file)
        .map(({ target }) => resolved(file, target))
        .filter((target) => rules.has(target));
      expect(others, file).toEqual([]);
    }
  });

  it('there is no cycle between modules', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter(({ typeOnly, target }) => !typeOnly && target.startsWith('.'))
          .map(({ target }) => resolved(file, target)),
      ]),
    );
    const state = new Map<string, 'open' | 'done'>();
    const walk = (file: string, trail: readonly string[]): void => {
      if (state.get(file) === 'done') return;
      expect(state.get(file) === 'open' ? [...trail, file].join(' → ') : '').toBe('');
      state.set(file, 'open');
      for (const next of graph.get(file) ?? []) if (graph.has(next)) walk(next, [...trail, file]);
      state.set(file, 'done');
    };
    for (const file of files) walk(file, []);
  });

  it('there are no default exports', () => {
    expect(files.filter((file) => /^export default/mu.test(code(file)))).toEqual([]);
  });

  it('modules stay small: rules 150 lines, others 250', () => {
    const long = files.filter((file) => {
      const lines = source(file).split('\n').length - 1;
      return lines > (/^rules\/[a-z]+\//u.test(file) && /defineRule\(/u.test(source(file)) ? 150 : 250);
    });
    expect(long).toEqual([]);
  });
});
