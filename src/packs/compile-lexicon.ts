import type { AvoidEntry } from '../model/style.ts';
import type { Hit, Lexicon } from '../rules/lexicon.ts';
import { compileMatcher, compileMatchers, type Matcher } from '../text/matcher.ts';
import type { WordLists } from './phrase.ts';

interface Compiled {
  readonly entry: AvoidEntry;
  readonly matcher: Matcher;
}

/**
 * Compiles the `avoid` entries and the word lists of a locale. `bounded`: words of the language are delimited by spaces.
 * A pattern that is no regular expression throws when it is first used; the style schema check comes first.
 */
export function compileLexicon(entries: readonly AvoidEntry[], bounded: boolean, lists: WordLists = {}): Lexicon {
  const rules = { bounded, clauseOpeners: [], lists };
  const matchers = compileMatchers(
    entries.map(({ words, patterns, unless }) => ({
      ...given('words', words),
      ...given('patterns', patterns),
      ...given('unless', unless),
    })),
    rules,
  );
  const groups = new Map<string, Compiled[]>();
  entries.forEach((entry, i) => {
    const matcher = matchers[i];
    if (matcher === undefined) return;
    const group = groups.get(entry.rule);
    if (group === undefined) groups.set(entry.rule, [{ entry, matcher }]);
    else group.push({ entry, matcher });
  });
  const known = new Map<string, Matcher>();
  return {
    inList(name, text) {
      if (lists[name] === undefined) return [];
      const matcher = known.get(name) ?? compileMatcher({ words: [`<${name}>`] }, rules);
      known.set(name, matcher);
      return matcher.find(text);
    },
    hits(rule, branch) {
      const hits = (groups.get(rule) ?? []).flatMap(({ entry, matcher }) =>
        matcher.find(branch.text).map(({ start, end }): Hit => ({ entry, start, end, text: branch.text.slice(start, end) })),
      );
      return hits.sort((a, b) => a.start - b.start || a.end - b.end);
    },
  };
}

function given<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: T });
}
