import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts';
import { STATUSES, type Status } from '../model/catalog.ts';
import type { Source } from '../text/source.ts';
import { EMPTY, type ExchangeFormat, type Returned, type WriteOptions } from './exchange-format.ts';
import { type ExchangeFile, type ExchangeUnit, known, type ReturnedUnit, shownSource } from './exchange-unit.ts';
import { factsBesideForms, readFacts } from './facts.ts';
import { groupByOrigin } from './group-by-origin.ts';
import { readXliff2State, xliff2State } from './status-names.ts';
import { type InlineText, readXliff2Content, writeXliff2Content } from './xliff-2-inline.ts';
import { childOf, childrenOf, element, localName, readXml, textOf, writeXml, type XmlElement } from './xml.ts';

/**
 * XLIFF 2.1, OASIS Standard of 13 February 2018: core with the glossary, metadata and size restriction modules.
 * Notes carry all that a translator needs; the key and the hashes also stand in the unit's name and in its metadata.
 */
export const xliff2: ExchangeFormat = { name: 'xliff-2.1', extension: 'xlf', isBilingual: true, write, read };

const NAMESPACES = {
  xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
  'xmlns:gls': 'urn:oasis:names:tc:xliff:glossary:2.0',
  'xmlns:mda': 'urn:oasis:names:tc:xliff:metadata:2.0',
  'xmlns:slr': 'urn:oasis:names:tc:xliff:sizerestriction:2.0',
};

function write(file: ExchangeFile, options: WriteOptions): string {
  const files = groupByOrigin(file.units).map(({ id, origin, units }) =>
    element('file', { id, original: origin, canResegment: 'no', srcDir: 'ltr', trgDir: file.targetDirection }, [
      element('slr:profiles', { generalProfile: 'xliff:codepoints' }),
      ...units.map((unit) => writeUnit(unit, options)),
    ]),
  );
  const root = { ...NAMESPACES, version: '2.1', srcLang: file.sourceLocale, trgLang: file.targetLocale };
  return writeXml(element('xliff', root, files));
}

function writeUnit(unit: ExchangeUnit, options: WriteOptions): XmlElement {
  const limits = unit.limits.map((limit) => limit.max);
  const sizeRestriction = limits.length === 0 ? undefined : String(Math.min(...limits));
  const content = writeXliff2Content(shownSource(unit), unit.target, options.inline);
  const { state, subState } = xliff2State(unit.status);
  const segment = element('segment', { state, subState }, [
    element('source', {}, content.source),
    ...(unit.target === '' ? [] : [element('target', {}, content.target)]),
  ]);
  return element('unit', { id: unit.id, name: unit.id, 'xml:space': 'preserve', 'slr:sizeRestriction': sizeRestriction }, [
    ...glossary(unit),
    element('mda:metadata', {}, [element('mda:metaGroup', { category: 'escalate-content' }, metadata(unit))]),
    element('notes', {}, notes(unit)),
    ...(content.originalData === null ? [] : [content.originalData]),
    segment,
  ]);
}

function notes(unit: ExchangeUnit): XmlElement[] {
  return [...factsBesideForms(unit)].map(([category, text]) => element('note', { category, appliesTo: 'source' }, [text]));
}

function metadata(unit: ExchangeUnit): XmlElement[] {
  const all = [
    ['key', unit.id],
    ['source-hash', unit.sourceHash],
    ['context-hash', unit.contextHash],
  ] as const;
  return all.filter(([, text]) => text !== '').map(([type, text]) => element('mda:meta', { type }, [text]));
}

function glossary(unit: ExchangeUnit): XmlElement[] {
  const entry = (term: string, translation: string, definition: string): XmlElement =>
    element('gls:glossEntry', {}, [
      element('gls:term', {}, [term]),
      element('gls:translation', {}, [translation]),
      ...(definition === '' ? [] : [element('gls:definition', {}, [definition])]),
    ]);
  const entries = [
    ...unit.keep.map((word) => entry(word, word, 'Stays as it is')),
    ...unit.terms.map(({ source, target, note }) => entry(source, target, note)),
  ];
  return entries.length === 0 ? [] : [element('gls:glossary', {}, entries)];
}

