import type { CatalogEntry } from '../model/catalog.ts';
import type { MessageText } from '../model/message.ts';
import type { ReturnedUnit } from './exchange-unit.ts';
import { type Match, matchUnits } from './match-units.ts';
import type { MergeOptions } from './merge-options.ts';
import { judge, type Verdict } from './merge-verdict.ts';
import { isSameText } from './white-space.ts';

export interface MergeInput {
  readonly locale: string;
  /** Texts of the source locale, by unit id. */
  readonly source: ReadonlyMap<string, MessageText>;
  readonly entries: ReadonlyMap<string, CatalogEntry>;
  readonly returned: readonly ReturnedUnit[];
  readonly options: MergeOptions;
}

/** What became of one returned unit, and why. */
export interface MergeNote {
  readonly id: string;
  /** One sentence, present tense, no full stop. */
  readonly reason: string;
  /** The translation that was there; empty when there was none. */
  readonly before: string;
  /** The translation in the file. */
  readonly after: string;
  /** The source text of the file and ours, where they differ. */
  readonly sourceBefore: string;
  readonly sourceAfter: string;
  /** Where the unit stands in the exchange file: UTF-16 units from 0. */
  readonly at: number;
}

export interface MergeResult {
  /** The catalogue after the merge; the same map when nothing was applied. */
  readonly entries: ReadonlyMap<string, CatalogEntry>;
  readonly applied: readonly MergeNote[];
  /** Texts that translate an earlier source. */
  readonly stale: readonly MergeNote[];
  readonly skipped: readonly MergeNote[];
  /** Texts that would break: they do not parse, or lose an argument. What was there stays. */
  readonly rejected: readonly MergeNote[];
}

/**
 * Brings translations into a catalogue. Total and idempotent: a second merge of the same file changes nothing. No entry is ever
 * removed, no state is raised that the translator did not earn by a new text, and no approved text is replaced without `force`.
 */
export function mergeCatalog({ locale, source, entries, returned, options }: MergeInput): MergeResult {
  const lists: Record<Verdict['list'], MergeNote[]> = { applied: [], stale: [], skipped: [], rejected: [] };
  const changes = new Map<string, CatalogEntry>();
  const seen = new Map<string, ReturnedUnit>();
  for (const match of matchUnits(returned, source)) {
    const id = match.text?.id ?? match.returned.id;
    const own = entries.get(id);
    const twin = seen.get(id);
    seen.set(id, twin ?? match.returned);
    if (twin !== undefined && twin.target === match.returned.target) continue;
    const verdict =
      twin === undefined
        ? judge(match, own, locale, options)
        : { list: 'rejected' as const, reason: 'The file has two different texts for it; the first one counts' };
    lists[verdict.list].push(note(match, own, id, verdict.reason));
    if (verdict.entry !== undefined) changes.set(id, verdict.entry);
  }
  return { ...lists, entries: changes.size === 0 ? entries : new Map([...entries, ...changes]) };
}

function note({ returned, text }: Match, own: CatalogEntry | undefined, id: string, reason: string): MergeNote {
  const isOther = returned.source !== undefined && text !== null && !isSameText(returned.source, text.text);
  return {
    id,
    reason,
    before: own?.message ?? '',
    after: returned.target,
    sourceBefore: isOther ? (returned.source ?? '') : '',
    sourceAfter: isOther ? text.text : '',
    at: returned.at,
  };
}
