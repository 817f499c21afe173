import type { CST } from 'yaml';

/**
 * The first collection that stands more than `deepest` levels deep, or null. Walks without recursion: composing deep nesting
 * exhausts the stack, and an engine that has to compile a regular expression there aborts the process.
 */
export function firstTooDeep(tokens: readonly CST.Token[], deepest: number): CST.Token | null {
  const open: { readonly token: CST.Token; readonly depth: number }[] = tokens.map((token) => ({ token, depth: 0 })).reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (depth > deepest) return token;
    if (token.type === 'document' && token.value !== undefined) open.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const { key, value } of token.items.toReversed()) {
      if (value !== undefined) open.push({ token: value, depth: depth + 1 });
      if (key !== undefined && key !== null) open.push({ token: key, depth: depth + 1 });
    }
  }
  return null;
}
