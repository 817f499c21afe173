import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MINIMUM_RUNTIME } from '../../src/bundle/manifest.ts';
import { buildBundles } from '../../src/bundle/compile-bundles.ts';
import { createConversation, createFormatter, loadContent, parsedBundle, readManifest, RUNTIME_VERSION } from '../../src/runtime/index.ts';
import { parse } from '@formatjs/icu-messageformat-parser';
import { checkFiles } from '../support/check.ts';
import { shippedProject } from '../support/base-layer.ts';

const files = Object.fromEntries(
  shippedProject()
    .filter(({ path }) => /^(?:content|locales\/de)\//u.test(path))
    .map(({ path, text }) => [path, text]),
);
const { corpus } = checkFiles(files, []);
const built = (target: 'ast' | 'text' | 'esm' = 'ast'): Map<string, string> =>
  new Map(buildBundles(corpus, { locales: ['de'], target }).files.map(({ path, text }) => [path, text]));
const ast = built();
const manifest = ast.get('manifest.json') ?? '';
const reader =
  (all: ReadonlyMap<string, string>, changed: Record<string, string> = {}) =>
  (file: string): Promise<string> =>
    Promise.resolve(changed[file] ?? all.get(file) ?? '');

describe('Loading', () => {
  test('what the manifest lists loads, and holds a conversation', async () => {
    const content = await loadContent(manifest, reader(ast), ['de', 'en-GB']);
    expect(Object.keys(content.bundles)).toEqual(['de', 'en-GB']);
    expect(Object.keys(content.templates)).toEqual(['de', 'en-GB']);
    const conversation = createConversation({
      ...content,
      templates: undefined as never,
      locale: 'de',
      surface: 'messenger',
      now: () => 0,
    });
    expect(conversation.start().state).not.toBe('');
    const bytes = (file: string): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(ast.get(file)));
    expect((await loadContent(manifest, bytes, ['de'])).bundles['de']).toEqual(content.bundles['de']);
  });

  test.each(['de.json', 'flow.json', 'templates/de.json'])('one other byte in %s refuses all of it, and says what to do', async (file) => {
    const changed = { [file]: `${ast.get(file) ?? ''} ` };
    await expect(loadContent(manifest, reader(ast, changed), ['de'])).rejects.toMatchObject({
      code: 'bundle-mismatch',
      message: expect.stringMatching(new RegExp(`^${file} is not the file that the manifest lists.*one compilation$`, 'u')) as string,
    });
  });

  test('a locale that is not there, a broken manifest and a newer shape are refused', async () => {
    await expect(loadContent(manifest, reader(ast), ['fr'])).rejects.toMatchObject({ code: 'missing-bundle' });
    expect(() => readManifest('<html>')).toThrow(expect.objectContaining({ code: 'unreadable-manifest' }) as Error);
    expect(() => readManifest('{}')).toThrow(expect.objectContaining({ code: 'unreadable-manifest' }) as Error);
    const newer = manifest.replace(/"minimumRuntime": "[^"]*"/u, '"minimumRuntime": "99.0.0"');
    expect(() => readManifest(newer)).toThrow(
      expect.objectContaining({ code: 'old-runtime', message: expect.stringContaining('99.0.0') as string }) as Error,
    );
  });

  test('the manifest is written last, so that who reads it finds all that it names', () => {
    for (const target of ['ast', 'text', 'esm'] as const) {
      const paths = buildBundles(corpus, { locales: ['de'], target }).files.map(({ path }) => path);
      expect(paths.at(-1)).toBe('manifest.json');
      expect(new Set(paths).size).toBe(paths.length);
    }
  });

  test('modules are for the browser to load', async () => {
    const esm = built('esm');
    await expect(loadContent(esm.get('manifest.json') ?? '', reader(esm), ['de'])).rejects.toMatchObject({ code: 'wrong-target' });
  });

  test('versions: the runtime is the package’s, and reads what this compiler writes', () => {
    expect(RUNTIME_VERSION).toBe((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version);
    expect(() => readManifest(manifest)).not.toThrow();
    expect(MINIMUM_RUNTIME <= RUNTIME_VERSION).toBe(true);
  });
});

describe('A bundle of strings', () => {
  test('needs a parser, and then says the same', async () => {
    const text = built('text');
    const { bundles } = await loadContent(text.get('manifest.json') ?? '', reader(text), ['de']);
    const strings = createFormatter({ bundle: bundles['de'] ?? {}, locale: 'de' });
    expect(() => strings.format('offer.call.reply.stay')).toThrow(expect.objectContaining({ code: 'missing-parser' }) as Error);
    const parsed = createFormatter({ bundle: parsedBundle(bundles['de'] ?? {}, (one) => parse(one)), locale: 'de' });
    const trees = createFormatter({ bundle: JSON.parse(ast.get('de.json') ?? '{}') as never, locale: 'de' });
    for (const id of Object.keys(bundles['de'] ?? {}).filter((one) => one.includes('.reply.') && !/-\d$/u.test(one))) {
      let expected;
      try {
        expected = trees.format(id, {});
      } catch {
        continue;
      }
      expect(parsed.format(id, {})).toBe(expected);
    }
  });
});
