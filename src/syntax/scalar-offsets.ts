import type { CST } from 'yaml';
import type { Span } from '../text/source.ts';
import { blockOffsets, blockSpan } from './block-offsets.ts';
import { doubleOffsets } from './double-offsets.ts';
import { flowOffsets } from './flow-offsets.ts';
import type { OffsetMap } from './tree.ts';

export type ScalarToken = CST.FlowScalar | CST.BlockScalar;

/** Where the content of a YAML scalar stands: without quotes, and without the header and indentation of a block. */
export function scalarSpan(token: ScalarToken, source: string): Span {
  if (token.type === 'block-scalar') return blockSpan(token, source);
  const quote = quoteOf(token);
  const start = token.offset + quote.length;
  const end = token.offset + token.source.length;
  const isClosed = quote !== '' && token.source.length > 1 && token.source.endsWith(quote);
  return { start, end: Math.max(start, isClosed ? end - 1 : end) };
}

/**
 * Which source units each unit of `value`, the string that `token` parsed to, comes from.
 * Decodes the token afresh and gives null unless that yields exactly `value`.
 */
export function scalarOffsets(token: ScalarToken, source: string, value: string): OffsetMap | null {
  if (token.type === 'block-scalar') return blockOffsets(token, source, value);
  const { start, end } = scalarSpan(token, source);
  const quote = quoteOf(token);
  return quote === '"' ? doubleOffsets(source, start, end, value) : flowOffsets(source, start, end, value, quote);
}

function quoteOf(token: CST.FlowScalar): '"' | "'" | '' {
  if (token.type === 'double-quoted-scalar') return '"';
  return token.type === 'single-quoted-scalar' ? "'" : '';
}