function read(source: Source): Returned {
  const { root, diagnostics } = readXml(source);
  if (root === null) return { ...EMPTY, diagnostics };
  const version = root.attributes['version'] ?? '';
  if (localName(root) !== 'xliff' || !/^2\.[0-2]$/u.test(version)) {
    const at = { file: source.path, start: root.at, end: root.at + 1 };
    const message =
      localName(root) === 'xliff' ? `XLIFF ${version} is not a version that is read here` : `The file is <${root.name}>, not <xliff>`;
    return { ...EMPTY, diagnostics: [makeDiagnostic('exchange/version', 'error', message, at, { help: 'Send XLIFF 2.0 to 2.2, or 1.2' })] };
  }
  const targetLocale = root.attributes['trgLang'] ?? '';
  const units = childrenOf(root, 'file').flatMap((file) => unitsOf(file).map((unit) => readUnit(unit, targetLocale)));
  return { sourceLocale: root.attributes['srcLang'] ?? '', targetLocale, units, diagnostics: [] };
}

function unitsOf(parent: XmlElement): XmlElement[] {
  return parent.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return localName(child) === 'unit' ? [child] : localName(child) === 'group' ? unitsOf(child) : [];
  });
}

function readUnit(unit: XmlElement, targetLocale: string): ReturnedUnit {
  const segments = unit.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (localName(child) === 'segment' || localName(child) === 'ignorable'),
  );
  const source = segments.map((one) => contentOf(one, 'source', unit));
  const target = segments.map(
    (one) => contentOf(one, 'target', unit) ?? (localName(one) === 'ignorable' ? contentOf(one, 'source', unit) : undefined),
  );
  const hasTarget = target.some((one, i) => one !== undefined && localName(segments[i] ?? unit) === 'segment');
  const facts = readNotes(unit);
  return {
    ...readFacts(facts),
    id: unit.attributes['id'] ?? '',
    otherIds: [unit.attributes['name'] ?? '', facts.get('key') ?? ''].filter((id) => id !== ''),
    source: source.map((one) => one?.text ?? '').join(''),
    target: hasTarget ? target.map((one) => one?.text ?? '').join('') : '',
    at: unit.at,
    ...known({ status: statusOf(segments), fault: faultOf(unit, target, targetLocale) }),
  };
}

function contentOf(segment: XmlElement, name: 'source' | 'target', unit: XmlElement): InlineText | undefined {
  const content = childOf(segment, name);
  return content === undefined ? undefined : readXliff2Content(content, unit);
}

/** A unit in several segments has the least of their states. */
function statusOf(segments: readonly XmlElement[]): Status | undefined {
  const found = segments
    .filter((one) => localName(one) === 'segment')
    .map((one) => readXliff2State(one.attributes['state'], one.attributes['subState']));
  return found.includes(undefined) ? undefined : STATUSES.find((status) => found.includes(status));
}

function readNotes(unit: XmlElement): Map<string, string> {
  const facts = new Map<string, string>();
  const add = (name: string, text: string): void => {
    if (name !== '' && !facts.has(name)) facts.set(name, text);
  };
  for (const note of childrenOf(childOf(unit, 'notes') ?? element('none'), 'note')) add(note.attributes['category'] ?? '', textOf(note));
  for (const group of childrenOf(childOf(unit, 'metadata') ?? element('none'), 'metaGroup')) {
    if (group.attributes['category'] !== 'escalate-content') continue;
    for (const meta of childrenOf(group, 'meta')) add(meta.attributes['type'] ?? '', textOf(meta));
  }
  return facts;
}

function faultOf(unit: XmlElement, target: readonly (InlineText | undefined)[], targetLocale: string): string | undefined {
  const lost = target.find((one) => one !== undefined && one.lost !== null)?.lost;
  if (lost !== undefined && lost !== null) return `The placeholder ${lost} has lost its content on the way`;
  for (const segment of childrenOf(unit, 'segment')) {
    const language = childOf(segment, 'target')?.attributes['xml:lang'];
    if (language !== undefined && language.toLowerCase() !== targetLocale.toLowerCase())
      return `The target is marked ${language} in a file for ${targetLocale}`;
  }
  return undefined;
}
