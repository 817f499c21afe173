import type { TermEntry } from '../../model/style.ts';
import type { Span } from '../../text/source.ts';
import type { CatalogSubject, MessageSubject, PairSubject } from '../subject.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { hasEnglish } from '../language/english-phrases.ts';
import { matcherOf } from '../language/pack-matchers.ts';

/** One concept under several words in one catalogue. */
export const termVariants: RuleOf<'catalog'> = defineRule({
  id: 'locale/term-variants',
  severity: 'info',
  grain: 'catalog',
  messages: { variant: say`"${'words'}" stands here for ${'concept'}; ${'count'} texts say "${'usual'}"` },
  check(subject, report) {
    for (const term of subject.pack.style.terms) {
      const uses = usesOf(term, subject);
      const counts = new Map<string, number>();
      for (const { word } of uses) counts.set(word, (counts.get(word) ?? 0) + 1);
      const [usual, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
      if (usual === undefined || counts.size < 2) continue;
      for (const { pair, word, at } of uses) {
        if (word === usual) continue;
        const words = pair.target.text.slice(at.start, at.end);
        const concept = term.concept.charAt(0).toLowerCase() + term.concept.slice(1);
        report(
          'variant',
          { message: pair.target, span: at },
          { words, concept, count: String(count), usual },
          { help: 'One word for one thing; use the usual one where it fits.' },
        );
      }
    }
  },
});

interface Use {
  readonly pair: PairSubject;
  readonly word: string;
  readonly at: Span;
}

/** Where texts about the concept use one of its words and none of the others. */
function usesOf(term: TermEntry, { pairs, pack }: CatalogSubject): Use[] {
  const words = [term.preferred, ...(term.also ?? [])];
  const { source } = term;
  if (words.length < 2 || source === undefined) return [];
  const matchers = words.map((word) => ({ word, matcher: matcherOf(pack, variantOf(word)) }));
  const search = ({ source: english, target }: PairSubject): Found | null => {
    if (!hasEnglish(english.text, source)) return null;
    const found = matchers.flatMap(({ word, matcher }) => matcher.find(target.text).map((at) => ({ word, at })));
    const [first] = found;
    return first !== undefined && found.every(({ word }) => word === first.word) ? first : null;
  };
  return pairs.flatMap((pair): Use[] => {
    const known = knownUses(pair);
    let found = known.get(term);
    if (found === undefined) known.set(term, (found = search(pair)));
    return found === null ? [] : [{ pair, ...found }];
  });
}

type Found = Pick<Use, 'word' | 'at'>;

/** An edit changes one text of a catalogue: what the others say is remembered, by translation and source. */
const uses = new WeakMap<MessageSubject, WeakMap<MessageSubject, Map<TermEntry, Found | null>>>();

function knownUses({ source, target }: PairSubject): Map<TermEntry, Found | null> {
  let bySource = uses.get(target);
  if (bySource === undefined) uses.set(target, (bySource = new WeakMap<MessageSubject, Map<TermEntry, Found | null>>()));
  let known = bySource.get(source);
  if (known === undefined) bySource.set(source, (known = new Map<TermEntry, Found | null>()));
  return known;
}

const variants = new Map<string, { words: readonly string[] }>();

/** The word with its endings. */
function variantOf(word: string): { words: readonly string[] } {
  let data = variants.get(word);
  if (data === undefined) variants.set(word, (data = { words: [word.replace(/ /gu, '* ') + (/[\p{L}]$/u.test(word) ? '*' : '')] }));
  return data;
}
