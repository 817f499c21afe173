import { readFlow } from '../flow/read-flow.ts';
import { flowUsage, type FlowUsage } from '../flow/usage.ts';
import type { Corpus, DataFile } from '../model/corpus.ts';

const known = new WeakMap<DataFile['tree'], { readonly key: readonly DataFile['tree'][]; readonly usage: FlowUsage }>();

/** How the project's flow uses messages; null when there is none. Read again only when one of its files changed. */
export function usageOf(corpus: Corpus): FlowUsage | null {
  const files = corpus.flow.filter(({ file }) => !file.startsWith('content/flow/journeys/'));
  const [first] = files;
  if (first === undefined) return null;
  const key = files.map(({ tree }) => tree);
  const before = known.get(first.tree);
  if (before !== undefined && before.key.length === key.length && before.key.every((tree, i) => tree === key[i])) return before.usage;
  const usage = flowUsage(readFlow(files).flow);
  known.set(first.tree, { key, usage });
  return usage;
}
