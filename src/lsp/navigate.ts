import type { Corpus } from '../model/corpus.ts';
import type { MessageText } from '../model/message.ts';
import { itemsAt, textNode } from '../model/read-tree.ts';
import { argumentsOf } from '../syntax/branches.ts';
import { placeSpan } from '../syntax/place-span.ts';
import type { Place } from '../text/source.ts';
import { mentionsOf } from './mentions.ts';
import { placeholderKeys, type Subject } from './subject-at.ts';

/** Where the thing under the cursor is written: a message's key, a part of the flow, the declaration of a placeholder. */
export function definitionsOf(corpus: Corpus, subject: Subject): Place[] {
  switch (subject.kind) {
    case 'message':
      return messageKey(corpus, subject.name);
    case 'placeholder': {
      const { owner } = subject.text.unit;
      const file = corpus.source.get(owner)?.file ?? '';
      const declared = placeholderKeys(corpus, file).filter((one) => one.name === subject.name && textOf(one)?.id === owner);
      return declared.length > 0 ? declared.map(({ at }) => at) : placesOf(corpus, 'datum', subject.name);
    }
    case 'value':
      return placesOf(corpus, 'fact', subject.of ?? '');
    default:
      return placesOf(corpus, subject.kind, subject.name);
  }
}

/** Everywhere that the thing under the cursor is named, its definition left out unless asked for. */
export function referencesOf(corpus: Corpus, subject: Subject, withDefinition: boolean): Place[] {
  const own = withDefinition ? definitionsOf(corpus, subject) : [];
  if (subject.kind === 'placeholder') return [...own, ...placeholderUses(corpus, subject.text.unit.owner, subject.name)];
  const { of } = 'of' in subject ? subject : { of: undefined };
  const inFlow = mentionsOf(corpus, subject.kind, subject.name, of)
    .filter((one) => !one.defines)
    .map(({ at }) => at);
  return subject.kind === 'message'
    ? [...own, ...inFlow, ...catalogKeys(corpus, subject.name), ...allowances(corpus, subject.name)]
    : [...own, ...inFlow];
}

function placesOf(corpus: Corpus, kind: Exclude<Subject['kind'], 'placeholder'>, name: string): Place[] {
  return mentionsOf(corpus, kind, name).flatMap(({ defines, at }) => (defines ? [at] : []));
}

function messageKey(corpus: Corpus, id: string): Place[] {
  const text = corpus.source.get(id);
  return text === undefined ? [] : [{ file: text.file, ...text.keyAt }];
}

function catalogKeys(corpus: Corpus, id: string): Place[] {
  return [...corpus.catalogs.values()].flatMap(({ file, entries }) => {
    const entry = entries.get(id);
    return entry === undefined ? [] : [{ file, ...entry.keyAt }];
  });
}

function allowances(corpus: Corpus, id: string): Place[] {
  return [...corpus.allow.values()].flatMap(({ file, tree }) =>
    itemsAt(tree, 'allow').flatMap((item) => {
      const node = textNode(item, 'id');
      return node?.value === id ? [{ file, start: node.start, end: node.end }] : [];
    }),
  );
}

/** The uses of a placeholder in a message, its parts and all their translations. */
function placeholderUses(corpus: Corpus, owner: string, name: string): Place[] {
  const ids = [...corpus.units.values()].filter((unit) => unit.owner === owner).map((unit) => unit.id);
  const all = [corpus.source, ...[...corpus.catalogs.values()].map(({ texts }) => texts)];
  return all.flatMap((texts) =>
    ids.flatMap((id) => {
      const text = texts.get(id);
      return text === undefined ? [] : usesIn(text, name);
    }),
  );
}

function usesIn(text: MessageText, name: string): Place[] {
  return (text.ast === null ? [] : argumentsOf(text.ast)).flatMap((one) => {
    const place = placeSpan(text.node, one.at);
    return one.name === name && place.exact ? [{ file: text.file, start: place.start, end: place.end }] : [];
  });
}

function textOf(subject: Subject): MessageText | undefined {
  return subject.text;
}
