import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts';
import type { Source } from '../text/source.ts';
import { validateTree } from '../schema/validate-tree.ts';
import type { SchemaName } from '../schema/validators.ts';
import { buildCatalog } from './build-catalog.ts';
import { BASE_LANGUAGE, buildAllow, buildPacks, buildSurfaces, languageOf } from './build-layers.ts';
import type { Catalog } from './catalog.ts';
import { LAYERED } from './file-kinds.ts';
import type { Corpus, DataFile } from './corpus.ts';
import type { MessageText, Unit } from './message.ts';
import { messageText } from './message-text.ts';
import { parseFile, readingsOf, remember, rememberJoined, type Memory, type Parsed } from './parse-file.ts';
import type { Project } from './project.ts';
import { readMessages, type SourceUnit } from './read-messages.ts';
import { readProject } from './read-project.ts';

/** The text files that a project is made of. */
export interface ProjectFiles {
  readonly project: readonly Source[];
  /** The base layer that ships in the package; empty when the project is the package itself. */
  readonly base: readonly Source[];
}

export const PROJECT_FILE = 'content/project.yaml';

/** Builds the corpus. Never throws on bad content: what cannot be read is left out and named in `diagnostics`. */
export function buildCorpus(files: ProjectFiles, memory: Memory): { value: Corpus; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const open = (source: Source, layer: 'base' | 'project', schema: SchemaName | null): Parsed => {
    const parsed = parseFile(source, layer, memory);
    if (layer === 'project') diagnostics.push(...parsed.diagnostics, ...checked(parsed, schema, memory));
    return parsed;
  };
  const bySchema = (test: RegExp, schema: SchemaName | null): Parsed[] =>
    files.project.filter((source) => test.test(source.path)).map((source) => open(source, 'project', schema));

  const [projectFile] = bySchema(/^content\/project\.yaml$/u, 'project');
  const { value: project, diagnostics: projectProblems } = readProject(projectFile?.tree ?? null, PROJECT_FILE);
  diagnostics.push(...projectProblems);

  const { sourceLocale } = project;
  const found = bySchema(/^content\/messages\/.*\.ya?ml$/u, 'messages').map((parsed) =>
    remember(parsed, `units:${sourceLocale}`, memory, () => sourceTexts(parsed, sourceLocale, memory)),
  );
  const { source, duplicates, units: joined } = rememberJoined('units', found, memory, () => joinUnits(found.flat()));
  const units = rememberJoined('same units', [...joined.values()], memory, () => joined);
  diagnostics.push(...duplicates);

  const catalogs = new Map<string, Catalog>();
  for (const locale of project.locales) {
    const path = `locales/${locale}/messages.json`;
    const own = files.project.find((one) => one.path === path);
    const parsed = own === undefined ? null : open(own, 'project', 'catalog');
    const build = (): Catalog => buildCatalog(locale, path, parsed, units, memory);
    catalogs.set(locale, rememberJoined(path, [parsed, units], memory, build));
  }
  diagnostics.push(...unlisted(files.project, project));

  const locales = [project.sourceLocale, ...project.locales];
  const layered = [...layer(ofLocales(files.base, locales), 'base', open, memory), ...layer(files.project, 'project', open, memory)];
  const corpus: Corpus = {
    project,
    units,
    source,
    catalogs,
    packs: buildPacks(locales, layered, project.sourceLocale, memory),
    surfaces: buildSurfaces(layered, memory),
    flow: layered.filter((one) => one.layer === 'project' && one.file.startsWith('content/flow/')),
    allow: buildAllow(project.locales, layered),
    sources: new Map(files.project.map((one) => [one.path, one])),
  };
  return { value: corpus, diagnostics };
}

function checked(parsed: Parsed, schema: SchemaName | null, memory: Memory): Diagnostic[] {
  const { tree, source } = parsed;
  if (schema === null) return [];
  if (tree === null) {
    if (parsed.diagnostics.length > 0) return [];
    return [makeDiagnostic('schema/empty', 'error', 'This file is empty', { file: source.path, start: 0, end: source.text.length })];
  }
  return remember(parsed, `schema:${schema}`, memory, () => validateTree(schema, tree, source.path));
}

