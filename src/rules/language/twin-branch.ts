import type { Branch } from '../../syntax/branches.ts';

/** The source's text for the choices of a translation's branch; where the source has no such form, for `other`. */
export function twinBranch(branch: Branch, sources: readonly Branch[]): Branch | undefined {
  let best: Branch | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const source of sources) {
    const score = source.choices.reduce((sum, { argument, key }) => {
      const isWanted = branch.choices.some((choice) => choice.argument === argument && (choice.key === key || EXACT[choice.key] === key));
      return sum + (isWanted ? 3 : key === 'other' ? 1 : -10);
    }, 0);
    if (score > most) [best, most] = [source, score];
  }
  return best;
}

/** Categories that are one number in the languages that have them. */
const EXACT: Readonly<Record<string, string>> = { zero: '=0', one: '=1', two: '=2' };
