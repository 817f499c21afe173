import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts';
import { byPlace } from '../diagnostics/order.ts';
import type { Host } from '../host/host.ts';
import type { Corpus } from '../model/corpus.ts';
import { unitBuilder, unwritable, type UnitContext } from '../tms/build-units.ts';
import { contextPages } from '../tms/context-page.ts';
import { FORMATS, type ExchangeFormat, type FormatName, type InlineMode } from '../tms/exchange-format.ts';
import type { ExchangeFile } from '../tms/exchange-unit.ts';
import { expandUnit } from '../tms/expand.ts';
import { formatNamed } from '../tms/formats.ts';
import { writePot } from '../tms/po.ts';
import { didYouMean } from '../schema/suggest.ts';
import { UsageError, type FileWrite, type Outcome, type Request } from './define-command.ts';
import { messagesFromCode } from './extract-from-code.ts';
import { selectLocales } from './select-locales.ts';
import { countsOf, openProject, type OpenProject } from './open-project.ts';
import { previousSources } from './previous-sources.ts';
import { screenshotsIn, wantsPictures } from './screenshots.ts';
import { takePictures } from './take-pictures.ts';
import { threadsOf } from './threads.ts';

/** Writes the files that go to translators: one for each locale and format, a template for gettext, and pages to browse. */
export async function extract(request: Request, host: Host): Promise<Outcome> {
  const project = openProject(request.cwd, host);
  const formats = wantedFormats(request.list('format'));
  const locales = targetLocales(request, project);
  const base = { root: project.root, sources: project.corpus.sources, troubles: project.troubles };
  const problems = project.diagnostics.filter((one) => one.severity === 'error');
  if (problems.length > 0 || project.troubles.length > 0) {
    return {
      ...base,
      diagnostics: problems,
      counts: countsOf(project.corpus, null),
      talk: 'Nothing is extracted while files of the project are broken.',
    };
  }
  const code = await messagesFromCode(request.list('from-code'), project, host);
  const corpus = code.corpus;
  const wanted = request.text('screenshots');
  const taking = wantsPictures(wanted, project.root, host);
  const context: UnitContext = {
    threadOf: threadsOf(corpus),
    previousSourceOf: await previousSources(corpus, locales, project.root, host),
    screenshotOf: taking ? (unit) => `${PICTURES}/${unit.id}.png` : screenshotsIn(wanted, request.cwd, project.root, host),
  };
  const selection = { changedOnly: request.flag('changed') };
  const build = unitBuilder(corpus, context);
  const files = locales.map((locale) => build(locale, selection));
  const out = (request.text('out') ?? 'translations').replace(/\/+$/u, '');
  const writes = files.flatMap((file) => filesFor(file, formats, request, taking ? ABOVE_PAGES : fromPages(out)));
  const pictures = taking ? await takePictures(corpus, unitsOf(files), `${out}/${PICTURES}`, host) : [];
  const diagnostics = [...code.diagnostics, ...unwritableTexts(corpus)].sort(byPlace);
  const template = formats.some(({ name }) => name === 'po')
    ? [{ path: 'messages.pot', text: writePot(templateOf(corpus, context, request)) }]
    : [];
  return {
    ...base,
    sources: new Map([...project.corpus.sources, ...code.sources]),
    diagnostics,
    writes: [...[...writes, ...template].map(({ path, text }) => ({ path: `${out}/${path}`, text })), ...pictures],
    talk: summary(files, out),
  };
}

function wantedFormats(names: readonly string[]): ExchangeFormat[] {
  const formats = (names.length === 0 ? ['xliff-2.1'] : [...new Set(names)]).map((name) => {
    if (FORMATS.includes(name as FormatName)) return formatNamed(name as FormatName);
    const guess = didYouMean(name, FORMATS);
    throw new UsageError(
      `"${name}" is not an exchange format`,
      `${guess === undefined ? '' : `Did you mean "${guess}"? `}Formats: ${FORMATS.join(', ')}`,
    );
  });
  for (const [i, format] of formats.entries()) {
    const twin = formats.slice(0, i).find((one) => one.extension === format.extension);
    if (twin === undefined) continue;
    throw new UsageError(
      `"${twin.name}" and "${format.name}" both write <tag>.${format.extension}`,
      'Extract them one after the other, each with an --out of its own',
    );
  }
  return formats;
}

