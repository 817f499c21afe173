import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts';
import { STATUSES, type Status } from '../model/catalog.ts';
import type { Source } from '../text/source.ts';
import { EMPTY, type ExchangeFormat, type Returned } from './exchange-format.ts';
import { type ExchangeFile, type ExchangeUnit, type ReturnedUnit, shownSource } from './exchange-unit.ts';
import { factsBesideForms, readFacts } from './facts.ts';

/**
 * CSV after RFC 4180, in UTF-8 with a byte order mark, which spreadsheets need to believe it. Cells that a spreadsheet would run
 * as a formula begin with an apostrophe on the way out and lose it on the way in.
 */
export const csv: ExchangeFormat = { name: 'csv', extension: 'csv', isBilingual: true, write, read };

const TEXT_COLUMNS = ['id', 'status', 'source', 'target'];
const FACT_COLUMNS = [
  'description',
  'note',
  'purpose',
  'register',
  'state',
  'speaker',
  'before',
  'after',
  'placeholders',
  'max-length',
  'do-not-translate',
  'terms',
  'previous-source',
  'source-change',
  'change',
  'screenshot',
  'page',
  'text-of',
  'file',
  'key',
  'source-hash',
  'context-hash',
  'target-hash',
  'source-locale',
  'target-locale',
];

const HASH_COLUMNS = ['source-hash', 'context-hash', 'target-hash'];

function write(file: ExchangeFile): string {
  const rows = file.units.map((unit) => rowOf(unit, file).map(guard));
  return stringify([[...TEXT_COLUMNS, ...FACT_COLUMNS], ...rows], { record_delimiter: '\r\n', bom: true });
}

function rowOf(unit: ExchangeUnit, file: ExchangeFile): string[] {
  const facts = factsBesideForms(unit);
  facts.set('source-locale', file.sourceLocale).set('target-locale', file.targetLocale);
  // A hash of digits alone, or such as 12e34…, would come back as a number.
  for (const name of HASH_COLUMNS) if (facts.has(name)) facts.set(name, `#${facts.get(name)}`);
  return [unit.id, unit.status, shownSource(unit), unit.target, ...FACT_COLUMNS.map((name) => facts.get(name) ?? '')];
}

const FORMULA = /^[=+\-@\t\r\uFF0B\uFF1D\uFF20\uFF0D]/u;

/** A cell that a spreadsheet would run, or that already begins like a guarded one, gets an apostrophe in front. */
function guard(cell: string): string {
  return FORMULA.test(cell.replace(/^'+/u, '')) ? `'${cell}` : cell;
}

/** The mirror of `guard`. */
function unguard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.replace(/^'+/u, '')) ? cell.slice(1) : cell;
}

const MOST_CELL_UNITS = 1024 * 1024;

function read(source: Source): Returned {
  const text = source.text.replace(/^\uFEFF/u, '');
  const fail = (code: string, message: string, help: string): Returned => {
    const at = { file: source.path, start: 0, end: Math.min(1, source.text.length) };
    return { ...EMPTY, diagnostics: [makeDiagnostic(`exchange/${code}`, 'error', message, at, { help })] };
  };
  const rows = parseRows(text);
  if (typeof rows === 'string')
    return fail('csv', `The CSV is broken: ${rows}`, 'Save it again as CSV in UTF-8, with quotation marks around cells');
  const header = (rows[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const missing = ['id', 'target'].filter((name) => !header.includes(name));
  if (missing.length > 0)
    return fail(
      'csv',
      `The first row has no column ${missing.map((name) => `"${name}"`).join(' and ')}`,
      'Keep the first row of the file that went out',
    );
  const cellOf = (row: readonly string[], name: string): string => unguard(row[header.indexOf(name)] ?? '');
  const filled = rows.slice(1).filter((row) => row.some((cell) => cell.trim() !== ''));
  const first = filled[0] ?? [];
  return {
    sourceLocale: cellOf(first, 'source-locale').trim(),
    targetLocale: cellOf(first, 'target-locale').trim(),
    units: filled.map((row) => readRow((name) => cellOf(row, name), header)),
    diagnostics: [],
  };
}

/** The rows of a table, or what is wrong with it. Spreadsheets write commas, semicolons or tabs, by the language of their user; the first row tells. */
export function parseRows(text: string): string[][] | string {
  const [first = ''] = text.split(/\r?\n/u, 1);
  const delimiter = [',', ';', '\t'].reduce((best, one) => (first.split(one).length > first.split(best).length ? one : best), ',');
  try {
    return parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, max_record_size: MOST_CELL_UNITS });
  } catch (error) {
    return error instanceof Error ? error.message : 'it does not parse';
  }
}

function readRow(cell: (name: string) => string, header: readonly string[]): ReturnedUnit {
  const facts = new Map(FACT_COLUMNS.filter((name) => cell(name) !== '').map((name) => [name, lineFeeds(cell(name))]));
  for (const name of HASH_COLUMNS) if (facts.has(name)) facts.set(name, facts.get(name)?.replace(/^#/u, '') ?? '');
  const known = readFacts(facts);
  const status = cell('status').trim().toLowerCase();
  return {
    ...known,
    id: cell('id').trim(),
    otherIds: known.id === '' ? [] : [known.id],
    ...(header.includes('source') ? { source: lineFeeds(cell('source')) } : {}),
    target: lineFeeds(cell('target')),
    ...(STATUSES.includes(status as Status) ? { status: status as Status } : {}),
    at: 0,
  };
}

/** Spreadsheets on Windows turn line feeds inside of cells into pairs. */
function lineFeeds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
