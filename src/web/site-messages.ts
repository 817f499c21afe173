import { textLimits } from '../engine/text-limits.ts';
import { usageOf } from '../engine/flow-usage.ts';
import type { Corpus } from '../model/corpus.ts';
import { isRecord } from '../model/merge-layers.ts';
import type { MessageText, Surface, Unit } from '../model/message.ts';
import { createLocator } from '../report/places.ts';
import { argumentsOf } from '../syntax/branches.ts';
import type { SiteLimit, SiteLocale, SiteMessage, SitePlaceholder, SiteSurface, SiteUnit } from './site-data.ts';

/** Every message of the source with its units, in file order. */
export function siteMessages(corpus: Corpus): SiteMessage[] {
  const locate = createLocator({ sources: corpus.sources });
  const usage = usageOf(corpus);
  const parts = new Map<string, MessageText[]>();
  for (const text of corpus.source.values()) parts.set(text.unit.owner, [...(parts.get(text.unit.owner) ?? []), text]);
  return [...corpus.source.values()]
    .filter(({ unit }) => unit.kind === 'message')
    .map((text) => {
      const { unit, file } = text;
      const own = parts.get(unit.id) ?? [];
      const { line } = locate({ file, ...text.keyAt }).start;
      return {
        id: unit.id,
        purpose: unit.purpose,
        description: unit.description,
        note: unit.note,
        standalone: unit.standalone,
        draft: unit.draft,
        situations: unit.situations,
        surfaces: unit.surfaces,
        file,
        line,
        units: own.map((one) => siteUnit(one.unit)),
        placeholders: placeholdersOf(text, own),
        states: usage?.statesOf(unit.id) ?? [],
      };
    });
}

function siteUnit({ id, kind, part, surfaces }: Unit): SiteUnit {
  return { id, kind, part, surfaces };
}

/** Those that the message declares, then those that its texts use all the same. */
function placeholdersOf({ unit }: MessageText, texts: readonly MessageText[]): SitePlaceholder[] {
  const declared = [...unit.placeholders].map(([name, { type = 'string', example = null, longest = null, description = '' }]) => ({
    name,
    type,
    example,
    longest,
    description: description.replace(/\s+/gu, ' ').trim(),
  }));
  const known = new Set(unit.placeholders.keys());
  const used = texts.flatMap(({ ast }) => (ast === null ? [] : argumentsOf(ast)));
  const others = used.filter(({ name, type }) => type !== 'tag' && !known.has(name) && known.add(name));
  return [...declared, ...others.map(({ name, type }) => ({ name, type: typeOf(type), example: null, longest: null, description: '' }))];
}

/** The kind of value that an argument of an ICU text takes. */
function typeOf(type: string): string {
  if (type === 'date' || type === 'time') return type;
  return type === 'number' || type === 'plural' || type === 'selectordinal' ? 'number' : 'string';
}

/** The locales of the project, the source first. */
export function siteLocales(corpus: Corpus): SiteLocale[] {
  const { sourceLocale, locales } = corpus.project;
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  return [sourceLocale, ...locales].map((tag) => {
    const pack = corpus.packs.get(tag);
    return {
      tag,
      name: pack?.name || (names.of(tag) ?? tag),
      nativeName: pack?.facts.nativeName ?? '',
      direction: pack?.direction ?? 'ltr',
    };
  });
}

/** What the surfaces of the project show at most. */
export function siteSurfaces(corpus: Corpus): SiteSurface[] {
  return corpus.project.surfaces.map((name) => {
    const data = corpus.surfaces.get(name);
    const limits = isRecord(data) && isRecord(data['limits']) ? data['limits'] : {};
    const most = isRecord(limits['quickReplies']) ? limits['quickReplies']['limit'] : undefined;
    return {
      name,
      title: isRecord(data) && typeof data['title'] === 'string' ? data['title'] : name,
      text: limitFor(corpus, name, 'message'),
      replyTitle: limitFor(corpus, name, 'reply'),
      quickReplies: typeof most === 'number' ? most : NO_LIMIT,
    };
  });
}

/** More replies than any message has, where a surface sets no limit; JSON has no infinity. */
const NO_LIMIT = 1000;

function limitFor(corpus: Corpus, surface: Surface, kind: 'message' | 'reply'): SiteLimit {
  const asked = { kind, purpose: 'macro', surfaces: [surface] } as unknown as Unit;
  const { limit, unit } = textLimits(asked, corpus.surfaces)[0] ?? { limit: 2000, unit: 'codePoints' as const };
  return { limit, unit };
}
