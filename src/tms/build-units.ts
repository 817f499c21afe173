import type { Catalog, CatalogEntry } from '../model/catalog.ts';
import type { Corpus } from '../model/corpus.ts';
import type { LocalePack } from '../model/locale-pack.ts';
import { isRecord } from '../model/merge-layers.ts';
import type { MessageText, Unit } from '../model/message.ts';
import { contextHash, standingOf } from '../model/staleness.ts';
import { shortHash } from '../text/hash.ts';
import { pageAddresses } from './context-page.ts';
import type { ExchangeFile, ExchangePlaceholder, ExchangeThread, ExchangeUnit } from './exchange-unit.ts';
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

export interface UnitSelection {
  /** Only units that need work: without a translation, or asking for review. */
  readonly changedOnly: boolean;
}

/** The units of a locale for its translators, in the order of the source. Drafts stay at home: their words are not settled. */
export function buildUnits(corpus: Corpus, locale: string, context: UnitContext, selection: UnitSelection): ExchangeFile {
  const catalog = corpus.catalogs.get(locale);
  const pack = corpus.packs.get(locale);
  const units = [...corpus.source.values()]
    .filter((text) => !text.unit.draft)
    .map((text) => buildUnit(text, catalog, pack, corpus, locale, context));
  const file: ExchangeFile = {
    sourceLocale: corpus.project.sourceLocale,
    targetLocale: locale,
    targetDirection: pack?.direction ?? 'ltr',
    units: selection.changedOnly ? units.filter((unit) => unit.status === 'new' || unit.status === 'needs-review') : units,
  };
  const pages = pageAddresses(file);
  return { ...file, units: file.units.map((unit) => ({ ...unit, page: pages.get(unit.id) ?? '' })) };
}

function buildUnit(
  text: MessageText,
  catalog: Catalog | undefined,
  pack: LocalePack | undefined,
  corpus: Corpus,
  locale: string,
  context: UnitContext,
): ExchangeUnit {
  const { unit } = text;
  const entry = catalog?.entries.get(unit.id);
  const forms = withForms(text.text, locale, unit.placeholders);
  const isStale = entry?.source !== undefined && entry.source !== shortHash(text.text);
  const previousSource = isStale ? context.previousSourceOf(text, entry.source ?? '') : '';
  const target = targetOf(entry);
  return {
    id: unit.id,
    origin: text.file,
    source: text.text,
    sourceForms: forms === text.text ? '' : forms,
    target,
    status: entry === undefined || target === '' ? 'new' : standingOf(entry, text.text, unit).status,
    previousSource,
    sourceChange: previousSource === '' ? '' : diffLine(wordDiff(previousSource, text.text, text.locale)),
    change: unit.change,
    description: unit.description,
    note: unit.note,
    purpose: unit.purpose,
    register: registerOf(pack),
    thread: context.threadOf(unit),
    placeholders: placeholdersOf(text),
    limits: limitsOf(unit, corpus.surfaces),
    ...(pack === undefined ? { terms: [], keep: [] } : termsOf(text.text, pack)),
    screenshot: context.screenshotOf(unit, locale),
    page: '',
    sourceHash: shortHash(text.text),
    contextHash: contextHash(unit),
    targetHash: target === '' ? '' : shortHash(target),
    leaf: null,
  };
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
