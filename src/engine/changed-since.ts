import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Unit } from '../model/message.ts';
import { contextHash } from '../model/staleness.ts';

/**
 * Which diagnostics of `now` are about something that changed after `before`: a source text, its notes, or the project's rules;
 * a translation; or a file that is about no message. A changed source counts for all its translations. A message that only got
 * another id or moved to another file did not change.
 */
export function changedSince(before: Corpus, now: Corpus): (diagnostic: Diagnostic) => boolean {
  if (settingsOf(before) !== settingsOf(now)) return () => true;
  const changed = changedUnits(before, now);
  return ({ messageId, locale, at }) => {
    if (messageId === undefined || !now.units.has(messageId)) return fileChanged(before, now, at.file);
    if (changed.has(messageId)) return true;
    if (locale === undefined || locale === now.project.sourceLocale) return false;
    return textIn(before, locale, messageId) !== textIn(now, locale, messageId);
  };
}

function settingsOf({ project }: Corpus): string {
  const { rules, overrides, houseStyle, styles } = project;
  return JSON.stringify([[...rules], overrides.map((one) => ({ ...one, rules: [...one.rules] })), houseStyle, styles]);
}

function changedUnits(before: Corpus, now: Corpus): Set<string> {
  const known = new Set([...before.units.values()].map((unit) => stateOf(before, unit)));
  return new Set([...now.units.values()].filter((unit) => !known.has(stateOf(now, unit))).map((unit) => unit.id));
}

/** All that a person wrote about a unit but its id. */
function stateOf(corpus: Corpus, unit: Unit): string {
  return JSON.stringify([unit.kind, corpus.source.get(unit.id)?.text, contextHash(unit)]);
}

function textIn(corpus: Corpus, locale: string, id: string): string {
  const entry = corpus.catalogs.get(locale)?.entries.get(id);
  return entry === undefined ? '' : `${entry.status} ${entry.message}`;
}

function fileChanged(before: Corpus, now: Corpus, file: string): boolean {
  return before.sources.get(file)?.text !== now.sources.get(file)?.text;
}
