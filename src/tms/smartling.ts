import type { ExchangeFormat } from './exchange-format.ts';
import { keyedJson } from './keyed-json.ts';

/** Smartling's JSON with its instructions for the parser in front. */
export const smartling: ExchangeFormat = keyedJson({
  name: 'smartling',
  text: 'message',
  notes: 'description',
  head: {
    smartling: {
      string_format: 'icu',
      translate_paths: [{ path: '*/message', key: '{*}/message', instruction: '*/description' }],
      variants_enabled: true,
    },
  },
});
