import { entriesOf, textAt } from '../../model/read-tree.ts';
import { parseJson } from '../../syntax/parse-json.ts';
import { detectFormat, formatNamed } from '../formats.ts';
import { type ForeignFile, type Imported, type ImportNote, MessageCollector } from './imported.ts';
import { localeTagOf } from './locale-tag.ts';

/** Catalogues of `formatjs extract`, in any of its shapes: one JSON file for each locale. The texts are ICU as they are. */
export function fromFormatjs(files: readonly ForeignFile[]): Imported {
  const collected = new MessageCollector();
  const notes: ImportNote[] = [];
  for (const file of files.filter(({ path }) => path.endsWith('.json'))) {
    const locale = localeTagOf(file.path);
    const name = detectFormat(file);
    const returned = name === null ? null : formatNamed(name).read(file);
    const descriptions = descriptionsIn(file);
    if (locale === null) notes.push({ name: file.path, message: 'The path tells no locale, so the file is left out' });
    else if (returned === null || returned.diagnostics.length > 0)
      notes.push({ name: file.path, message: returned?.diagnostics[0]?.message ?? 'The file is no catalogue' });
    else for (const { id, target } of returned.units) collected.add(id, locale, target, descriptions.get(id));
  }
  return { messages: collected.messages(), notes };
}

function descriptionsIn(file: ForeignFile): Map<string, string> {
  const found = entriesOf(parseJson(file).value).map(({ key, value }) => {
    const text = ['description', 'notes', 'developer_comment'].map((name) => textAt(value, name)).find((one) => one !== '');
    return [String(key.value), text ?? ''] as const;
  });
  return new Map(found);
}
