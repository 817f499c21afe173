import { argumentsOf } from '../syntax/branches.ts';
import type { Corpus } from '../model/corpus.ts';
import type { MessageText, Purpose, Surface, Unit } from '../model/message.ts';
import type { Place } from '../text/source.ts';

/** What the proofs need to know of one text. */
export interface Wording {
  readonly text: string;
  readonly placeholders: readonly string[];
  /** True when it has no plural or select branches. */
  readonly plain: boolean;
}

/** A message as the flow sees it. */
export interface FlowMessage {
  readonly id: string;
  readonly unit: Unit;
  readonly purpose: Purpose;
  readonly surfaces: readonly Surface[];
  readonly standalone: boolean;
  readonly draft: boolean;
  readonly source: Wording;
  /** Keys of its quick replies. */
  readonly replies: readonly string[];
  /** Other texts in the source locale: `form.utility`, `variant.short`, `reply.stay`. */
  readonly others: ReadonlyMap<string, Wording>;
  /** Where its key stands. */
  readonly at: Place;
}

/** All messages that a flow may send, in all languages. */
export interface FlowTexts {
  readonly sourceLocale: string;
  readonly locales: readonly string[];
  readonly messages: ReadonlyMap<string, FlowMessage>;
  /** The text of a unit in a locale, or the source text where there is no translation; undefined for an unknown unit. */
  wording(unit: string, locale: string): Wording | undefined;
  /** What a unit tells in the source language, as far as somebody can say; absent when nobody can. */
  readonly keysSaid?: (unit: string) => ReadonlySet<string>;
  /** Whether a unit has a text in a locale, its own or the source's. */
  has(unit: string, locale: string): boolean;
}

export function flowTexts(corpus: Corpus): FlowTexts {
  const messages = new Map<string, FlowMessage>();
  const wordings = new WeakMap<MessageText, Wording>();
  const wordingOf = (text: MessageText): Wording => {
    let known = wordings.get(text);
    if (known === undefined) wordings.set(text, (known = readWording(text)));
    return known;
  };
  const parts = new Map<string, MessageText[]>();
  for (const text of corpus.source.values()) {
    if (text.unit.kind !== 'message') parts.set(text.unit.owner, [...(parts.get(text.unit.owner) ?? []), text]);
  }
  for (const [id, text] of corpus.source) {
    const { unit } = text;
    if (unit.kind !== 'message') continue;
    const own = parts.get(id) ?? [];
    messages.set(id, {
      id,
      unit,
      purpose: unit.purpose,
      surfaces: unit.surfaces,
      standalone: unit.standalone !== '',
      draft: unit.draft,
      source: wordingOf(text),
      replies: unit.replies.map((reply) => corpus.units.get(reply)?.part ?? ''),
      others: new Map(own.map((one) => [`${one.unit.kind}.${one.unit.part}`, wordingOf(one)])),
      at: { file: text.file, ...text.keyAt },
    });
  }
  const { sourceLocale, locales } = corpus.project;
  return {
    sourceLocale,
    locales: [sourceLocale, ...locales],
    messages,
    has: (unit, locale) => corpus.source.has(unit) || corpus.catalogs.get(locale)?.texts.has(unit) === true,
    wording(unit, locale) {
      const text = corpus.catalogs.get(locale)?.texts.get(unit) ?? corpus.source.get(unit);
      return text === undefined ? undefined : wordingOf(text);
    },
  };
}

function readWording({ text, ast }: MessageText): Wording {
  const found = ast === null ? [] : argumentsOf(ast).filter(({ type }) => type !== 'tag');
  return {
    text,
    placeholders: [...new Set(found.map(({ name }) => name))],
    plain: ast !== null && found.every(({ keys }) => keys.length === 0),
  };
}