/** The source locale is what translators read, so it has no file of its own. */
function targetLocales(request: Request, project: OpenProject): readonly string[] {
  const { sourceLocale, locales } = project.corpus.project;
  const wanted = selectLocales(request.list('locale'), project.corpus.project) ?? locales;
  if (wanted.includes(sourceLocale))
    throw new UsageError(`"${sourceLocale}" is the source locale`, `Target locales: ${locales.join(', ')}`);
  if (wanted.length === 0) throw new UsageError('The project has no target locales', 'Name them under "locales" in content/project.yaml');
  return wanted;
}

function filesFor(file: ExchangeFile, formats: readonly ExchangeFormat[], request: Request, toPictures: string): FileWrite[] {
  if (file.units.length === 0) return [];
  const sent = request.text('branches') === 'units' ? expanded(file) : file;
  const inline: InlineMode = request.text('inline') === 'ph' ? 'ph' : 'text';
  return [
    ...formats.map((format) => ({ path: `${file.targetLocale}.${format.extension}`, text: format.write(sent, { inline }) })),
    ...contextPages(file, toPictures).map(({ path, text }) => ({ path: `context/${file.targetLocale}/${path}`, text })),
  ];
}

/** Folder of pictures that are taken, in the folder that goes to the translators. */
const PICTURES = 'screenshots';
/** From a page, `context/<tag>/<namespace>.html`, to that folder. */
const ABOVE_PAGES = '../../';

/** From a page to the project, which the paths of other pictures start from. Pages elsewhere have no way to it. */
function fromPages(out: string): string {
  if (out.startsWith('/') || out.split('/').includes('..')) return '';
  return ABOVE_PAGES + '../'.repeat(out.split('/').filter((part) => part !== '' && part !== '.').length);
}

/** Every unit that goes to a translator, once. */
function unitsOf(files: readonly ExchangeFile[]): string[] {
  return [...new Set(files.flatMap((file) => file.units.map(({ id }) => id)))].sort();
}

function expanded(file: ExchangeFile): ExchangeFile {
  return { ...file, units: file.units.flatMap((unit) => expandUnit(unit, file.targetLocale)?.leaves ?? [unit]) };
}

/** All texts of the source as gettext sees them: without a language, in the plural forms of the source. */
function templateOf(corpus: Corpus, context: UnitContext, request: Request): ExchangeFile {
  const { sourceLocale } = corpus.project;
  const nobody: UnitContext = { ...context, previousSourceOf: () => '', screenshotOf: () => '' };
  const file = unitBuilder({ ...corpus, catalogs: new Map(), packs: new Map() }, nobody)(sourceLocale, { changedOnly: false });
  return request.text('branches') === 'units' ? expanded(file) : file;
}

function unwritableTexts(corpus: Corpus): Diagnostic[] {
  return [...corpus.source.values()].flatMap((text) => {
    const reason = unwritable(text.text);
    if (reason === null) return [];
    const at = { file: text.file, start: text.node.start, end: text.node.end };
    return makeDiagnostic('exchange/character', 'error', `"${text.id}" ${reason}`, at, {
      messageId: text.id,
      locale: text.locale,
      help: 'Remove the character; the text is left out of the files for translators',
    });
  });
}

function summary(files: readonly ExchangeFile[], out: string): string {
  const lines = files.filter((file) => file.units.length > 0);
  if (lines.length === 0) return 'Nothing to translate: every text has a translation that fits.';
  const open = (file: ExchangeFile): number => file.units.filter((unit) => unit.status === 'new' || unit.status === 'needs-review').length;
  const todo = lines.reduce((sum, file) => sum + open(file), 0);
  const texts = lines.reduce((sum, file) => sum + file.units.length, 0);
  return `${texts} texts for ${lines.length} ${lines.length === 1 ? 'locale' : 'locales'} in ${out}; ${todo} of them wait for a translation.\nNext: send the folder to the translators, then run "escalate-content merge <files>".`;
}
