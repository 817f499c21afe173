import { lineStartAt } from '../text/lines.ts';
import type { Corpus } from '../model/corpus.ts';
import { schemaNameOf } from '../model/file-kinds.ts';
import { SUMMARIES } from '../rules/summaries.ts';
import type { Source, Span } from '../text/source.ts';
import { hoverText } from './hover.ts';
import { descriptionAt } from './schema-at.ts';
import { subjectAt } from './subject-at.ts';
import { yamlContextAt } from './yaml-context.ts';

/** What to show at an offset: about the message, the placeholder or the part of the flow there, else about the rule or the key. */
export function hoverAt(corpus: Corpus, source: Source, offset: number): { readonly text: string; readonly at: Span } | null {
  const subject = subjectAt(corpus, source.path, offset);
  if (subject !== null) {
    const text = hoverText(corpus, subject);
    if (text !== '') return { text, at: subject.at };
  }
  const rule = wordAt(source.text, offset, /[a-z]+\/[a-z0-9-]+/gu);
  if (rule !== null && SUMMARIES[rule.word] !== undefined)
    return { text: `**${rule.word}**\n\n${SUMMARIES[rule.word] ?? ''}`, at: rule.at };
  const schema = schemaNameOf(source.path);
  const key = wordAt(source.text, offset, /[\w-]+/gu);
  if (schema === null || key === null || !/^["']?\s*:/u.test(source.text.slice(key.at.end))) return null;
  const { path } = yamlContextAt(source.text, key.at.start);
  const text = descriptionAt(schema, [...path, key.word]);
  return text === '' ? null : { text, at: key.at };
}

/** The word of a form that an offset is in, on its line. */
function wordAt(text: string, offset: number, form: RegExp): { readonly word: string; readonly at: Span } | null {
  const start = lineStartAt(text, offset);
  const lineEnd = text.indexOf('\n', offset);
  for (const match of text.slice(start, lineEnd < 0 ? text.length : lineEnd).matchAll(form)) {
    const at = { start: start + match.index, end: start + match.index + match[0].length };
    if (at.start <= offset && offset <= at.end) return { word: match[0], at };
  }
  return null;
}
