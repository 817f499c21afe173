import type { LocalePack } from '../../../model/locale-pack.ts';
import { remembering } from '../../../text/remember.ts';
import type { Span } from '../../../text/source.ts';
import { withoutCodes } from '../plain-stretches.ts';
import { cueMatcher } from '../pack-matchers.ts';

/** A text with the concepts that its words stand for. */
export interface Meaning {
  readonly text: string;
  readonly pack: LocalePack;
  has(concept: string): boolean;
  find(concept: string): readonly Span[];
}

/** Answers by the cue lists of a pack, each looked for once. Placeholders and addresses are no words. */
export function meaningOf(text: string, pack: LocalePack): Meaning {
  const plain = withoutCodes(text);
  const known = new Map<string, readonly Span[]>();
  const find = (concept: string): readonly Span[] => {
    let spans = known.get(concept);
    if (spans === undefined) known.set(concept, (spans = cueMatcher(pack, concept).find(plain)));
    return spans;
  };
  return { text, pack, find, has: (concept) => find(concept).length > 0 };
}

const remembered = new WeakMap<LocalePack, Map<string, Meaning>>();

/** The meaning of a source text, kept: each locale compares itself with it. */
export function sourceMeaning(text: string, pack: LocalePack): Meaning {
  let texts = remembered.get(pack);
  if (texts === undefined) remembered.set(pack, (texts = new Map<string, Meaning>()));
  let meaning = texts.get(text);
  if (meaning === undefined) texts.set(text, (meaning = meaningOf(text, pack)));
  return meaning;
}

/** The part of a meaning that lies in a stretch of its text. */
function partOf(whole: Meaning, at: Span): Meaning {
  const find = (concept: string): readonly Span[] =>
    whole
      .find(concept)
      .filter((span) => span.start >= at.start && span.end <= at.end)
      .map(({ start, end }) => ({ start: start - at.start, end: end - at.start }));
  return { text: whole.text.slice(at.start, at.end), pack: whole.pack, find, has: (concept) => find(concept).length > 0 };
}

/** A sentence of the source beside its translation; `at` is the translation's place in its text. */
export interface Aligned {
  readonly source: Meaning;
  readonly target: Meaning;
  readonly at: Span;
  /** True when each stands for the other; false where whole texts of several sentences are compared. */
  readonly isExact: boolean;
}

/** Full-width marks end a sentence whatever follows: no space does. */
const END = /[.!?;…؟؛।۔·]+["”“’»」』)）]*(?=\s|$|[^\x00-\x7f])|[。！？；]+[”’»」』）]*|\n+/gu;
const COLON_END = /[.!?…؟।۔]+["”“’»」』)）]*(?=\s|$|[^\x00-\x7f])|[。！？]+[”’»」』）]*|\n+/gu;

/** Sentences side by side when both texts have as many, else the whole texts. */
export function alignSentences(source: Meaning, target: Meaning): Aligned[] {
  for (const split of [clauses, sentences]) {
    const from = split(source.text);
    const to = split(target.text);
    if (from.length !== to.length || from.length < 2) continue;
    return to.flatMap((at, i) => {
      const own = from[i];
      return own === undefined ? [] : [{ source: partOf(source, own), target: partOf(target, at), at, isExact: true }];
    });
  }
  const isExact = sentences(source.text).length < 2 && sentences(target.text).length < 2;
  return [{ source, target, at: { start: 0, end: target.text.length }, isExact }];
}

const clauses = remembering((text: string) => splitAt(text, END));
const sentences = remembering((text: string) => splitAt(text, COLON_END));

function splitAt(text: string, pattern: RegExp): Span[] {
  const found: Span[] = [];
  let from = 0;
  const push = (to: number): void => {
    const piece = text.slice(from, to);
    if (/[\p{L}\p{N}]/u.test(piece))
      found.push({ start: from + (piece.length - piece.trimStart().length), end: from + piece.trimEnd().length });
    from = to;
  };
  for (const match of text.matchAll(pattern)) push(match.index + match[0].length);
  push(text.length);
  return found;
}
