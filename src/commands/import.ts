import type { Host } from '../host/host.ts';
import { buildCorpus } from '../model/build-corpus.ts';
import type { Corpus } from '../model/corpus.ts';
import { createMemory } from '../model/parse-file.ts';
import { decodeExchange } from '../tms/decode.ts';
import { fromCsv } from '../tms/import/from-csv.ts';
import { fromFormatjs } from '../tms/import/from-formatjs.ts';
import { fromI18next } from '../tms/import/from-i18next.ts';
import { fromRasa } from '../tms/import/from-rasa.ts';
import { FOREIGN_FORMATS, type ForeignFile, type ForeignFormat, type Imported, type ImportNote } from '../tms/import/imported.ts';
import { nameMessages } from '../tms/import/name-messages.ts';
import { type ImportedUnit, type MessagesFile, writeMessages } from '../tms/import/write-messages.ts';
import { matchLocale } from '../tms/match-locale.ts';
import { mergeCatalog } from '../tms/merge.ts';
import { writeCatalog } from '../tms/write-catalog.ts';
import { UsageError, type FileWrite, type Outcome, type Request } from './define-command.ts';
import { openProject, type OpenProject } from './open-project.ts';

/** Takes over the catalogues of another tool: messages into the content, translations into the catalogues, and a list of what needs a person. */
export async function importFolder(request: Request, host: Host): Promise<Outcome> {
  const project = openProject(request.cwd, host);
  const { sourceLocale } = project.corpus.project;
  const { files, troubles } = readFolder(request.args, request.cwd, host);
  if (troubles.length > 0) return { root: project.root, troubles, talk: 'Nothing is imported.' };
  const format = wantedFormat(request.text('from'), files);
  const imported = atSource(read(format, files, sourceLocale), sourceLocale);
  if (imported.messages.length === 0) {
    throw new UsageError(
      `The folder has no ${format} messages in ${sourceLocale}`,
      imported.notes[0] === undefined
        ? `Name the format with --from ${FOREIGN_FORMATS.join(', ')}`
        : `${imported.notes[0].name}: ${imported.notes[0].message}`,
    );
  }
  const { named, notes } = nameMessages(imported.messages, request.text('namespace') ?? null);
  const written = writeMessages(named, sourceLocale);
  const taken = written.filter(({ path }) => project.corpus.sources.has(path));
  if (taken.length > 0)
    throw new UsageError(
      `${taken.map(({ path }) => path).join(' and ')} is there already`,
      'Name another place for the messages with --namespace',
    );
  const { writes, notes: found } = translations(written, project);
  const guesses = named.filter(({ purpose }) => purpose === 'macro').map(({ message }) => message.name);
  const all = [...imported.notes, ...notes, ...found];
  return {
    root: project.root,
    writes: [...written.map(({ path, text }) => ({ path, text })), ...writes],
    output: report(format, written, writes, all, guesses),
    talk: 'Next: go through the list above, then run "escalate-content lint".',
  };
}

function readFolder(args: readonly string[], cwd: string, host: Host): { files: ForeignFile[]; troubles: string[] } {
  const [folder, ...more] = args;
  if (folder === undefined || more.length > 0)
    throw new UsageError('import takes one folder', 'For example: escalate-content import old/locales --from i18next');
  const root = folder.startsWith('/') ? folder : `${cwd}/${folder}`.replace(/\/+$/u, '');
  if (host.kindOf(root) !== 'folder')
    throw new UsageError(`The folder ${folder} does not exist`, 'Name the folder that holds the catalogues');
  const files: ForeignFile[] = [];
  const troubles: string[] = [];
  const collect = (path: string, name: string): void => {
    for (const entry of host.listFolder(path)) {
      const own = name === '' ? entry.name : `${name}/${entry.name}`;
      if (entry.isFolder) collect(`${path}/${entry.name}`, own);
      else if (/\.(?:json|ya?ml|[ct]sv)$/iu.test(entry.name)) {
        const bytes = host.readBytes(`${path}/${entry.name}`);
        const decoded = bytes.ok ? decodeExchange(bytes.bytes) : null;
        if (decoded?.ok === true) files.push({ path: own, text: decoded.text });
        else troubles.push(`${folder}/${own} ${decoded?.message ?? 'cannot be read'}`);
      }
    }
  };
  collect(root, '');
  return { files, troubles };
}

