import { child, entriesOf, itemsAt, textAt } from '../../model/read-tree.ts';
import { parseYaml } from '../../syntax/parse-yaml.ts';
import type { Tree } from '../../syntax/tree.ts';
import { type ForeignFile, type Imported, type ImportedMessage, type ImportNote } from './imported.ts';

/** Rasa responses: `responses: { utter_x: [{ text, buttons, translation }] }`. The first plain text is the message, the others are variants. */
export function fromRasa(files: readonly ForeignFile[], sourceLocale: string): Imported {
  const notes: ImportNote[] = [];
  const messages: ImportedMessage[] = [];
  for (const file of files.filter(({ path }) => /\.ya?ml$/u.test(path))) {
    const { value, diagnostics } = parseYaml(file);
    const problem = diagnostics.find((one) => one.severity === 'error');
    if (problem !== undefined) notes.push({ name: file.path, message: problem.message });
    for (const { key, value: items } of entriesOf(child(value, 'responses'))) {
      const message = toMessage(String(key.value), items.kind === 'seq' ? items.items : [], sourceLocale, notes);
      if (message !== null) messages.push(message);
    }
  }
  return { messages, notes };
}

function toMessage(name: string, items: readonly Tree[], sourceLocale: string, notes: ImportNote[]): ImportedMessage | null {
  const plain = items.filter((item) => {
    const special = ['channel', 'condition', 'custom', 'image', 'attachment'].find((key) => child(item, key) !== undefined);
    if (special !== undefined) notes.push({ name, message: `A response with "${special}" is left out` });
    return special === undefined && textAt(item, 'text') !== '';
  });
  const [first, ...others] = plain;
  if (first === undefined) {
    notes.push({ name, message: 'The response has no plain text, so it is left out' });
    return null;
  }
  return {
    name: name.replace(/^utter_/u, ''),
    texts: textsOf(first, 'text', sourceLocale),
    description: '',
    replies: itemsAt(first, 'buttons').map((button) => textsOf(button, 'title', sourceLocale)),
    variants: others.map((item) => textsOf(item, 'text', sourceLocale)),
  };
}

/** A text with its translations: `translation: { de: … }`, a text or an object of the same shape. */
function textsOf(item: Tree, key: string, sourceLocale: string): Map<string, string> {
  const texts = new Map([[sourceLocale, textAt(item, key).trim()]]);
  for (const { key: locale, value } of entriesOf(child(item, 'translation'))) {
    const text = value.kind === 'scalar' ? String(value.value ?? '') : textAt(value, key);
    if (text !== '') texts.set(String(locale.value).replaceAll('_', '-'), text.trim());
  }
  return texts;
}