interface Found extends SourceUnit {
  readonly text: MessageText;
}

/** The texts of one file. A unit that an edit only moved stays the same object. */
function sourceTexts(parsed: Parsed, locale: string, memory: Memory): Found[] {
  const readings = readingsOf(parsed.source.path, memory);
  return readMessages(parsed.tree, parsed.source.path).map((one) => {
    const before = readings.get(one.unit.id);
    const unit = before !== undefined && saysOf(before.unit) === saysOf(one.unit) ? before.unit : one.unit;
    const text = messageText(unit, locale, one, before);
    readings.set(unit.id, text.reading);
    return { ...one, unit, text };
  });
}

const said = new WeakMap<Unit, string>();

function saysOf(unit: Unit): string {
  let text = said.get(unit);
  if (text === undefined) said.set(unit, (text = JSON.stringify([unit, [...unit.placeholders]])));
  return text;
}

function joinUnits(found: readonly Found[]): { units: Map<string, Unit>; source: Map<string, MessageText>; duplicates: Diagnostic[] } {
  const units = new Map<string, Unit>();
  const source = new Map<string, MessageText>();
  const first = new Map<string, Found>();
  const duplicates: Diagnostic[] = [];
  for (const one of found) {
    const before = first.get(one.unit.id);
    if (before === undefined) {
      first.set(one.unit.id, one);
      units.set(one.unit.id, one.unit);
      source.set(one.unit.id, one.text);
    } else if (before.file !== one.file && one.unit.kind === 'message') {
      duplicates.push(duplicateId(one, before, one.text.locale));
    }
  }
  return { units, source, duplicates };
}

function duplicateId(one: Found, before: Found, locale: string): Diagnostic {
  const at = { file: one.file, ...one.keyAt };
  const related = [{ message: `"${one.unit.id}" is first here`, at: { file: before.file, ...before.keyAt } }];
  return makeDiagnostic('schema/duplicate-id', 'error', `"${one.unit.id}" is the id of two messages`, at, {
    messageId: one.unit.id,
    locale,
    help: `Rename one of the two; the other is in ${before.file}`,
    related,
  });
}

function unlisted(sources: readonly Source[], project: Project): Diagnostic[] {
  return sources.flatMap(({ path }) => {
    const locale = /^locales\/([^/]+)\/messages\.json$/u.exec(path)?.[1];
    if (locale === undefined || project.locales.includes(locale)) return [];
    return makeDiagnostic(
      'project/unlisted-locale',
      'warning',
      `"${locale}" has translations and is not a locale of this project`,
      { file: path, start: 0, end: 0 },
      {
        help: `Add "${locale}" to "locales" in ${project.file}, or remove the folder locales/${locale}`,
      },
    );
  });
}

/** Without the files of languages that the project does not have: the packs of all languages are long to parse. */
function ofLocales(sources: readonly Source[], locales: readonly string[]): Source[] {
  const hasEnglish = locales.some((tag) => languageOf(tag) === BASE_LANGUAGE);
  return sources.filter(({ path }) => {
    if (path.startsWith('content/style/')) return hasEnglish;
    const locale = /^locales\/([^/]+)\//u.exec(path)?.[1];
    return locale === undefined || locales.includes(locale);
  });
}

function layer(
  sources: readonly Source[],
  name: 'base' | 'project',
  open: (source: Source, layer: 'base' | 'project', schema: SchemaName | null) => Parsed,
  memory: Memory,
): DataFile[] {
  return sources.flatMap((source) => {
    const kind = LAYERED.find(([test]) => test.test(source.path));
    if (kind === undefined) return [];
    const parsed = open(source, name, kind[1]);
    // Rules trust the shape of packs; one that does not fit its schema is named and left out.
    const isUnfit = name === 'project' && (kind[1] === 'locale' || kind[1] === 'style') && checked(parsed, kind[1], memory).length > 0;
    return parsed.tree === null || isUnfit ? [] : [{ file: source.path, tree: parsed.tree, layer: name }];
  });
}
