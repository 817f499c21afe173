import { parseRows } from '../csv.ts';
import { isLocaleTag, localeTagOf } from './locale-tag.ts';
import { type ForeignFile, type Imported, type ImportNote, MessageCollector } from './imported.ts';

const KEY = /^(?:key|id|name|identifier)$/u;
const NOTE = /^(?:description|notes?|comment|context)$/u;

/** Tables with a key column and one column for each locale, named by its tag; or `source` and `target`, with the locale in the file's name. */
export function fromCsv(files: readonly ForeignFile[], sourceLocale: string): Imported {
  const collected = new MessageCollector();
  const notes: ImportNote[] = [];
  for (const file of files.filter(({ path }) => /\.[ct]sv$/u.test(path))) {
    const rows = parseRows(file.text.replace(/^\uFEFF/u, ''));
    const header = typeof rows === 'string' ? [] : (rows[0] ?? []).map((cell) => cell.trim());
    const key = header.findIndex((name) => KEY.test(name.toLowerCase()));
    const columns = localeColumns(header, file.path, sourceLocale);
    if (typeof rows === 'string' || key < 0 || columns.length === 0) {
      notes.push({ name: file.path, message: 'The first row needs a column "key" and a column for each locale, such as "en-GB" and "de"' });
      continue;
    }
    const note = header.findIndex((name) => NOTE.test(name.toLowerCase()));
    for (const row of rows.slice(1)) {
      const name = (row[key] ?? '').trim();
      for (const { at, locale } of columns)
        if (name !== '' && (row[at] ?? '') !== '') collected.add(name, locale, row[at] ?? '', row[note] ?? '');
    }
  }
  return { messages: collected.messages(), notes };
}

function localeColumns(header: readonly string[], path: string, sourceLocale: string): { at: number; locale: string }[] {
  return header.flatMap((name, at) => {
    if (name.toLowerCase() === 'source') return [{ at, locale: sourceLocale }];
    const locale = name.toLowerCase() === 'target' ? localeTagOf(path) : isLocaleTag(name) ? name.replaceAll('_', '-') : null;
    return locale === null ? [] : [{ at, locale }];
  });
}
