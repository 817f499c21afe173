import type { Corpus } from '../model/corpus.ts';
import type { MessageText, Unit } from '../model/message.ts';
import { wordDiff, type DiffPart } from './word-diff.ts';

/** One of the texts that people can receive, compared; `form` names the branches that lead to it. */
export interface ComparedBubble {
  readonly form: string;
  readonly parts: readonly DiffPart[];
}

/** A unit in two states of a project; null where a state does not have it. */
export interface ComparedUnit {
  readonly unit: Unit;
  readonly change: 'same' | 'added' | 'removed' | 'changed' | 'renamed';
  /** The id in the earlier state; null when it is the same. */
  readonly from: string | null;
  readonly before: MessageText | null;
  readonly after: MessageText | null;
  readonly bubbles: readonly ComparedBubble[];
}

/** A message of which something changed, its parts in the order of the file. */
export interface ComparedMessage {
  readonly id: string;
  readonly purpose: string;
  readonly units: readonly ComparedUnit[];
}

/** The messages of a locale of which words changed, in the order of the source; removed ones last. */
export function compareWords(before: Corpus, after: Corpus, locale: string): ComparedMessage[] {
  const [old, now] = [textsOf(before, locale), textsOf(after, locale)];
  const moved = movedUnits(before, after);
  const gone = [...before.units.values()].filter((unit) => !after.units.has(unit.id) && ![...moved.values()].includes(unit.id));
  const compared = [...after.units.values(), ...gone].flatMap((unit) => {
    const isGone = !after.units.has(unit.id);
    const from = moved.get(unit.id) ?? null;
    return compareUnit(unit, from, old.get(from ?? unit.id) ?? null, isGone ? null : (now.get(unit.id) ?? null), locale);
  });
  const byOwner = new Map<string, ComparedUnit[]>();
  for (const one of compared) byOwner.set(one.unit.owner, [...(byOwner.get(one.unit.owner) ?? []), one]);
  return [...byOwner]
    .filter(([, units]) => units.some(({ change }) => change !== 'same'))
    .map(([id, units]) => ({ id, purpose: (after.units.get(id) ?? before.units.get(id))?.purpose ?? '', units }));
}

function textsOf(corpus: Corpus, locale: string): ReadonlyMap<string, MessageText> {
  return locale === corpus.project.sourceLocale ? corpus.source : (corpus.catalogs.get(locale)?.texts ?? new Map());
}

function compareUnit(
  unit: Unit,
  from: string | null,
  before: MessageText | null,
  after: MessageText | null,
  locale: string,
): ComparedUnit[] {
  if (before === null && after === null) return [];
  const isSame = before?.text === after?.text;
  const change = before === null ? 'added' : after === null ? 'removed' : !isSame ? 'changed' : from === null ? 'same' : 'renamed';
  return [{ unit, change, from, before, after, bubbles: bubblesOf(before, after, locale) }];
}

/** Ids that are new for a text whose old id is gone, with the old one: the same words of the same kind, and no other like it. */
function movedUnits(before: Corpus, after: Corpus): Map<string, string> {
  const gone = [...before.source.values()].filter(({ id }) => !after.units.has(id));
  const fresh = [...after.source.values()].filter(({ id }) => !before.units.has(id));
  const key = ({ unit, text }: MessageText): string => `${unit.kind} ${unit.part} ${text}`;
  const byKey = new Map<string, string[]>();
  for (const one of gone) byKey.set(key(one), [...(byKey.get(key(one)) ?? []), one.id]);
  return new Map(
    fresh.flatMap((one) => {
      const [only, ...others] = byKey.get(key(one)) ?? [];
      const twins = fresh.filter((other) => key(other) === key(one)).length;
      return only === undefined || others.length > 0 || twins > 1 ? [] : [[one.id, only] as const];
    }),
  );
}

/** The branches that differ, each with its twin; texts that do not parse are compared as they are written. */
function bubblesOf(before: MessageText | null, after: MessageText | null, locale: string): ComparedBubble[] {
  if (before?.branches.length === 0 || after?.branches.length === 0)
    return [{ form: '', parts: wordDiff(before?.text ?? '', after?.text ?? '', locale) }];
  const [old, now] = [formsOf(before), formsOf(after)];
  const all = [...new Set([...now.keys(), ...old.keys()])].map((form) => {
    const parts = wordDiff(old.get(form) ?? '', now.get(form) ?? '', locale);
    return { form, parts };
  });
  const changed = all.filter(({ parts }) => parts.some(({ kind }) => kind !== 'same'));
  return changed.length > 0 ? changed : all.slice(0, 1);
}

function formsOf(text: MessageText | null): Map<string, string> {
  return new Map(
    (text?.branches ?? []).map((branch) => [branch.choices.map(({ argument, key }) => `${argument} ${key}`).join(', '), branch.text]),
  );
}
