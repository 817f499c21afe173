import type { Change } from '../model/message.ts';
import type {
  ExchangeLimit,
  ExchangePlaceholder,
  ExchangeTerm,
  ExchangeThread,
  ExchangeUnit,
  LeafChoice,
  LeafOf,
} from './exchange-unit.ts';

/** What travels beside the text, by name. Formats carry it as notes, comments, columns or one description. */
export type Facts = ReadonlyMap<string, string>;

/** The facts of a unit in the order in which a translator reads them; empty ones are left out. Lists have one item a line. */
export function factsOf(unit: ExchangeUnit): Map<string, string> {
  const { thread } = unit;
  const all: readonly (readonly [string, string])[] = [
    ['key', unit.id],
    ['description', unit.description],
    ['note', unit.note],
    ['purpose', unit.purpose],
    ['register', unit.register],
    ['state', thread.state],
    ['speaker', thread.speaker],
    ['before', thread.before.map(oneLine).join('\n')],
    ['after', thread.after.map(oneLine).join('\n')],
    ['placeholders', unit.placeholders.map(placeholderLine).join('\n')],
    ['max-length', unit.limits.map(limitLine).join('\n')],
    ['do-not-translate', unit.keep.map(oneLine).join('\n')],
    ['terms', unit.terms.map(termLine).join('\n')],
    ['target-forms', unit.sourceForms],
    ['previous-source', unit.previousSource],
    ['source-change', unit.sourceChange],
    ['change', unit.change],
    ['screenshot', unit.screenshot],
    ['page', unit.page],
    ['text-of', unit.leaf === null ? '' : leafLine(unit.leaf)],
    ['file', unit.origin],
    ['source-hash', unit.sourceHash],
    ['context-hash', unit.contextHash],
    ['target-hash', unit.targetHash],
  ];
  return new Map(all.filter(([, text]) => text !== ''));
}

/** The facts of a unit for formats that show the plural forms of the target language in the source itself. */
export function factsBesideForms(unit: ExchangeUnit): Map<string, string> {
  return factsOf({ ...unit, sourceForms: '' });
}

/** The part of a unit that facts hold; what a tool dropped or broke is left empty. The mirror of `factsOf`. */
export function readFacts(facts: Facts): Omit<ExchangeUnit, 'source' | 'target' | 'status'> {
  const text = (name: string): string => facts.get(name) ?? '';
  const lines = (name: string): string[] => (text(name) === '' ? [] : text(name).split('\n'));
  const hash = (name: string): string => /^[0-9a-f]{16}$/u.exec(text(name).trim())?.[0] ?? '';
  const thread: ExchangeThread = {
    state: text('state'),
    speaker: text('speaker'),
    before: lines('before').map(manyLines),
    after: lines('after').map(manyLines),
  };
  return {
    id: text('key').trim(),
    origin: text('file'),
    sourceForms: text('target-forms'),
    previousSource: text('previous-source'),
    sourceChange: text('source-change'),
    change: (text('change') === 'meaning' ? 'meaning' : 'minor') satisfies Change,
    description: text('description'),
    note: text('note'),
    purpose: text('purpose'),
    register: text('register'),
    thread,
    placeholders: lines('placeholders').flatMap(readPlaceholder),
    limits: lines('max-length').flatMap(readLimit),
    keep: lines('do-not-translate').map(manyLines),
    terms: lines('terms').flatMap(readTerm),
    screenshot: text('screenshot'),
    page: text('page'),
    sourceHash: hash('source-hash'),
    contextHash: hash('context-hash'),
    targetHash: hash('target-hash'),
    leaf: readLeaf(text('text-of')),
  };
}

function oneLine(text: string): string {
  if (!/[\\\n\r]/u.test(text)) return text;
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}

function manyLines(line: string): string {
  return line.replace(/\\([\\nr])/gu, (_, char: string) => (char === 'n' ? '\n' : char === 'r' ? '\r' : '\\'));
}

const STRING = String.raw`"((?:[^"\\]|\\.)*)"`;

function quote(text: string): string {
  return `"${oneLine(text).replaceAll('"', '\\"')}"`;
}

