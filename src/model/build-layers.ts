import type { Tree } from '../syntax/tree.ts';
import { toValue } from '../syntax/tree-value.ts';
import { buildPack } from './build-pack.ts';
import type { DataFile } from './corpus.ts';
import type { LocalePack } from './locale-pack.ts';
import { mergeLayers } from './merge-layers.ts';
import { rememberJoined, type Memory } from './parse-file.ts';

/** The language of the base layer's `content/style`. */
export const BASE_LANGUAGE = 'en';

/** `pt` of `pt-BR`. */
export function languageOf(locale: string): string {
  return (locale.split('-')[0] ?? '').toLowerCase();
}

/**
 * The pack of each locale: the base layer's files with the project's own on top. The base layer's `content/style` is English and
 * reaches the English locales; a project's own `content/style` is in the language of its source and reaches that language.
 */
export function buildPacks(
  locales: readonly string[],
  files: readonly DataFile[],
  sourceLocale: string,
  memory: Memory,
): Map<string, LocalePack> {
  return new Map(
    locales.map((locale) => {
      const own = files.filter((one) => one.file.startsWith(`locales/${locale}/locale.y`) || isStyleOf(locale, one, sourceLocale));
      const names = [...new Set(own.map(({ file }) => styleName(file)).filter((name) => !name.includes('/locale.')))].sort();
      const trees = own.map((one) => one.tree);
      const pack = rememberJoined(`pack:${locale}`, trees, memory, () => {
        const facts = merged(own, (file) => file.includes('/locale.'));
        return buildPack(
          locale,
          facts,
          names.map((name) => merged(own, (file) => styleName(file) === name)),
        );
      });
      return [locale, pack] as const;
    }),
  );
}

/** `style.yml` of a project overrides the base layer's `style.yaml`. */
function styleName(file: string): string {
  return file.replace(/\.yml$/u, '.yaml');
}

function isStyleOf(locale: string, { file, layer }: DataFile, sourceLocale: string): boolean {
  if (styleName(file) === `locales/${locale}/style.yaml`) return true;
  return file.startsWith('content/style/') && languageOf(locale) === (layer === 'base' ? BASE_LANGUAGE : languageOf(sourceLocale));
}

/** The side files of allowed findings of the project, by locale. */
export function buildAllow(locales: readonly string[], files: readonly DataFile[]): Map<string, { file: string; tree: Tree }> {
  return new Map(
    locales.flatMap((locale) => {
      const own = files.find(
        (one) => one.layer === 'project' && /^locales\/[^/]+\/allow\.ya?ml$/u.test(one.file) && one.file.split('/')[1] === locale,
      );
      return own === undefined ? [] : [[locale, { file: own.file, tree: own.tree }] as const];
    }),
  );
}

/** The surface data by name: `messenger` for `content/surfaces/messenger.yaml`. */
export function buildSurfaces(files: readonly DataFile[], memory: Memory): Map<string, unknown> {
  const own = files.filter(({ file }) => file.startsWith('content/surfaces/'));
  const trees = own.map((one) => one.tree);
  return rememberJoined('surfaces', trees, memory, () => mergedSurfaces(own));
}

function mergedSurfaces(files: readonly DataFile[]): Map<string, unknown> {
  const names = files.flatMap(({ file }) => /^content\/surfaces\/([^/]+)\.ya?ml$/u.exec(file)?.[1] ?? []);
  return new Map(
    [...new Set(names)].sort().map((name) => [name, merged(files, (file) => file.startsWith(`content/surfaces/${name}.y`))] as const),
  );
}

function merged(files: readonly DataFile[], test: (file: string) => boolean): unknown {
  let value: unknown;
  for (const one of files) if (test(one.file)) value = mergeLayers(value, toValue(one.tree));
  return value;
}
