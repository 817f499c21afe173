import type { CompiledFlow } from '../flow/compiled.ts';
import { redact } from './redact.ts';
import type { Values } from './types.ts';

/**
 * Values that the flow's messages name, without what must not be kept: a card or a password in a specialist's note ends as
 * `[removed]`. Values under other names are nobody's and are not kept.
 */
export function knownValues(flow: CompiledFlow, values: Values): Values {
  const kept = Object.entries(values).filter(([name]) => Object.hasOwn(flow.data, name));
  return Object.fromEntries(kept.map(([name, value]) => [name, typeof value === 'string' ? redact(value).text : value]));
}
