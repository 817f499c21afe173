import type { Plain } from './plain.ts';
import type { Stretch } from './sentences.ts';

/** The sentence around a position of the plain text. */
export function sentenceOf(plain: Plain, at: number): Stretch {
  const found = plain.sentences.find((one) => at >= one.start && at < one.end);
  return found ?? { start: 0, end: plain.text.length, text: plain.text };
}

/** Words that begin a clause with a subject or an order of its own. */
const BREAK =
  /[;:()–—?!.]|\s-\s|,\s+(?=(?:but|so|and|then|please|just|or|we|you|i|they|he|she|it|if|when|once|unless|until|because|as|though|although|while|instead|otherwise|simply|kindly)\b)|,\s+(?=(?:type|enter|give|send|share|provide|add|leave|tell|reply|read|confirm|drop|pop|put|say)\b)|\b(?=(?:but|because|although|though|whereas|unless|until)\s)/giu;

/** Where the clause begins that holds the position. */
export function clauseStart(sentence: string, at: number): number {
  let start = 0;
  for (const match of sentence.matchAll(BREAK)) {
    const end = match.index + match[0].length;
    if (end > at) break;
    start = end;
  }
  return start;
}
