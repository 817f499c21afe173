import type { Corpus } from '../model/corpus.ts';
import { lineStarts, positionAt } from '../text/lines.ts';
import type { Keep } from './select-texts.ts';

/** `messages.map.json`: where in the YAML the text of each message stands; lines and columns count from 1. */
export function writeMessageMap(corpus: Corpus, keep: Keep): string {
  const starts = new Map<string, Int32Array>();
  const lines = [...corpus.source.values()]
    .filter((text) => text.ast !== null && !text.unit.draft && keep(text.unit))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, file, node }) => {
      let known = starts.get(file);
      if (known === undefined) starts.set(file, (known = lineStarts(corpus.sources.get(file)?.text ?? '')));
      return `    ${JSON.stringify(id)}: ${JSON.stringify({ file, ...positionAt(known, node.start) })}`;
    });
  return `{\n  "schemaVersion": 1,\n  "messages": {\n${lines.join(',\n')}\n  }\n}\n`;
}
