import type { Corpus } from '../model/corpus.ts';
import type { LocalePack } from '../model/locale-pack.ts';
import type { MessageText, Reading } from '../model/message.ts';
import { compileLexicon } from '../packs/compile-lexicon.ts';
import type { Lexicon } from '../rules/lexicon.ts';
import type { MessageSubject } from '../rules/subject.ts';
import { textLimits } from './text-limits.ts';

const lexicons = new WeakMap<LocalePack, Lexicon>();

/** The compiled wording rules of a pack; compiled once for each pack. */
export function lexiconOf(pack: LocalePack): Lexicon {
  const known = lexicons.get(pack);
  if (known !== undefined) return known;
  const lexicon = compileLexicon(pack.style.avoid, pack.segmentation === 'spaces', pack.style.lists);
  lexicons.set(pack, lexicon);
  return lexicon;
}

/** What a subject is made of besides its text. */
interface Surroundings {
  readonly pack: LocalePack;
  readonly source: MessageSubject | null;
  readonly surfaces: Corpus['surfaces'];
  labelOf(id: string): string | undefined;
}

interface Remembered {
  readonly from: Omit<Surroundings, 'labelOf'>;
  readonly replies: readonly string[];
  readonly subject: MessageSubject;
}

const subjects = new WeakMap<Reading, Remembered>();

/**
 * What rules see of a text; the same object while nothing that they see is another. Null when the text does not parse: nothing
 * can be said about its wording.
 */
function subjectOf({ reading }: MessageText, from: Surroundings): MessageSubject | null {
  if (reading.ast === null) return null;
  const replies = reading.unit.replies.flatMap((id) => from.labelOf(id) ?? []);
  const known = subjects.get(reading);
  const isSame =
    known?.from.pack === from.pack &&
    known.from.source === from.source &&
    known.from.surfaces === from.surfaces &&
    known.replies.length === replies.length &&
    known.replies.every((label, i) => label === replies[i]);
  if (isSame) return known.subject;
  const subject = makeSubject(reading, reading.ast, replies, from);
  const { pack, source, surfaces } = from;
  subjects.set(reading, { from: { pack, source, surfaces }, replies, subject });
  return subject;
}

function makeSubject(
  text: Reading,
  ast: MessageSubject['ast'],
  replies: readonly string[],
  { pack, source, surfaces }: Surroundings,
): MessageSubject {
  const { unit } = text;
  return {
    id: text.id,
    locale: text.locale,
    language: text.locale.split('-')[0] ?? text.locale,
    kind: unit.kind,
    purpose: unit.purpose,
    surfaces: unit.surfaces,
    text: text.text,
    ast,
    get branches() {
      return text.branches;
    },
    placeholders: unit.placeholders,
    replies,
    unit,
    pack,
    lexicon: lexiconOf(pack),
    source,
    limits: textLimits(unit, surfaces),
  };
}

/** What rules see of one text; null when there is none, or when it does not parse. */
export function subjectIn(corpus: Corpus, locale: string, id: string): MessageSubject | null {
  const isSource = locale === corpus.project.sourceLocale;
  const texts = isSource ? corpus.source : corpus.catalogs.get(locale)?.texts;
  const pack = corpus.packs.get(locale);
  const text = texts?.get(id);
  if (text === undefined || pack === undefined) return null;
  const source = isSource ? null : subjectIn(corpus, corpus.project.sourceLocale, id);
  return subjectOf(text, { pack, source, surfaces: corpus.surfaces, labelOf: (reply) => texts?.get(reply)?.text });
}

/** The subjects of a locale, by unit id; texts that do not parse are left out. `sources` are those of the source locale. */
export function subjectsOf(corpus: Corpus, locale: string, sources?: ReadonlyMap<string, MessageSubject>): Map<string, MessageSubject> {
  const texts = locale === corpus.project.sourceLocale ? corpus.source : corpus.catalogs.get(locale)?.texts;
  const pack = corpus.packs.get(locale);
  const found = new Map<string, MessageSubject>();
  if (texts === undefined || pack === undefined) return found;
  const labelOf = (id: string): string | undefined => texts.get(id)?.text;
  for (const [id, text] of texts) {
    const subject = subjectOf(text, { pack, source: sources?.get(id) ?? null, surfaces: corpus.surfaces, labelOf });
    if (subject !== null) found.set(id, subject);
  }
  return found;
}
