import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { troubleText, type Host } from '../host/host.ts';
import { lineStarts, positionAt } from '../text/lines.ts';
import type { Source } from '../text/source.ts';
import { decodeExchange } from '../tms/decode.ts';
import type { FormatName } from '../tms/exchange-format.ts';
import type { ReturnedUnit } from '../tms/exchange-unit.ts';
import { detectFormat, formatNamed } from '../tms/formats.ts';
import { localeOfPath, matchLocale } from '../tms/match-locale.ts';
import type { Project } from '../model/project.ts';
import { UsageError } from './define-command.ts';

/** A file that came back, read. */
export interface ExchangeInput {
  readonly path: string;
  readonly format: FormatName;
  readonly locale: string;
  readonly units: readonly ReturnedUnit[];
}

export interface Wanted {
  readonly format: FormatName | undefined;
  readonly locale: string | undefined;
}

/** The files that arguments name: files as they are, and the exchange files in folders. */
export function exchangePaths(args: readonly string[], cwd: string, host: Host): string[] {
  return args.flatMap((path) => filesAt(path, cwd, host));
}

const EXCHANGE_FILE = /\.(?:xlf|xliff|po|csv|tsv|json)$/iu;

function filesAt(path: string, cwd: string, host: Host): string[] {
  const clean = path.replaceAll('\\', '/').replace(/\/+$/u, '');
  if (host.kindOf(absolute(clean, cwd)) !== 'folder') return [clean];
  const found = host.listFolder(absolute(clean, cwd)).filter(({ name, isFolder }) => !isFolder && EXCHANGE_FILE.test(name));
  if (found.length === 0)
    throw new UsageError(`The folder ${path} has no exchange files`, 'Exchange files end in .xlf, .po, .csv or .json');
  return found.map(({ name }) => `${clean}/${name}`);
}

function absolute(path: string, cwd: string): string {
  return path.startsWith('/') || /^[A-Za-z]:\//u.test(path) ? path : `${cwd}/${path}`;
}

/** Reads one file; what is wrong with it, with its place, when it cannot be read. */
export function readExchangeFile(path: string, cwd: string, wanted: Wanted, project: Project, host: Host): ExchangeInput | string {
  const bytes = host.readBytes(absolute(path, cwd));
  if (!bytes.ok) return troubleText(path, bytes.trouble);
  const decoded = decodeExchange(bytes.bytes);
  if (!decoded.ok) return `${path} ${decoded.message}. ${decoded.help}`;
  const source = { path, text: decoded.text };
  const format = wanted.format ?? detectFormat(source);
  if (format === null) return `${path} has a name that tells no format. Name it with --format`;
  const returned = formatNamed(format).read(source);
  const problem = returned.diagnostics.find((one) => one.severity === 'error');
  if (problem !== undefined) return placed(problem, source);
  const from = returned.sourceLocale;
  if (from !== '' && languageOf(from) !== languageOf(project.sourceLocale))
    return `${path} translates from ${from}, and the project is written in ${project.sourceLocale}`;
  const { locale, fault } = localeOf(returned.targetLocale, path, wanted, project);
  return locale === null ? `${path} ${fault}` : { path, format, locale, units: returned.units };
}

/** Tools write `en` for `en-GB`. */
function languageOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/u)[0] ?? '';
}

interface LocaleOrFault {
  readonly locale: string | null;
  /** Goes on after the file's name. */
  readonly fault: string;
}

/** The locale that the file says, else that of `--locale`, else that of the file's name. */
function localeOf(said: string, path: string, wanted: Wanted, { locales }: Project): LocaleOrFault {
  const own = said === '' ? null : matchLocale(said, locales);
  if (said !== '' && own === null) return { locale: null, fault: `is for "${said}", which is not a locale of this project` };
  if (own !== null && wanted.locale !== undefined && own !== wanted.locale)
    return { locale: null, fault: `is for ${own}, and --locale says ${wanted.locale}` };
  return { locale: own ?? wanted.locale ?? localeOfPath(path, locales), fault: 'does not say its locale. Name it with --locale' };
}

function placed(problem: Diagnostic, source: Source): string {
  const { line, column } = positionAt(lineStarts(source.text), problem.at.start);
  return `${source.path}:${line}:${column} ${problem.message}${problem.help === undefined ? '' : `. ${problem.help}`}`;
}
