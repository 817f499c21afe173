import type { Catalog } from './catalog.ts';
import type { MessageText, Unit } from './message.ts';
import { messageText } from './message-text.ts';
import { readingsOf, remember, type Memory, type Parsed } from './parse-file.ts';
import { readCatalog } from './read-catalog.ts';
import { entriesOf, textNode } from './read-tree.ts';

/** The catalogue of a locale from its parsed file; empty when there is none. */
export function buildCatalog(
  locale: string,
  file: string,
  parsed: Parsed | null,
  units: ReadonlyMap<string, Unit>,
  memory: Memory,
): Catalog {
  if (parsed === null) return { locale, file, exists: false, entries: new Map(), texts: new Map() };
  const entries = remember(parsed, 'entries', memory, () => readCatalog(parsed.tree));
  const texts = new Map<string, MessageText>();
  const known = remember(parsed, 'texts', memory, () => new Map<string, MessageText>());
  const readings = readingsOf(file, memory);
  for (const { key, value } of entriesOf(parsed.tree)) {
    const id = String(key.value);
    const unit = units.get(id);
    const node = textNode(value, 'message');
    if (unit === undefined || node === undefined || texts.has(id) || !entries.has(id)) continue;
    const before = known.get(id);
    // The same translation of the same unit stays the same object, so that what was found about it can be remembered.
    const written = { file, node, keyAt: { start: key.start, end: key.end } };
    const text = before !== undefined && before.unit === unit ? before : messageText(unit, locale, written, readings.get(id));
    known.set(id, text);
    readings.set(id, text.reading);
    texts.set(id, text);
  }
  return { locale, file, exists: true, entries, texts };
}
