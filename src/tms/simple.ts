import type { ExchangeFormat } from './exchange-format.ts';
import { keyedJson } from './keyed-json.ts';

/** `{ "id": "text" }`. There is no place for notes, states and hashes: what comes back is compared by id and text alone. */
export const simple: ExchangeFormat = keyedJson({ name: 'simple', text: null, notes: null });
