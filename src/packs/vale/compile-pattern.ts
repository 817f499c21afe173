import safeRegex from 'safe-regex2';
import { translatePattern, wholeWords } from './translate-pattern.ts';

/** A pattern that does not run here, with the reason. */
export class PatternRefused extends Error {}

/** More repetitions than this in one pattern count as dangerous; the largest public styles stay far below. */
const MAX_REPETITIONS = 250;

/** One matcher for all alternatives. Throws `PatternRefused` for a pattern that JavaScript lacks. */
export function compilePattern(alternatives: readonly string[], nonword: boolean, ignoreCase: boolean): RegExp {
  const translated = alternatives.map(translatePattern);
  const flags = ignoreCase || translated.some((one) => one.ignoreCase) ? 'gimu' : 'gmu';
  try {
    return new RegExp(wholeWords(translated.map((one) => one.source).join('|'), nonword), flags);
  } catch (error) {
    throw new PatternRefused(`"${alternatives.join('|').slice(0, 60)}" is no pattern that runs here: ${(error as Error).message}`);
  }
}

/** Whether a pattern repeats inside a repetition: on some texts it may then take time without bound. */
export function isRisky(pattern: string): boolean {
  // The check knows no look-around; what is inside counts all the same.
  const plain = pattern.replaceAll(/\(\?(?:<?[=!]|P?<\w+>|[a-z-]+:)/gu, '(?:').replaceAll(/\(\?[a-z-]+\)/gu, '');
  return !safeRegex(plain, { limit: MAX_REPETITIONS });
}
