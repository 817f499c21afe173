import type { ExchangeFormat } from './exchange-format.ts';
import { keyedJson } from './keyed-json.ts';

/** What `formatjs extract` writes by default. */
export const formatjs: ExchangeFormat = keyedJson({ name: 'formatjs', text: 'defaultMessage', notes: 'description' });
