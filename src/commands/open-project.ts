import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { troubleText, type Host } from '../host/host.ts';
import { buildCorpus, PROJECT_FILE, type ProjectFiles } from '../model/build-corpus.ts';
import type { Corpus } from '../model/corpus.ts';
import { createMemory, type Memory } from '../model/parse-file.ts';
import { readProject } from '../model/read-project.ts';
import { parseYaml } from '../syntax/parse-yaml.ts';
import type { Source } from '../text/source.ts';
import { UsageError } from './define-command.ts';

export interface OpenProject {
  /** Absolute project folder. */
  readonly root: string;
  readonly files: ProjectFiles;
  readonly corpus: Corpus;
  /** What parsing, schemas and references say. */
  readonly diagnostics: readonly Diagnostic[];
  /** Rule files of the Vale styles that the project names. */
  readonly styles: readonly Source[];
  /** Files that could not be read. */
  readonly troubles: readonly string[];
}

/** Opens the project that `folder` is in. Throws `UsageError` when there is none. */
export function openProject(folder: string, host: Host, memory: Memory = createMemory()): OpenProject {
  const root = findRoot(folder, host);
  const { files, troubles } = readProjectFiles(root, host);
  const { value: corpus, diagnostics } = buildCorpus(files, memory);
  const styles = corpus.project.styles.flatMap((folder) => styleFiles(root, folder, host, troubles));
  return { root, files, corpus, diagnostics, styles, troubles };
}

/** The nearest folder at or above `folder` that holds `content/project.yaml`. */
export function findRoot(folder: string, host: Host): string {
  let at = folder.replace(/\/+$/u, '');
  for (;;) {
    if (host.kindOf(`${at}/${PROJECT_FILE}`) !== 'none') return at;
    const above = at.slice(0, at.lastIndexOf('/'));
    if (above === at || at === '') break;
    at = above;
  }
  throw new UsageError(
    `There is no ${PROJECT_FILE} in ${folder} or a folder above it`,
    'Go to the folder of your project, or name it with --cwd',
  );
}

/** Reads the files of a project and, unless it is the package itself, the base layer. */
export function readProjectFiles(root: string, host: Host): { files: ProjectFiles; troubles: string[] } {
  const troubles: string[] = [];
  const read = (base: string, path: string): Source[] => {
    const result = host.readFile(`${base}/${path}`);
    if (result.ok) return [{ path, text: result.text }];
    troubles.push(troubleText(path, result.trouble));
    return [];
  };
  const project = contentPaths(root, host).flatMap((path) => read(root, path));
  const locales = localesOf(project);
  const base = root === host.packageRoot ? [] : basePaths(host.packageRoot, host, locales).flatMap((path) => read(host.packageRoot, path));
  return { files: { project, base }, troubles };
}

const YAML = /\.ya?ml$/u;
const LOCALE_FILE = /^(?:messages\.json|(?:locale|style|allow)\.ya?ml)$/u;

/** The rule files of one Vale style; a folder that is not there is a trouble. */
function styleFiles(root: string, folder: string, host: Host, troubles: string[]): Source[] {
  const path = folder.replace(/\/+$/u, '');
  if (host.kindOf(`${root}/${path}`) !== 'folder') troubles.push(`${path} does not exist; "styles" in ${PROJECT_FILE} names it`);
  return host.listFolder(`${root}/${path}`).flatMap(({ name, isFolder }) => {
    if (isFolder || !name.endsWith('.yml')) return [];
    const read = host.readFile(`${root}/${path}/${name}`);
    return read.ok ? [{ path: `${path}/${name}`, text: read.text }] : [];
  });
}

/** Whether a path, relative to the project, is one of its files. */
export function isProjectFile(path: string): boolean {
  const inContent = path.startsWith('content/') && YAML.test(path) && !path.split('/').some((part) => part.startsWith('.'));
  const locale = /^locales\/[^/]+\/([^/]+)$/u.exec(path)?.[1];
  return inContent || (locale !== undefined && LOCALE_FILE.test(locale));
}

function contentPaths(root: string, host: Host): string[] {
  return [...walk(root, 'content', host).filter((path) => YAML.test(path)), ...localePaths(root, host)];
}

function localePaths(root: string, host: Host): string[] {
  return host
    .listFolder(`${root}/locales`)
    .filter((entry) => entry.isFolder)
    .flatMap(({ name }) =>
      host.listFolder(`${root}/locales/${name}`).flatMap((file) => (LOCALE_FILE.test(file.name) ? [`locales/${name}/${file.name}`] : [])),
    );
}

/** A folder whose name looks like a content file is passed on, so that reading it names the mistake. */
function walk(root: string, folder: string, host: Host): string[] {
  return host.listFolder(`${root}/${folder}`).flatMap(({ name, isFolder }) => {
    const path = `${folder}/${name}`;
    if (name.startsWith('.')) return [];
    return isFolder && !YAML.test(name) ? walk(root, path, host) : [path];
  });
}

/** The locales that the project names: the base layer knows many more, and each costs time to read. */
function localesOf(sources: readonly Source[]): ReadonlySet<string> {
  const file = sources.find((source) => source.path === PROJECT_FILE);
  if (file === undefined) return new Set();
  const { value } = readProject(parseYaml(file).value, PROJECT_FILE);
  return new Set([value.sourceLocale, ...value.locales]);
}

function basePaths(root: string, host: Host, locales: ReadonlySet<string>): string[] {
  const content = ['content/surfaces', 'content/style'].flatMap((folder) => walk(root, folder, host).filter((path) => YAML.test(path)));
  return [
    ...content,
    ...localePaths(root, host).filter(
      (path) => !path.endsWith('messages.json') && !path.includes('/allow.') && locales.has(path.split('/')[1] ?? ''),
    ),
  ];
}

/** The texts behind diagnostics, by path: content and the styles that it names. */
export function sourcesOf({ corpus, styles }: OpenProject): ReadonlyMap<string, Source> {
  return styles.length === 0 ? corpus.sources : new Map([...corpus.sources, ...styles.map((one) => [one.path, one] as const)]);
}

/** What a run looked at. */
export function countsOf(corpus: Corpus, wanted: ((path: string) => boolean) | null): { files: number; messages: number; locales: number } {
  const paths = [...corpus.sources.keys()];
  return {
    files: wanted === null ? paths.length : paths.filter(wanted).length,
    messages: corpus.units.size,
    locales: corpus.project.locales.length + 1,
  };
}
