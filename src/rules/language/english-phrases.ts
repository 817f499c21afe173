import type { When } from '../../model/style.ts';
import { compileMatcher, type Matcher } from '../../text/matcher.ts';

const known = new Map<string, Matcher>();

/** True when one of the English phrases stands in the text. */
export function hasEnglish(text: string, phrases: readonly string[]): boolean {
  const key = phrases.join('\n');
  let matcher = known.get(key);
  if (matcher === undefined) known.set(key, (matcher = compileMatcher({ words: phrases }, { bounded: true, clauseOpeners: [] })));
  return matcher.test(text);
}

/** True when the condition holds for a source text and the purpose of its message. */
export function holds(when: When | undefined, source: string, purpose: string): boolean {
  if (when === undefined) return true;
  if (when.purposes !== undefined && !when.purposes.includes(purpose)) return false;
  if (when.source !== undefined && !hasEnglish(source, when.source)) return false;
  return when.notSource === undefined || !hasEnglish(source, when.notSource);
}
