import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';
import { readFileSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORMAT_MODULE } from '../../src/bundle/esm/format-module.ts';

const budget = JSON.parse(readFileSync('test/runtime/weight.json', 'utf8')) as Record<string, number>;

/** What a page that imports all of it would load, from the built package. */
async function weigh(entry: string, external: readonly string[] = []): Promise<{ bytes: number; code: string }> {
  const { outputFiles } = await build({
    entryPoints: [resolve(entry)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    write: false,
    external: [...external],
    nodePaths: [resolve('node_modules')],
  });
  const code = outputFiles[0]?.text ?? '';
  return { bytes: gzipSync(code).length, code };
}

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['escalate-content/runtime/format', 'dist/format.js', []],
  [
    'escalate-content/runtime, libphonenumber-js and xstate left out',
    'dist/runtime.js',
    ['xstate', 'libphonenumber-js', 'libphonenumber-js/max', '@noble/hashes/*'],
  ],
  ['escalate-content/runtime, whole', 'dist/runtime.js', []],
];

describe('Weight', () => {
  test.each(CASES)('%s stays within its budget and has no parser', async (name, entry, external) => {
    const { bytes, code } = await weigh(entry, external);
    expect(bytes).toBeLessThanOrEqual(budget[name] ?? 0);
    // A budget that is far off guards nothing.
    expect(bytes).toBeGreaterThan((budget[name] ?? 0) * 0.85);
    // The parser's own words for a fault.
    expect(code).not.toMatch(/EXPECT_ARGUMENT_CLOSING_BRACE|UNCLOSED_QUOTE_IN_ARGUMENT_STYLE/u);
    expect(code).not.toMatch(/from\s*"node:|require\("/u);
  });

  test('format.js of the target esm', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'weight-')), 'format.js');
    writeFileSync(file, FORMAT_MODULE);
    expect((await weigh(file)).bytes).toBeLessThanOrEqual(budget['format.js of the target esm'] ?? 0);
  });
});
