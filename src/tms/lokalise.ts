import type { ExchangeFormat } from './exchange-format.ts';
import { keyedJson, shortest } from './keyed-json.ts';

/** Lokalise's structured JSON; `limit` counts characters. */
export const lokalise: ExchangeFormat = keyedJson({
  name: 'lokalise',
  text: 'translation',
  notes: 'notes',
  more: (unit) => {
    const limit = shortest(unit);
    return { context: unit.id, ...(limit === undefined ? {} : { limit: String(limit) }) };
  },
});
