import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Source } from '../../src/text/source.ts';
import { buildCorpus } from '../../src/model/build-corpus.ts';
import { createMemory, type Memory, type Parsed } from '../../src/model/parse-file.ts';

/** Files of the repository, as sources. */
function filesUnder(folder: string, test: RegExp): Source[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => test.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

let known: Source[] | undefined;

/** The base layer that ships in the package: surfaces, wording rules, locale data. */
export function baseLayer(): Source[] {
  known ??= [
    ...filesUnder('content/surfaces', /\.yaml$/u),
    ...filesUnder('content/style', /\.yaml$/u),
    ...filesUnder('locales', /\/(?:locale|style)\.yaml$/u),
  ];
  return known;
}

/** The whole shipped project. */
export function shippedProject(): Source[] {
  return [...filesUnder('content', /\.yaml$/u), ...filesUnder('locales', /\/(?:messages\.json|(?:locale|style|allow)\.yaml)$/u)];
}

let parsedBase: readonly (readonly [string, Parsed])[] | undefined;

/** A new memory that knows nothing but what the files of the base layer parse to: they never change, and parsing them takes long. */
export function baseMemory(): Memory {
  if (parsedBase === undefined) {
    const memory = createMemory();
    const project = [{ path: 'content/project.yaml', text: 'sourceLocale: en-GB\nlocales: [de, fr]\n' }];
    buildCorpus({ project, base: baseLayer() }, memory);
    parsedBase = [...memory.parsed].filter(([key]) => key.startsWith('base:'));
  }
  return { ...createMemory(), parsed: new Map(parsedBase) };
}
