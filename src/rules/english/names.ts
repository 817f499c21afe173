import type { Span } from '../../text/source.ts';
import { sentencesOf, stretchAt } from './sentences.ts';

/**
 * True when the words at `span` are part of a proper name: "Guaranteed Motors", "The Last Chance outlet", "Hurry & Sons".
 * They stand in capital letters where ordinary words would not, and another capitalised word stands beside them.
 */
export function isInName(text: string, span: Span): boolean {
  const words = text.slice(span.start, span.end).match(/\p{L}[\p{L}'’]+/gu) ?? [];
  if (words.length === 0 || !words.every((word) => /^\p{Lu}/u.test(word)) || words.every((word) => !/\p{Ll}/u.test(word))) return false;
  const after = text.slice(span.end);
  const isJoined = /^(?:['’]s)?\s(?:&\s|and\s)?\p{Lu}\p{Ll}/u.test(after) || /^\s&\s/u.test(after);
  const startsSentence = stretchAt(sentencesOf(text), span.start)?.start === span.start;
  if (startsSentence) return isJoined;
  return (
    words.length > 1 ||
    isJoined ||
    /\p{Lu}[\p{L}]+\s$/u.test(text.slice(0, span.start)) ||
    /^\s(?:outlet|shop|store|team|plan|app|card|hotel|garage|group|ltd|inc)\b/iu.test(after)
  );
}
