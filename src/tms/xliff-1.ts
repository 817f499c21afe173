import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts';
import type { Source } from '../text/source.ts';
import { EMPTY, type ExchangeFormat, type Returned, type WriteOptions } from './exchange-format.ts';
import { type ExchangeFile, type ExchangeUnit, known, type ReturnedUnit, shownSource } from './exchange-unit.ts';
import { factsBesideForms, readFactBlock, readFacts } from './facts.ts';
import { groupByOrigin } from './group-by-origin.ts';
import { readXliff1State, xliff1State } from './status-names.ts';
import { readXliff1Content, xliff1Content } from './xliff-1-inline.ts';
import { childOf, childrenOf, element, localName, readXml, textOf, writeXml, type XmlElement } from './xml.ts';

/**
 * XLIFF 1.2, OASIS Standard of 1 February 2008, transitional. Notes carry all that a translator needs, by `from`;
 * the key also stands in `resname`, and an earlier source text with its translation in `alt-trans`.
 */
export const xliff1: ExchangeFormat = { name: 'xliff-1.2', extension: 'xlf', isBilingual: true, write, read };

function write(file: ExchangeFile, options: WriteOptions): string {
  const files = groupByOrigin(file.units).map(({ origin, units }) =>
    element(
      'file',
      { original: origin, 'source-language': file.sourceLocale, 'target-language': file.targetLocale, datatype: 'plaintext' },
      [
        element(
          'body',
          {},
          units.map((unit) => writeUnit(unit, options)),
        ),
      ],
    ),
  );
  return writeXml(element('xliff', { xmlns: 'urn:oasis:names:tc:xliff:document:1.2', version: '1.2' }, files));
}

function writeUnit(unit: ExchangeUnit, options: WriteOptions): XmlElement {
  const limits = unit.limits.map((limit) => limit.max);
  const content = xliff1Content(options.inline);
  const isApproved = unit.status === 'reviewed' || unit.status === 'final';
  const attributes = {
    id: unit.id,
    resname: unit.id,
    'xml:space': 'preserve',
    approved: isApproved ? 'yes' : 'no',
    maxwidth: limits.length === 0 ? undefined : String(Math.min(...limits)),
    'size-unit': limits.length === 0 ? undefined : 'char',
  };
  const source = content(shownSource(unit));
  const target = content(unit.target);
  return element('trans-unit', attributes, [
    element('source', {}, source),
    ...(unit.target === '' ? [] : [element('target', { state: xliff1State(unit.status) }, target)]),
    ...[...factsBesideForms(unit)].map(([from, text]) => element('note', { from }, [text])),
    ...earlier(unit, options),
  ]);
}

function earlier(unit: ExchangeUnit, options: WriteOptions): XmlElement[] {
  if (unit.previousSource === '' || unit.target === '') return [];
  const content = xliff1Content(options.inline);
  return [
    element('alt-trans', { alttranstype: 'previous-version' }, [
      element('source', {}, content(unit.previousSource)),
      element('target', {}, content(unit.target)),
    ]),
  ];
}

function read(source: Source): Returned {
  const { root, diagnostics } = readXml(source);
  if (root === null) return { ...EMPTY, diagnostics };
  const version = root.attributes['version'] ?? '';
  if (localName(root) !== 'xliff' || !/^1\.[12]$/u.test(version)) {
    const at = { file: source.path, start: root.at, end: root.at + 1 };
    const message =
      localName(root) === 'xliff' ? `XLIFF ${version} is not a version that is read here` : `The file is <${root.name}>, not <xliff>`;
    return { ...EMPTY, diagnostics: [makeDiagnostic('exchange/version', 'error', message, at, { help: 'Send XLIFF 1.2, or 2.0 to 2.2' })] };
  }
  const files = childrenOf(root, 'file');
  const languages = new Set(files.map((file) => file.attributes['target-language'] ?? ''));
  if (languages.size > 1) {
    const at = { file: source.path, start: root.at, end: root.at + 1 };
    const message = `The file holds several target languages: ${[...languages].join(', ')}`;
    return {
      ...EMPTY,
      diagnostics: [makeDiagnostic('exchange/languages', 'error', message, at, { help: 'Export one file for each language' })],
    };
  }
  const targetLocale = files[0]?.attributes['target-language'] ?? '';
  const units = files.flatMap((file) => unitsOf(childOf(file, 'body') ?? element('body')).map((unit) => readUnit(unit, targetLocale)));
  return { sourceLocale: files[0]?.attributes['source-language'] ?? '', targetLocale, units, diagnostics: [] };
}

function unitsOf(parent: XmlElement): XmlElement[] {
  return parent.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.attributes['restype'] === 'x-gettext-domain-header') return [];
    return localName(child) === 'trans-unit' ? [child] : localName(child) === 'group' ? unitsOf(child) : [];
  });
}

function readUnit(unit: XmlElement, targetLocale: string): ReturnedUnit {
  const source = childOf(unit, 'source');
  const target = childOf(unit, 'target');
  const content = target === undefined ? undefined : readXliff1Content(target);
  const facts = readNotes(unit);
  return {
    ...readFacts(facts),
    id: unit.attributes['resname'] ?? unit.attributes['id'] ?? '',
    otherIds: [unit.attributes['id'] ?? '', facts.get('key') ?? ''].filter((id) => id !== ''),
    target: content?.text ?? '',
    at: unit.at,
    ...known({
      source: source === undefined ? undefined : readXliff1Content(source).text,
      status: readXliff1State(target?.attributes['state'], unit.attributes['approved']),
      fault: faultOf(content?.lost ?? null, target?.attributes['xml:lang'], targetLocale),
    }),
  };
}

/** Notes by `from`; po2xliff keeps the comments of a PO entry in a context group. */
function readNotes(unit: XmlElement): Map<string, string> {
  const facts = new Map<string, string>();
  for (const note of childrenOf(unit, 'note')) {
    const from = note.attributes['from'] ?? '';
    if (from !== '' && !facts.has(from)) facts.set(from, textOf(note));
  }
  const contexts = childrenOf(unit, 'context-group').flatMap((group) => childrenOf(group, 'context'));
  const comment = contexts.find((context) => context.attributes['context-type'] === 'x-po-autocomment');
  return comment === undefined ? facts : new Map([...readFactBlock(textOf(comment)), ...facts]);
}

function faultOf(lost: string | null, language: string | undefined, targetLocale: string): string | undefined {
  if (lost !== null) return `The placeholder ${lost} has lost its content on the way`;
  const isOther = language !== undefined && targetLocale !== '' && language.toLowerCase() !== targetLocale.toLowerCase();
  return isOther ? `The target is marked ${language} in a file for ${targetLocale}` : undefined;
}
