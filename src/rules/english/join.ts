import type { Span } from '../../text/source.ts';
import type { Plain } from './plain.ts';
import type { Stretch } from './sentences.ts';

/** Findings in the same sentence, or in the next one, belong to one matter: joined, with what the first of them says. */
export function joined<T extends Stretch>(found: readonly T[], plain: Plain): T[] {
  const sentenceAt = (at: number): number => plain.sentences.findIndex((one) => at >= one.start && at < one.end);
  const result: T[] = [];
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last === undefined || sentenceAt(one.start) - sentenceAt(Math.max(last.start, last.end - 1)) > 1) result.push(one);
    else {
      const end = Math.max(last.end, one.end);
      result[result.length - 1] = { ...last, end, text: plain.text.slice(last.start, end) };
    }
  }
  return result;
}

/** True when a stretch shares a word with one of several others. */
export function isAmong(found: readonly Span[], at: Span): boolean {
  return found.some((one) => one.start < at.end && at.start < one.end);
}
