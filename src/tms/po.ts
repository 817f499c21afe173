import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts';
import type { Status } from '../model/catalog.ts';
import type { Source } from '../text/source.ts';
import { EMPTY, type ExchangeFormat, type Returned } from './exchange-format.ts';
import type { ExchangeFile, ExchangeUnit, ReturnedUnit } from './exchange-unit.ts';
import { factBlock, factsOf, readFactBlock, readFacts } from './facts.ts';
import { groupId } from './fold.ts';
import { gettextForms, type GettextForms } from './gettext-forms.ts';
import { type PoEntry, readPo, writePo } from './po-syntax.ts';

/**
 * GNU gettext PO. The id is the context and, in a comment, the key: some tools drop contexts. A whole ICU text is one msgid;
 * texts of an expanded message that gettext can count are one plural entry.
 */
export const po: ExchangeFormat = { name: 'po', extension: 'po', isBilingual: true, write, read };

function write(file: ExchangeFile): string {
  const forms = gettextForms(file.targetLocale);
  return writePo([header(file.sourceLocale, gettextLocale(file.targetLocale), forms), ...entriesOf(file.units, forms, true)]);
}

/** The template that `msgmerge` and `msgcmp` compare with: the same entries without translations. */
export function writePot(file: ExchangeFile): string {
  const forms = gettextForms(file.targetLocale);
  return writePo([header(file.sourceLocale, '', null), ...entriesOf(file.units, forms, false)]);
}

/** `pt_BR` for `pt-BR`. */
function gettextLocale(locale: string): string {
  return locale.replaceAll('-', '_');
}

const BLANK: PoEntry = {
  translator: [],
  extracted: [],
  references: [],
  flags: [],
  previous: '',
  context: '',
  id: '',
  plural: undefined,
  texts: [''],
  isObsolete: false,
  at: 0,
};

/** Dates are constant, so that the same content gives the same file. */
function header(sourceLocale: string, language: string, forms: GettextForms | null): PoEntry {
  const date = '1970-01-01 00:00+0000';
  const lines = [
    'Project-Id-Version: escalate-content 1',
    'Report-Msgid-Bugs-To: ',
    `POT-Creation-Date: ${date}`,
    `PO-Revision-Date: ${date}`,
    'Last-Translator: escalate-content',
    `Language-Team: ${language === '' ? 'none' : language}`,
    `Language: ${language}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    ...(forms === null ? [] : [`Plural-Forms: nplurals=${forms.categories.length}; plural=${forms.expression};`]),
    `X-Source-Language: ${sourceLocale}`,
  ];
  return { ...BLANK, texts: [lines.map((line) => `${line}\n`).join('')] };
}

function entriesOf(units: readonly ExchangeUnit[], forms: GettextForms | null, withTarget: boolean): PoEntry[] {
  const done = new Set<string>();
  return units.flatMap((unit) => {
    const group = pluralGroup(unit, units, forms);
    if (group === null) return [writeUnit(unit, withTarget)];
    if (done.has(group.id)) return [];
    done.add(group.id);
    return [writePlural(group, withTarget)];
  });
}

interface PluralGroup {
  readonly id: string;
  /** One for each plural form, in the order of the header. */
  readonly members: readonly ExchangeUnit[];
  /** What gettext calls msgid and msgid_plural. */
  readonly singular: string;
  readonly plural: string;
}

/** The plural entry that a unit goes into: the texts of one message that differ in the plural's form only. */
function pluralGroup(unit: ExchangeUnit, units: readonly ExchangeUnit[], forms: GettextForms | null): PluralGroup | null {
  const last = unit.leaf?.choices.at(-1);
  if (forms === null || last?.kind !== 'plural' || !forms.categories.includes(last.key)) return null;
  const id = groupId(unit);
  const siblings = units.filter((one) => one.leaf?.id === unit.leaf?.id && groupId(one) === id);
  const byKey = new Map(siblings.map((one) => [one.leaf?.choices.at(-1)?.key ?? '', one]));
  const members = forms.categories.flatMap((key) => byKey.get(key) ?? []);
  const plural = byKey.get('other')?.source ?? '';
  if (members.length !== forms.categories.length) return null;
  return { id, members, plural, singular: unit.leaf?.singular ?? plural };
}

function writePlural({ id, members, singular, plural }: PluralGroup, withTarget: boolean): PoEntry {
  const [first] = members;
  if (first === undefined) return BLANK;
  const isReview = withTarget && members.some((one) => one.status === 'needs-review' && one.target !== '');
  return {
    ...BLANK,
    ...comments({ ...first, id, leaf: outerLeaf(first) }, isReview),
    context: id,
    id: singular,
    plural,
    texts: withTarget ? members.map(translated) : ['', ''],
  };
}

/** What a plural entry is a text of: its message, and the options around the plural. */
function outerLeaf({ leaf }: ExchangeUnit): ExchangeUnit['leaf'] {
  return leaf === null || leaf.choices.length < 2 ? null : { ...leaf, choices: leaf.choices.slice(0, -1) };
}

function writeUnit(unit: ExchangeUnit, withTarget: boolean): PoEntry {
  const isReview = withTarget && unit.status === 'needs-review' && unit.target !== '';
  return {
    ...BLANK,
    ...comments(unit, isReview),
    previous: isReview ? unit.previousSource : '',
    context: unit.id,
    id: unit.source,
    texts: [withTarget ? translated(unit) : ''],
  };
}

function comments(unit: ExchangeUnit, isReview: boolean): Pick<PoEntry, 'extracted' | 'references' | 'flags'> {
  const block = factBlock(factsOf(unit));
  return {
    extracted: block.split('\n'),
    // With the id, references differ: tools that drop contexts take them to tell equal texts apart.
    references: unit.origin === '' ? [] : [`${unit.origin.replaceAll(' ', '%20')}#${unit.id}`],
    flags: [...(isReview ? ['fuzzy'] : []), 'icu-message-format'],
  };
}

