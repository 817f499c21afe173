import type { MessageText } from '../model/message.ts';
import { shortHash } from '../text/hash.ts';
import type { ReturnedUnit } from './exchange-unit.ts';

/** A returned unit with the unit of the project that it belongs to; null with the reason why there is none. */
export interface Match {
  readonly returned: ReturnedUnit;
  readonly text: MessageText | null;
  readonly reason: string;
}

/**
 * Finds the unit of each returned one: by its id, by the ids that the file names in further places, by the hash of its source,
 * and last by its source text, as long as only one unit has it.
 */
export function matchUnits(returned: readonly ReturnedUnit[], source: ReadonlyMap<string, MessageText>): Match[] {
  const byHash = new Map<string, MessageText[]>();
  for (const text of source.values()) {
    const hash = shortHash(text.text);
    byHash.set(hash, [...(byHash.get(hash) ?? []), text]);
  }
  return returned.map((one) => {
    const id = [one.id, ...one.otherIds].find((own) => source.has(own));
    if (id !== undefined) return { returned: one, text: source.get(id) ?? null, reason: '' };
    const hash = one.sourceHash || (one.source === undefined ? '' : shortHash(one.source));
    const twins = byHash.get(hash) ?? [];
    if (twins.length === 1 && twins[0] !== undefined) return { returned: one, text: twins[0], reason: '' };
    const name = one.id === '' ? 'A unit without an id' : `"${one.id}"`;
    const reason =
      twins.length > 1
        ? `${name} is not an id of the source, and ${twins.length} units have its source text`
        : `${name} is not an id of the source`;
    return { returned: one, text: null, reason };
  });
}
