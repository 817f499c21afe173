import { compileFlow } from '../flow/compile-flow.ts';
import { readFlow, type FlowFile } from '../flow/read-flow.ts';
import { flowTexts } from '../flow/texts.ts';
import type { Corpus } from '../model/corpus.ts';

/** The flow as `flow.json` carries it, with the keys of each message's quick replies in order. Same flow, same bytes. */
export function writeFlow(corpus: Corpus, files: readonly FlowFile[]): string {
  const { messages } = flowTexts(corpus);
  // One order, however the files were found: same flow, same bytes.
  const { flow } = readFlow([...files].sort((a, b) => (a.file < b.file ? -1 : 1)));
  const compiled = compileFlow(flow, (id) => messages.get(id)?.source.placeholders ?? []);
  const replies = [...messages].filter(([, { replies: keys }]) => keys.length > 0).map(([id, { replies: keys }]) => [id, keys] as const);
  const sorted = replies.sort(([a], [b]) => (a < b ? -1 : 1));
  const asksNumber = [...messages.values()].filter(({ purpose, draft }) => purpose === 'phone-request' && !draft).map(({ id }) => id);
  return `${JSON.stringify({ ...compiled, replies: Object.fromEntries(sorted), asksNumber: asksNumber.sort(), stopWords: stopWords(corpus) })}\n`;
}

/** The words of every language of the project, since a person may stop us in another one than they read. */
function stopWords(corpus: Corpus): string[] {
  const words = [...corpus.packs.values()].flatMap(({ facts }) => facts.optOut?.words ?? []);
  return [...new Set(words.map((word) => word.toLowerCase()))].sort();
}
