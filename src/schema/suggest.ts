import { distance } from 'fastest-levenshtein';

/** The known word nearest to `word`, when it is near enough to be a slip. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of known) {
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (steps < least) {
      least = steps;
      best = candidate;
    }
  }
  return best;
}

/** `"a", "b" and 3 more`: at most twelve are named. */
export function quoteList(words: readonly string[], limit = 12): string {
  const shown = words.slice(0, limit).map((word) => `"${word}"`);
  const rest = words.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}
