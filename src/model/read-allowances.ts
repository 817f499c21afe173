import { lineStartAt } from '../text/lines.ts';
import type { Source, Span } from '../text/source.ts';
import { yamlComments, type YamlComment } from '../syntax/yaml-comments.ts';
import { parseAllow, removalOf, type Allowance } from './allowance.ts';
import type { Corpus } from './corpus.ts';
import type { MessageText } from './message.ts';
import type { Tree } from '../syntax/tree.ts';
import { itemsAt, textAt, textNode } from './read-tree.ts';

/** The allowances of a project: comments in messages files, and `locales/<tag>/allow.yaml`. */
export function readAllowances(corpus: Corpus): Allowance[] {
  const sources = [...corpus.sources.values()].filter(
    ({ text, path }) => /#[ \t]*allow\s/u.test(text) && path.startsWith('content/messages/'),
  );
  const inComments = sources.flatMap((source) => commentAllowances(source, corpus));
  return [
    ...inComments,
    ...[...corpus.allow].flatMap(([locale, { file, tree }]) => fileAllowances(locale, tree, corpus.sources.get(file))),
  ];
}

function commentAllowances(source: Source, corpus: Corpus): Allowance[] {
  const texts = [...corpus.source.values()].filter((text) => text.file === source.path);
  const keys = texts.sort((a, b) => a.keyAt.start - b.keyAt.start);
  return commentsOf(source).flatMap((comment) => {
    const parsed = parseAllow(comment.text);
    const unit = parsed === null ? undefined : unitOf(comment, keys, source.text)?.unit;
    if (parsed === null || unit === undefined) return [];
    return {
      ...parsed,
      id: unit.id,
      parts: unit.kind === 'message',
      locale: corpus.project.sourceLocale,
      at: { file: source.path, start: comment.start, end: comment.end },
      removal: removalOf(source, comment),
    };
  });
}

const comments = new WeakMap<Source, readonly YamlComment[]>();

function commentsOf(source: Source): readonly YamlComment[] {
  let known = comments.get(source);
  if (known === undefined) comments.set(source, (known = yamlComments(source.text)));
  return known;
}

/** A comment on a line of its own directly above a message, reply, form or variant speaks of that one; any other of what it stands in. */
function unitOf(comment: YamlComment, keys: readonly MessageText[], text: string): MessageText | undefined {
  const next = keys.find((one) => one.keyAt.start >= comment.end);
  const between = next === undefined ? 'x' : text.slice(comment.end, next.keyAt.start);
  if (comment.ownLine && next !== undefined && /^(?:\s|#[^\n]*(?:\n|$))*["']?$/u.test(between)) return next;
  const before = keys.filter((one) => one.keyAt.start < comment.start).at(-1);
  // A comment on the line of a reply, form or variant is about that one; a line of its own inside a message is about the message.
  if (before === undefined || before.unit.kind === 'message' || !comment.ownLine) return before;
  return keys.find((one) => one.id === before.unit.owner);
}

function fileAllowances(locale: string, tree: Tree, source: Source | undefined): Allowance[] {
  const items = itemsAt(tree, 'allow');
  if (source === undefined) return [];
  return items.flatMap((item, i) => {
    const id = textAt(item, 'id');
    const rule = textNode(item, 'rule');
    if (rule === undefined || id === '') return [];
    return {
      rule: String(rule.value),
      id,
      parts: false,
      locale,
      text: textAt(item, 'text') || null,
      until: textAt(item, 'until') || null,
      reason: textAt(item, 'reason').trim(),
      at: { file: source.path, start: rule.start, end: rule.end },
      removal: itemLines(source.text, item, items[i + 1]),
    };
  });
}

/** The lines of a list item up to the next one; nothing for the last item, whose lines a person removes with the list. */
function itemLines(text: string, item: Tree, next: Tree | undefined): Span {
  if (next === undefined) return { start: item.start, end: item.start };
  const lineStart = (offset: number): number => lineStartAt(text, offset);
  return { start: lineStart(item.start), end: lineStart(next.start) };
}
