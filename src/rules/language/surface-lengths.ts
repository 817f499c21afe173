import type { MessageSubject } from '../subject.ts';
import { longestText } from './longest-text.ts';
import { measure } from './measure.ts';

/** How long a message gets on a surface, and how much that surface shows, in the surface's own unit. */
export interface SurfaceLength {
  readonly surface: string;
  readonly length: number;
  readonly limit: number;
}

/** How long the longest text of a message is on each of its surfaces. */
export function surfaceLengths(message: MessageSubject): SurfaceLength[] {
  const longest = message.branches.map((branch) => longestText(message, branch));
  return message.limits.map(({ surface, limit, unit }) => ({
    surface,
    limit,
    length: longest.reduce((most, text) => Math.max(most, measure(text, unit)), 0),
  }));
}
