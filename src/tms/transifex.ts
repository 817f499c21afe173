import type { ExchangeFormat } from './exchange-format.ts';
import { keyedJson, shortest } from './keyed-json.ts';

/** Transifex's structured JSON. */
export const transifex: ExchangeFormat = keyedJson({
  name: 'transifex',
  text: 'string',
  notes: 'developer_comment',
  more: (unit) => {
    const limit = shortest(unit);
    return { context: unit.id, ...(limit === undefined ? {} : { character_limit: limit }) };
  },
});
