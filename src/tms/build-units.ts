import type { Catalog, CatalogEntry } from '../model/catalog.ts';
import type { Corpus } from '../model/corpus.ts';
import type { LocalePack } from '../model/locale-pack.ts';
import { isRecord } from '../model/merge-layers.ts';
import type { MessageText, Unit } from '../model/message.ts';
import { contextHash, standingOf } from '../model/staleness.ts';
import { shortHash } from '../text/hash.ts';
import { pageAddresses } from './context-page.ts';
import { type ExchangeFile, type ExchangePlaceholder, type ExchangeThread, type ExchangeUnit, NO_THREAD } from './exchange-unit.ts';
import { limitsOf } from './limits.ts';
import { withForms } from './source-forms.ts';
import { termsOf } from './terms.ts';
import { diffLine, wordDiff } from './word-diff.ts';

/** What a translator is told about a unit beyond its own file; whoever knows more than the corpus fills it in. */
export interface UnitContext {
  /** Where the conversation says the unit. */
  readonly threadOf: (unit: Unit) => ExchangeThread;
  /** The source text with a hash, from before it changed; empty when nobody knows it. */
  readonly previousSourceOf: (text: MessageText, hash: string) => string;
  readonly screenshotOf: (unit: Unit, locale: string) => string;
}

interface UnitSelection {
  /** Only units that need work: without a translation, or asking for review. */
  readonly changedOnly: boolean;
}

/** What a unit says about itself in every language. */
type SourceFacts = Omit<
  ExchangeUnit,
  | 'sourceForms'
  | 'target'
  | 'status'
  | 'previousSource'
  | 'sourceChange'
  | 'register'
  | 'terms'
  | 'keep'
  | 'screenshot'
  | 'page'
  | 'targetHash'
>;

/** Builds the file of one locale; what does not depend on the locale is worked out once. */
export type UnitBuilder = (locale: string, selection: UnitSelection) => ExchangeFile;

/** The units of a project for its translators, in the order of the source. Drafts stay at home: their words are not settled. */
export function unitBuilder(corpus: Corpus, context: UnitContext): UnitBuilder {
  const texts = [...corpus.source.values()].filter((text) => !text.unit.draft && unwritable(text.text) === null);
  const facts = new Map(texts.map((text) => [text.id, sourceFacts(text, corpus, context)]));
  return (locale, selection) => {
    const catalog = corpus.catalogs.get(locale);
    const pack = corpus.packs.get(locale);
    const units = texts.flatMap((text) => {
      const own = facts.get(text.id);
      return own === undefined ? [] : [buildUnit(text, own, catalog, pack, locale, context)];
    });
    const file: ExchangeFile = {
      sourceLocale: corpus.project.sourceLocale,
      targetLocale: locale,
      targetDirection: pack?.direction ?? 'ltr',
      units: selection.changedOnly ? units.filter((unit) => unit.status === 'new' || unit.status === 'needs-review') : units,
    };
    const pages = pageAddresses(file);
    return { ...file, units: file.units.map((unit) => ({ ...unit, page: pages.get(unit.id) ?? '' })) };
  };
}

function sourceFacts(text: MessageText, corpus: Corpus, context: UnitContext): SourceFacts {
  const { unit } = text;
  return {
    id: unit.id,
    origin: text.file,
    source: text.text,
    change: unit.change,
    description: unit.description,
    note: unit.note,
    purpose: unit.purpose,
    thread: context.threadOf(unit),
    placeholders: placeholdersOf(text),
    limits: limitsOf(unit, corpus.surfaces),
    sourceHash: shortHash(text.text),
    contextHash: contextHash(unit),
    leaf: null,
  };
}

function buildUnit(
  text: MessageText,
  facts: SourceFacts,
  catalog: Catalog | undefined,
  pack: LocalePack | undefined,
  locale: string,
  context: UnitContext,
): ExchangeUnit {
  const { unit } = text;
  const entry = catalog?.entries.get(unit.id);
  const forms = withForms(text.text, locale, unit.placeholders);
  const isStale = entry?.source !== undefined && entry.source !== facts.sourceHash;
  const previousSource = isStale ? context.previousSourceOf(text, entry.source ?? '') : '';
  const target = targetOf(entry);
  return {
    ...facts,
    sourceForms: forms === text.text ? '' : forms,
    target,
    status: entry === undefined || target === '' ? 'new' : standingOf(entry, text.text, unit).status,
    previousSource,
    sourceChange: previousSource === '' ? '' : diffLine(wordDiff(previousSource, text.text, text.locale)),
    register: registerOf(pack),
    ...(pack === undefined ? { terms: [], keep: [] } : termsOf(text.text, pack)),
    screenshot: context.screenshotOf(unit, locale),
    page: '',
    targetHash: target === '' ? '' : shortHash(target),
  };
}

const NOTHING_TO_TELL: UnitContext = { threadOf: () => NO_THREAD, previousSourceOf: () => '', screenshotOf: () => '' };

/** The units of a locale that `expandUnit` may have split, with no more than folding needs. */
export function foldableUnits(corpus: Corpus, locale: string, entries: ReadonlyMap<string, CatalogEntry>): readonly ExchangeUnit[] {
  const source = new Map([...corpus.source].filter(([, { text }]) => /,\s*(?:plural|select)/u.test(text)));
  const catalog = { locale, file: '', exists: true, entries, texts: new Map() };
  const small = { ...corpus, source, catalogs: new Map([[locale, catalog]]), packs: new Map(), surfaces: new Map() };
  return unitBuilder(small, NOTHING_TO_TELL)(locale, { changedOnly: false }).units;
}

function targetOf(entry: CatalogEntry | undefined): string {
  return entry === undefined || entry.message.trim() === '' || unwritable(entry.message) !== null ? '' : entry.message;
}

/** `formal: Sie, Ihnen …`. */
function registerOf(pack: LocalePack | undefined): string {
  if (pack === undefined) return '';
  const registers = pack.facts['registers'];
  const own = isRecord(registers) ? registers[pack.register] : undefined;
  const summary = isRecord(own) && typeof own['summary'] === 'string' ? own['summary'] : '';
  return summary === '' ? pack.register : `${pack.register}: ${summary.replace(/\s+/gu, ' ').trim()}`;
}

/** The declared placeholders that the text uses. A reply or a form has fewer than its message. */
function placeholdersOf({ unit, text }: MessageText): ExchangePlaceholder[] {
  return [...unit.placeholders]
    .filter(([name]) => new RegExp(`\\{\\s*${name}\\s*[,}]`, 'u').test(text))
    .map(([name, { type, example, longest, description }]) => ({
      name,
      type: type ?? '',
      example: String(example ?? ''),
      longest: String(longest ?? ''),
      description: (description ?? '').replace(/\s+/gu, ' ').trim(),
    }));
}

/** Why no format can carry a text: half of a surrogate pair has no UTF-8, and a zero ends a text of gettext. Null for every sound text. */
export function unwritable(text: string): string | null {
  if (text.includes('\u0000')) return 'holds the character U+0000';
  return /\p{Surrogate}/u.test(text) ? 'holds half of a surrogate pair' : null;
}
