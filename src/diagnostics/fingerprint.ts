import { shortHash } from '../text/hash.ts';
import type { Diagnostic } from './diagnostic.ts';

/**
 * A name for each diagnostic that stays the same when lines move: made of the rule, the message, the locale and the matched
 * text, never of a line. The second equal finding in a message carries a number, so that all are different.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map((one) => {
    const identity = identityOf(one);
    const count = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, count);
    return shortHash(count === 1 ? identity : `${identity} ${count}`);
  });
}

function identityOf({ code, messageId, locale, span, message, at }: Diagnostic): string {
  if (messageId === undefined) return JSON.stringify([code, at.file, message]);
  return JSON.stringify([code, messageId, locale ?? '', span?.text ?? '', span === undefined ? message : '']);
}
