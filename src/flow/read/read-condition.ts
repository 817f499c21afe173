import type { Tree } from '../../syntax/tree.ts';
import type { Condition, Terms } from '../vocabulary.ts';
import { child, entriesOf, wordsOf } from './read-value.ts';

/** Every value that a fact, a signal or a derived fact may have. */
export type Domains = ReadonlyMap<string, readonly string[]>;

/** Always true. */
export const ALWAYS: Condition = [{}];

/**
 * A condition: a map of facts to values, all of which hold, or a list of such maps, one of which holds.
 * A value is a word, a list of words (one of them), or `not:` with words (none of them). No condition at all holds.
 */
export function readCondition(tree: Tree | undefined, domains: Domains): Condition {
  if (tree === undefined) return ALWAYS;
  if (tree.kind === 'seq') return tree.items.map((item) => readTerms(item, domains));
  return tree.kind === 'map' ? [readTerms(tree, domains)] : [];
}

function readTerms(tree: Tree, domains: Domains): Terms {
  const terms: Record<string, readonly string[]> = {};
  for (const { key, value } of entriesOf(tree)) {
    const fact = String(key.value);
    const not = child(value, 'not');
    const words = wordsOf(not ?? value);
    terms[fact] = not === undefined ? words : (domains.get(fact) ?? []).filter((one) => !words.includes(one));
  }
  return terms;
}

/** A condition in words, for names and messages: `callCapability is pstn, callHours is open or later`. */
export function conditionWords(condition: Condition): string {
  if (condition.length === 0) return 'never';
  return condition.map(termsWords).join('; or ');
}

function termsWords(terms: Terms): string {
  const words = Object.entries(terms).map(([fact, values]) => `${fact} is ${values.join(' or ')}`);
  return words.length === 0 ? 'always' : words.join(', ');
}