function wantedFormat(name: string | undefined, files: readonly ForeignFile[]): ForeignFormat {
  if (name !== undefined) return name as ForeignFormat;
  const has = (test: RegExp, text: RegExp): boolean => files.some((file) => test.test(file.path) && text.test(file.text));
  if (has(/\.ya?ml$/u, /^responses:/mu)) return 'rasa';
  if (has(/\.json$/u, /"(?:defaultMessage|translation|developer_comment)"\s*:/u)) return 'formatjs';
  if (has(/\.json$/u, /\{\{|_(?:one|other|plural)"\s*:|:\s*\{/u)) return 'i18next';
  if (has(/\.json$/u, /./u)) return 'formatjs';
  return has(/\.ya?ml$/u, /./u) ? 'i18next' : 'csv';
}

function read(format: ForeignFormat, files: readonly ForeignFile[], sourceLocale: string): Imported {
  if (format === 'formatjs') return fromFormatjs(files);
  if (format === 'i18next') return fromI18next(files);
  return format === 'rasa' ? fromRasa(files, sourceLocale) : fromCsv(files, sourceLocale);
}

/** The messages with the source locale under its own tag: catalogues in `en` are those of a project in `en-GB`. */
function atSource({ messages, notes }: Imported, sourceLocale: string): Imported {
  const language = sourceLocale.split('-')[0];
  const tags = [...new Set(messages.flatMap(({ texts }) => [...texts.keys()]))];
  const tag = [sourceLocale, language].find((one) => tags.includes(one ?? '')) ?? tags.find((one) => one.split('-')[0] === language);
  if (tag === undefined || tag === sourceLocale) return split(messages, notes, sourceLocale);
  const moved = (texts: ReadonlyMap<string, string>): Map<string, string> =>
    new Map([...texts].map(([one, text]) => [one === tag ? sourceLocale : one, text]));
  const all = messages.map((one) => ({
    ...one,
    texts: moved(one.texts),
    replies: one.replies.map(moved),
    variants: one.variants.map(moved),
  }));
  return split(all, [...notes, { name: tag, message: `Its texts are taken as ${sourceLocale}` }], sourceLocale);
}

function split(messages: Imported['messages'], notes: Imported['notes'], sourceLocale: string): Imported {
  const isThere = ({ texts }: Imported['messages'][number]): boolean => (texts.get(sourceLocale) ?? '').trim() !== '';
  const without = messages.filter((one) => !isThere(one));
  return {
    messages: messages.filter(isThere),
    notes: [...notes, ...without.map(({ name }) => ({ name, message: `It has no text in ${sourceLocale}, so it is left out` }))],
  };
}

/** The translations go the way of every other: through a merge, which checks them. */
function translations(files: readonly MessagesFile[], project: OpenProject): { writes: FileWrite[]; notes: ImportNote[] } {
  const sources = [...project.files.project, ...files.map(({ path, text }) => ({ path, text }))];
  const { value: corpus, diagnostics } = buildCorpus({ ...project.files, project: sources }, createMemory());
  const units = files.flatMap((file) => file.units);
  const broken = [...corpus.source.values()].filter((text) => text.ast === null && units.some(({ id }) => id === text.id));
  const notes: ImportNote[] = [
    ...diagnostics
      .filter((one) => one.severity === 'error' && files.some(({ path }) => path === one.at.file))
      .map((one) => ({ name: one.at.file, message: one.message })),
    ...broken.map((text) => ({ name: text.id, message: `The text does not parse: ${text.errors[0]?.message ?? ''}` })),
  ];
  const tags = [...new Set(units.flatMap(({ texts }) => [...texts.keys()]))].filter((tag) => tag !== corpus.project.sourceLocale);
  const writes = tags.flatMap((tag) => {
    const locale = matchLocale(tag, corpus.project.locales);
    if (locale !== null) return catalogFor(tag, locale, units, corpus, notes);
    notes.push({
      name: tag,
      message: `It is not a locale of this project; add it under "locales" in ${corpus.project.file} and import again`,
    });
    return [];
  });
  return { writes, notes };
}

function catalogFor(tag: string, locale: string, units: readonly ImportedUnit[], corpus: Corpus, notes: ImportNote[]): FileWrite[] {
  const catalog = corpus.catalogs.get(locale);
  if (catalog === undefined) return [];
  const returned = units.flatMap(({ id, texts }) => {
    const target = texts.get(tag);
    const source = corpus.source.get(id)?.text;
    return target === undefined || source === undefined ? [] : [{ id, otherIds: [], source, target, status: 'translated' as const, at: 0 }];
  });
  const options = { policy: 'existing', force: false, takeStale: false, states: 'keep', isBilingual: false } as const;
  const { entries, rejected } = mergeCatalog({ locale, source: corpus.source, entries: catalog.entries, returned, options });
  notes.push(...rejected.map(({ id, reason }) => ({ name: `${id} in ${locale}`, message: `The translation is left out: ${reason}` })));
  return entries === catalog.entries ? [] : [{ path: catalog.file, text: writeCatalog(entries.values()) }];
}

function report(
  format: ForeignFormat,
  files: readonly MessagesFile[],
  writes: readonly FileWrite[],
  notes: readonly ImportNote[],
  guesses: readonly string[],
): string {
  const texts = files.reduce((sum, file) => sum + file.units.length, 0);
  const lines = [
    `${texts} texts from ${format}: ${files.map(({ path }) => path).join(', ')}`,
    ...(writes.length === 0 ? [] : [`Translations: ${writes.map(({ path }) => path).join(', ')}`]),
    ...(notes.length + guesses.length === 0 ? [] : ['', 'For a person to look at:']),
    ...notes.map(({ name, message }) => `  ${name}: ${message}`),
    ...(guesses.length === 0
      ? []
      : [
          `  ${guesses.length} messages have the purpose "macro" until somebody says why they exist: ${guesses.slice(0, 20).join(', ')}${guesses.length > 20 ? ' …' : ''}`,
        ]),
  ];
  return `${lines.join('\n')}\n`;
}
