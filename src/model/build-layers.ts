import type { Tree } from '../syntax/tree.ts';
import { toValue } from '../syntax/tree-value.ts';
import { buildPack } from './build-pack.ts';
import type { DataFile } from './corpus.ts';
import type { LocalePack } from './locale-pack.ts';
import { mergeLayers } from './merge-layers.ts';
import { rememberJoined, type Memory } from './parse-file.ts';

/** The pack of each locale: the base layer's files with the project's own on top. `content/style` is the style of the source locale. */
export function buildPacks(
  locales: readonly string[],
  files: readonly DataFile[],
  sourceLocale: string,
  memory: Memory,
): Map<string, LocalePack> {
  return new Map(
    locales.map((locale) => {
      const names = styleNames(locale, files, sourceLocale);
      const own = files.filter(({ file }) => file.startsWith(`locales/${locale}/locale.y`) || names.includes(file));
      const trees = own.map((one) => one.tree);
      const pack = rememberJoined(`pack:${locale}`, trees, memory, () => {
        const facts = merged(own, (file) => file.includes('/locale.'));
        return buildPack(
          locale,
          facts,
          names.map((name) => merged(own, (file) => file === name)),
        );
      });
      return [locale, pack] as const;
    }),
  );
}

function styleNames(locale: string, files: readonly DataFile[], sourceLocale: string): string[] {
  const own = `locales/${locale}/style.yaml`;
  const english = locale.split('-')[0] === sourceLocale.split('-')[0];
  const names = files.map(({ file }) => file).filter((file) => file === own || (english && file.startsWith('content/style/')));
  return [...new Set(names)].sort();
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
export function buildSurfaces(files: readonly DataFile[]): Map<string, unknown> {
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