/** gettext knows no translation that is not yet one. */
function translated(unit: ExchangeUnit): string {
  return unit.status === 'new' ? '' : unit.target;
}

function read(source: Source): Returned {
  const { entries, diagnostics } = readPo(source);
  if (diagnostics.length > 0) return { ...EMPTY, diagnostics };
  const head = entries.find((entry) => entry.id === '' && entry.context === '' && !entry.isObsolete);
  const fields = headerFields(head?.texts[0] ?? '');
  const charset = /charset=([\w-]+)/iu.exec(fields.get('content-type') ?? '')?.[1] ?? '';
  if (charset !== '' && !UTF_8.test(charset)) return { ...EMPTY, diagnostics: [wrongCharset(charset, source, head?.at ?? 0)] };
  return {
    sourceLocale: fields.get('x-source-language') ?? '',
    targetLocale: (fields.get('language') ?? '').replaceAll('_', '-'),
    units: entries.filter((entry) => entry !== head && !entry.isObsolete).map(readEntry),
    diagnostics: [],
  };
}

/** ASCII is UTF-8, and `CHARSET` stands in templates. */
const UTF_8 = /^(?:utf-?8|(?:us-)?ascii|charset)$/iu;

function wrongCharset(charset: string, source: Source, at: number): Diagnostic {
  const place = { file: source.path, start: at, end: at + 1 };
  const message = `The header says ${charset}, and exchange files are UTF-8`;
  return makeDiagnostic('exchange/encoding', 'error', message, place, { help: 'Convert it with msgconv --to-code=UTF-8' });
}

function headerFields(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}

function readEntry(entry: PoEntry): ReturnedUnit {
  const facts = readFactBlock(entry.extracted.join('\n'));
  const known = readFacts(facts);
  const isWritten = entry.texts.every((text) => text !== '');
  const status: Status = !isWritten ? 'new' : entry.flags.includes('fuzzy') ? 'needs-review' : 'translated';
  return {
    ...known,
    id: entry.context === '' ? known.id : entry.context,
    otherIds: known.id === '' ? [] : [known.id],
    source: entry.plural ?? entry.id,
    target: entry.texts[0] ?? '',
    ...(entry.plural === undefined ? {} : { forms: entry.texts, singular: entry.id }),
    ...(entry.previous === '' ? {} : { previousSource: entry.previous }),
    status,
    at: entry.at,
  };
}