function unquote(text: string): string {
  return text.replace(/\\(.)/gu, (_, char: string) => (char === 'n' ? '\n' : char === 'r' ? '\r' : char));
}

function placeholderLine({ name, type, example, longest, description }: ExchangePlaceholder): string {
  const parts = [
    `{${name}}`,
    ...(type === '' ? [] : [type]),
    ...(example === '' ? [] : [`for example ${quote(example)}`]),
    ...(longest === '' ? [] : [`at most ${quote(longest)}`]),
  ];
  return parts.join(', ') + (description === '' ? '' : `: ${oneLine(description)}`);
}

const PLACEHOLDER = new RegExp(
  String.raw`^\{([^{}\s]+)\}(?:, ([A-Za-z]+))?(?:, for example ${STRING})?(?:, at most ${STRING})?(?:: (.*))?$`,
  'su',
);

function readPlaceholder(line: string): ExchangePlaceholder[] {
  const [match, name = '', type = '', example = '', longest = '', description = ''] = PLACEHOLDER.exec(line) ?? [];
  if (match === undefined) return [];
  return [{ name, type, example: unquote(example), longest: unquote(longest), description: manyLines(description) }];
}

const UNIT_WORDS: Readonly<Record<string, string>> = { codePoints: 'code points', utf16: 'UTF-16 units', graphemes: 'characters' };

function limitLine({ surface, max, unit }: ExchangeLimit): string {
  return `${surface}: at most ${max} ${UNIT_WORDS[unit] ?? unit}`;
}

function readLimit(line: string): ExchangeLimit[] {
  const [match, surface = '', max = '', words = ''] = /^(.*): at most (\d+) (.*)$/su.exec(line) ?? [];
  const unit = Object.keys(UNIT_WORDS).find((name) => UNIT_WORDS[name] === words) ?? words;
  return match === undefined ? [] : [{ surface, max: Number(max), unit }];
}

function termLine({ source, target, note }: ExchangeTerm): string {
  return `${quote(source)} = ${quote(target)}${note === '' ? '' : `: ${oneLine(note)}`}`;
}

const TERM = new RegExp(String.raw`^${STRING} = ${STRING}(?:: (.*))?$`, 'su');

function readTerm(line: string): ExchangeTerm[] {
  const [match, source = '', target = '', note = ''] = TERM.exec(line) ?? [];
  return match === undefined ? [] : [{ source: unquote(source), target: unquote(target), note: manyLines(note) }];
}

function leafLine({ id, choices }: LeafOf): string {
  return [id, ...choices.map(({ argument, kind, key }) => `${kind} ${argument} ${key}`)].join(', ');
}

/** The mirror of `leafLine`; null when the text says nothing of the kind. */
function readLeaf(text: string): LeafOf | null {
  const [id = '', ...parts] = text.trim().split(', ');
  const choices = parts.flatMap((part): LeafChoice[] => {
    const [match, kind, argument = '', key = ''] = /^(plural|selectordinal|select) (\S+) (\S+)$/u.exec(part) ?? [];
    return match === undefined ? [] : [{ argument, kind: kind as LeafChoice['kind'], key }];
  });
  return id === '' || choices.length === 0 || choices.length !== parts.length ? null : { id, choices, singular: '' };
}

/** Facts as one text for formats with a single description: `name: text`, further lines begin with `| `. */
export function factBlock(facts: Facts): string {
  return [...facts].map(([name, text]) => `${name}: ${text.replaceAll('\n', '\n| ')}`).join('\n');
}

/** The mirror of `factBlock`. Lines that a tool added, and tools' own line ends, do no harm; the first of two facts of one name counts. */
export function readFactBlock(block: string): Map<string, string> {
  const facts = new Map<string, string>();
  let name = '';
  for (const line of block.split(/\r\n|\n/u)) {
    const [match, key = '', text = ''] = /^([a-z]+(?:-[a-z]+)*): ?(.*)$/su.exec(line) ?? [];
    if (line === '|' || line.startsWith('| ')) {
      if (name !== '') facts.set(name, `${facts.get(name) ?? ''}\n${line.slice(2)}`);
    } else if (match !== undefined && !facts.has(key)) {
      facts.set(key, text);
      name = key;
    } else name = '';
  }
  return facts;
}
