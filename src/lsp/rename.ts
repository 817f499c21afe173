import { UsageError } from '../commands/define-command.ts';
import { catalogWrites, contentWrites, ID } from '../commands/rename-writes.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Place } from '../text/source.ts';
import { minimalEdit } from '../text/minimal-edit.ts';
import { mentionsOf } from './mentions.ts';
import type { NameKind } from './name-kinds.ts';
import type { Subject } from './subject-at.ts';

/** A replacement in one file. */
export interface FileEdit extends Place {
  readonly text: string;
}

/** What a rename would replace: the place under the cursor and what stands there. Throws `UsageError` for what has no name of its own. */
export function renamable(corpus: Corpus, subject: Subject | null): { readonly at: Place; readonly name: string } {
  if (subject === null) throw new UsageError('Nothing here has a name that can be changed');
  if (subject.kind === 'placeholder' || subject.kind === 'value' || subject.kind === 'promise')
    throw new UsageError(
      `A ${subject.kind} is named in texts and conditions of many files`,
      'Change it by hand; the findings show what is left',
    );
  if (subject.kind === 'message') {
    const unit = corpus.units.get(subject.name);
    if (unit === undefined) throw new UsageError(`"${subject.name}" is not a message`);
    if (unit.kind !== 'message')
      throw new UsageError(`"${subject.name}" is a ${unit.kind} of "${unit.owner}"`, 'Change the name of the message instead');
    const text = subject.text;
    // In a text the cursor is on words; the editor asks about them by the id.
    return { at: subject.at, name: text !== undefined && isKey(corpus, subject) ? unit.id.slice(unit.namespace.length + 1) : subject.name };
  }
  return { at: subject.at, name: subject.name };
}

function isKey(corpus: Corpus, { at, name }: Subject): boolean {
  const text = corpus.source.get(name);
  return text !== undefined && at.file === text.file && at.start === text.keyAt.start;
}

/** The edits that give a message or a part of the flow another name, over all files. Throws `UsageError` for a name that cannot be had. */
export function renameEdits(corpus: Corpus, subject: Subject | null, name: string): FileEdit[] {
  const { name: old } = renamable(corpus, subject);
  if (subject === null) return [];
  if (subject.kind === 'message') return messageEdits(corpus, subject.name, name);
  return partEdits(corpus, subject.kind as NameKind, old, name);
}

function messageEdits(corpus: Corpus, from: string, wanted: string): FileEdit[] {
  const namespace = corpus.units.get(from)?.namespace ?? '';
  const to = wanted.includes('.') ? wanted : `${namespace}.${wanted}`;
  if (!ID.test(to)) throw new UsageError(`"${to}" is not an id`, 'An id is namespace.key, in small letters, digits and hyphens');
  if (to === from) return [];
  if (corpus.units.has(to)) throw new UsageError(`"${to}" is a message already`, 'Choose another name');
  const writes = [...contentWrites(corpus, from, to), ...catalogWrites(corpus, [{ from, to, locales: [] }])];
  return writes.flatMap(({ path, text }) => {
    const before = corpus.sources.get(path);
    return before === undefined || text === null ? [] : [{ file: path, ...minimalEdit(before.text, text) }];
  });
}

/** Names of the flow: `agent.request`, `drop-call`, `callHours`, `a human owns the thread`. */
const PART_NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N}.,’' _-]*[\p{L}\p{N}])?$/u;

function partEdits(corpus: Corpus, kind: NameKind, from: string, to: string): FileEdit[] {
  if (!PART_NAME.test(to)) throw new UsageError(`"${to}" is not a name`, 'Names are letters, digits, hyphens and dots');
  const mentions = mentionsOf(corpus, kind, from);
  if (to !== from && mentionsOf(corpus, kind, to).some(({ defines }) => defines))
    throw new UsageError(`"${to}" is a ${kind} already`, 'Choose another name');
  return mentions.map(({ at }) => ({ ...at, text: to }));
}
