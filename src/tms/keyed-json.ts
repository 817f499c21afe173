import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts';
import { entriesOf, textNode } from '../model/read-tree.ts';
import { parseJson } from '../syntax/parse-json.ts';
import type { Entry, Tree } from '../syntax/tree.ts';
import type { Source } from '../text/source.ts';
import { EMPTY, type ExchangeFormat, type FormatName, type Returned } from './exchange-format.ts';
import { type ExchangeFile, type ExchangeUnit, type ReturnedUnit, shownSource } from './exchange-unit.ts';
import { factBlock, factsOf, readFactBlock, readFacts } from './facts.ts';

/** How a JSON format names the parts of an entry. */
export interface KeyedShape {
  readonly name: FormatName;
  /** The key of the text; null when the entry is the text. */
  readonly text: string | null;
  /** The key of the notes; null when there is no place for them. */
  readonly notes: string | null;
  /** Further keys of an entry. */
  readonly more?: (unit: ExchangeUnit) => Readonly<Record<string, string | number>>;
  /** Entries of the file that are no messages. */
  readonly head?: Readonly<Record<string, unknown>>;
}

/** A JSON format with one entry for each id: the translation, or the source where there is none. */
export function keyedJson(shape: KeyedShape): ExchangeFormat {
  return {
    name: shape.name,
    extension: 'json',
    isBilingual: false,
    write: (file) =>
      `${JSON.stringify({ ...shape.head, ...Object.fromEntries(file.units.map((unit) => [unit.id, entryOf(unit, file, shape)])) }, null, 2)}\n`,
    read: (source) => read(source, shape),
  };
}

function entryOf(unit: ExchangeUnit, file: ExchangeFile, shape: KeyedShape): unknown {
  const text = unit.target === '' || unit.status === 'new' ? shownSource(unit) : unit.target;
  if (shape.text === null) return text;
  const facts = new Map([['source', unit.source], ...factsOf(unit), ['target-locale', file.targetLocale]]);
  return { [shape.text]: text, ...(shape.notes === null ? {} : { [shape.notes]: factBlock(facts) }), ...shape.more?.(unit) };
}

function read(source: Source, shape: KeyedShape): Returned {
  const { value, diagnostics } = parseJson(source);
  if (diagnostics.some((one) => one.severity === 'error')) return { ...EMPTY, diagnostics };
  const entries = entriesOf(value).filter(({ key }) => !Object.hasOwn(shape.head ?? {}, String(key.value)));
  const units = entries.flatMap((entry) => readEntry(entry, shape));
  if (value?.kind !== 'map' || (units.length === 0 && entries.length > 0)) {
    const at = { file: source.path, start: 0, end: Math.min(1, source.text.length) };
    const wanted = shape.text === null ? 'each id has its text as a string' : `each id has an object with "${shape.text}"`;
    const message = `The file does not have the shape of "${shape.name}", where ${wanted}`;
    return {
      ...EMPTY,
      diagnostics: [makeDiagnostic('exchange/shape', 'error', message, at, { help: 'Name the format of the file with --format' })],
    };
  }
  const locale = entries.map((entry) => factsIn(entry.value, shape).get('target-locale')).find((one) => one !== undefined);
  return { ...EMPTY, targetLocale: locale ?? '', units };
}

function factsIn(value: Tree, shape: KeyedShape): Map<string, string> {
  return readFactBlock(shape.notes === null ? '' : String(textNode(value, shape.notes)?.value ?? ''));
}

function readEntry({ key, value }: Entry, shape: KeyedShape): ReturnedUnit[] {
  const node =
    shape.text === null ? (value.kind === 'scalar' && typeof value.value === 'string' ? value : undefined) : textNode(value, shape.text);
  if (node === undefined) return [];
  const facts = factsIn(value, shape);
  const known = readFacts(facts);
  const source = facts.get('source');
  return [
    {
      ...(shape.notes === null ? {} : known),
      id: String(key.value),
      otherIds: known.id === '' ? [] : [known.id],
      ...(source === undefined ? {} : { source }),
      target: String(node.value),
      at: key.start,
    },
  ];
}

/** The shortest of a unit's limits; undefined when it has none. */
export function shortest(unit: ExchangeUnit): number | undefined {
  return unit.limits.length === 0 ? undefined : Math.min(...unit.limits.map((limit) => limit.max));
}
