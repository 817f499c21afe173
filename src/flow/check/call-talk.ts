import type { Flow } from '../model.ts';
import type { FlowTexts } from '../texts.ts';

/** The messages that talk about phone calls. */
export function callTalkers(flow: Flow, texts: FlowTexts): ReadonlySet<string> {
  const except = new Set(flow.callTalk.except.flatMap(({ messages }) => messages));
  const pattern = callWords(flow);
  return new Set(
    [...texts.messages.values()].filter(({ id, source }) => !except.has(id) && pattern?.test(source.text)).map(({ id }) => id),
  );
}

/** The words that give such a message away; null when the flow lists none. */
export function callWords({ callTalk }: Flow): RegExp | null {
  const words = callTalk.words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return words.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}
