import type { Corpus } from '../model/corpus.ts';
import type { MessageText } from '../model/message.ts';
import { entriesOf, itemsAt, mapAt, textNode } from '../model/read-tree.ts';
import { argumentsOf } from '../syntax/branches.ts';
import { placeSpan } from '../syntax/place-span.ts';
import { parseYaml } from '../syntax/parse-yaml.ts';
import type { Place, Span } from '../text/source.ts';
import { mentionsOfFile } from './mentions.ts';
import type { NameKind } from './name-kinds.ts';

/** What the cursor is on: a message or another part of the flow, by name, or a placeholder of a message. */
export type Subject =
  | { readonly kind: NameKind; readonly name: string; readonly of?: string; readonly at: Place; readonly text?: MessageText }
  | { readonly kind: 'placeholder'; readonly name: string; readonly text: MessageText; readonly at: Place };

/** What stands at an offset of a file; null where nothing does that has a name. */
export function subjectAt(corpus: Corpus, file: string, offset: number): Subject | null {
  const locale = /^locales\/([^/]+)\/messages\.json$/u.exec(file)?.[1];
  if (locale !== undefined) return inCatalog(corpus, locale, offset);
  if (file.startsWith('content/messages/')) return inMessages(corpus, file, offset);
  if (/^locales\/[^/]+\/allow\.ya?ml$/u.test(file)) return inAllowances(corpus, file, offset);
  return mentionsOfFile(corpus, file).find(({ at }) => holds(at, offset)) ?? null;
}

function inCatalog(corpus: Corpus, locale: string, offset: number): Subject | null {
  const catalog = corpus.catalogs.get(locale);
  for (const { id, keyAt, at } of catalog?.entries.values() ?? []) {
    const text = catalog?.texts.get(id);
    if (holds(keyAt, offset)) return messageSubject(id, { file: catalog?.file ?? '', ...keyAt }, text);
    if (holds(at, offset) && text !== undefined) return inText(text, offset);
  }
  return null;
}

function inMessages(corpus: Corpus, file: string, offset: number): Subject | null {
  for (const text of corpus.source.values()) {
    if (text.file !== file) continue;
    if (holds(text.keyAt, offset)) return messageSubject(text.id, { file, ...text.keyAt }, text);
    if (holds(text.node, offset)) return inText(text, offset);
  }
  return placeholderKeys(corpus, file).find(({ at }) => holds(at, offset)) ?? null;
}

/** Where the placeholders of the messages of a file are declared. */
export function placeholderKeys(corpus: Corpus, file: string): Subject[] {
  const source = corpus.sources.get(file);
  if (source === undefined) return [];
  const texts = [...corpus.source.values()].filter((text) => text.file === file && text.unit.kind === 'message');
  const byKey = new Map(texts.map((text) => [text.keyAt.start, text]));
  return entriesOf(mapAt(parseYaml(source).value, 'messages')).flatMap(({ key, value }) => {
    const text = byKey.get(key.start);
    if (text === undefined) return [];
    return entriesOf(mapAt(value, 'placeholders')).map(({ key: name }): Subject => {
      const at = { file, start: name.start, end: name.end };
      return { kind: 'placeholder', name: String(name.value), text, at };
    });
  });
}

function inAllowances(corpus: Corpus, file: string, offset: number): Subject | null {
  const allow = [...corpus.allow.values()].find((one) => one.file === file);
  for (const item of itemsAt(allow?.tree, 'allow')) {
    const node = textNode(item, 'id');
    if (node !== undefined && holds(node, offset)) return messageSubject(String(node.value), { file, start: node.start, end: node.end });
  }
  return null;
}

function inText(text: MessageText, offset: number): Subject {
  for (const { name, type, at } of text.ast === null ? [] : argumentsOf(text.ast)) {
    // Of a plural or select only the name is the placeholder; its branches are words.
    const end = type === 'plural' || type === 'selectordinal' || type === 'select' ? at.start + name.length + 1 : at.end;
    const place = placeSpan(text.node, { start: at.start, end });
    if (type === 'tag' || !place.exact || !holds(place, offset)) continue;
    return { kind: 'placeholder', name, text, at: { file: text.file, start: place.start, end: place.end } };
  }
  return messageSubject(text.id, { file: text.file, start: text.node.start, end: text.node.end }, text);
}

function messageSubject(name: string, at: Place, text?: MessageText): Subject {
  return { kind: 'message', name, at, ...(text === undefined ? {} : { text }) };
}

/** A cursor behind the last character is still on the word. */
function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
