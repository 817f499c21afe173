import type { ExchangeFormat } from './exchange-format.ts';
import { keyedJson } from './keyed-json.ts';

/** Crowdin's “Chrome JSON”. */
export const crowdin: ExchangeFormat = keyedJson({ name: 'crowdin', text: 'message', notes: 'description' });
