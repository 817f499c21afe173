import { textLimits } from '../engine/text-limits.ts';
import { usageOf } from '../engine/flow-usage.ts';
import type { Corpus } from '../model/corpus.ts';
import { isRecord } from '../model/merge-layers.ts';
import type { MessageText, Surface, Unit } from '../model/message.ts';
import { createLocator } from '../report/places.ts';
import type { SiteLimit, SiteLocale, SiteMessage, SitePlaceholder, SiteSurface, SiteUnit } from './site-data.ts';

/** Every message of the source with its units, in file order. */
export function siteMessages(corpus: Corpus): SiteMessage[] {
  const locate = createLocator({ sources: corpus.sources });
  const usage = usageOf(corpus);
  const parts = new Map<string, SiteUnit[]>();
  for (const { unit } of corpus.source.values()) parts.set(unit.owner, [...(parts.get(unit.owner) ?? []), siteUnit(unit)]);
  return [...corpus.source.values()]
    .filter(({ unit }) => unit.kind === 'message')
    .map((text) => {
      const { unit, file } = text;
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
        units: parts.get(unit.id) ?? [],
        placeholders: placeholdersOf(text),
        states: usage?.statesOf(unit.id) ?? [],
      };
    });
}

function siteUnit({ id, kind, part, surfaces }: Unit): SiteUnit {
  return { id, kind, part, surfaces };
}

function placeholdersOf({ unit }: MessageText): SitePlaceholder[] {
  return [...unit.placeholders].map(([name, { type = 'string', example = null, longest = null, description = '' }]) => ({
    name,
    type,
    example,
    longest,
    description: description.replace(/\s+/gu, ' ').trim(),
  }));
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
