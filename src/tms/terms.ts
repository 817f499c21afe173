import type { LocalePack } from '../model/locale-pack.ts';
import type { TermEntry } from '../model/style.ts';
import { phrasesSource } from '../text/phrase.ts';
import type { ExchangeTerm } from './exchange-unit.ts';

/** The termbase entries that a text needs, and its words that stay as they are. */
export interface TextTerms {
  readonly terms: readonly ExchangeTerm[];
  readonly keep: readonly string[];
}

interface Compiled {
  readonly entry: TermEntry;
  readonly matcher: RegExp;
}

const compiled = new WeakMap<LocalePack, readonly Compiled[]>();

/** Which entries of a target language's termbase a source text calls for, in the order of the text. A term with itself as translation stays as it is. */
export function termsOf(source: string, pack: LocalePack): TextTerms {
  const terms: (ExchangeTerm & { at: number })[] = [];
  const keep: string[] = [];
  for (const { entry, matcher } of compile(pack)) {
    const found = matcher.exec(source);
    if (found === null) continue;
    if (entry.preferred === found[0]) keep.push(found[0]);
    else terms.push({ at: found.index, source: found[0], target: entry.preferred, note: noteOf(entry) });
  }
  return {
    terms: terms.sort((a, b) => a.at - b.at).map(({ source: word, target, note }) => ({ source: word, target, note })),
    keep: [...new Set(keep)],
  };
}

function noteOf({ also = [], note = '', concept }: TermEntry): string {
  const parts = [concept, ...(also.length === 0 ? [] : [`also ${also.join(', ')}`]), note].filter(
    (part) => part !== undefined && part !== '',
  );
  return parts.join('; ').replace(/\s+/gu, ' ').trim();
}

/** English is written with spaces, so phrases end at the edges of words. */
function compile(pack: LocalePack): readonly Compiled[] {
  const known = compiled.get(pack);
  if (known !== undefined) return known;
  const all = pack.style.terms
    .filter((entry) => (entry.source ?? []).length > 0)
    .map((entry) => ({ entry, matcher: new RegExp(phrasesSource(entry.source ?? [], true, pack.style.lists), 'iu') }));
  compiled.set(pack, all);
  return all;
}
