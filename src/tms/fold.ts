import { parseIcu } from '../syntax/parse-icu.ts';
import { type ExchangeUnit, known, type LeafChoice, type ReturnedUnit } from './exchange-unit.ts';
import { type Expansion, expandUnit, leafId, numbersOf } from './expand.ts';
import { printInPlural } from './icu-print.ts';
import { gettextForms } from './gettext-forms.ts';

/** The texts that came back for one message. */
interface Returning {
  readonly unit: ExchangeUnit;
  readonly expansion: Expansion;
  /** By leaf id. */
  readonly texts: Map<string, string>;
  readonly found: ReturnedUnit[];
  /** A source text in the file that is not the one that we have. */
  foreign: string | undefined;
  fault: string | undefined;
}

/**
 * The mirror of `expandUnit`: puts the texts of a message together again. Units that were never expanded pass through.
 * A message comes back whole or not at all; one whose texts are all as they went out comes back as it was, to the letter.
 * Without `isBilingual`, a text that is the source's stands for a missing one.
 */
export function foldUnits(
  returned: readonly ReturnedUnit[],
  units: readonly ExchangeUnit[],
  locale: string,
  isBilingual: boolean,
): ReturnedUnit[] {
  const byLeaf = new Map<string, Returning>();
  const byGroup = new Map<string, Returning>();
  for (const unit of units) {
    const expansion = expandUnit(unit, locale);
    if (expansion === null) continue;
    const one: Returning = { unit, expansion, texts: new Map(), found: [], foreign: undefined, fault: undefined };
    for (const leaf of expansion.leaves) {
      byLeaf.set(leaf.id, one);
      byGroup.set(groupId(leaf), one);
    }
  }
  const whole: (ReturnedUnit | Returning)[] = [];
  for (const one of returned) {
    const known = one.forms === undefined ? byLeaf : byGroup;
    const id = [one.id, ...one.otherIds].find((own) => known.has(own));
    const home = id === undefined ? undefined : known.get(id);
    if (id === undefined || home === undefined) whole.push(one);
    else {
      if (home.found.length === 0) whole.push(home);
      take(home, isBilingual ? one : withoutFiller(one, id, home), id, locale);
    }
  }
  return whole.map((one) => ('expansion' in one ? joined(one) : one));
}

/** The id of a gettext plural: that of its texts without the last choice. */
export function groupId(leaf: ExchangeUnit): string {
  return leaf.leaf === null ? leaf.id : leafId(leaf.leaf.id, leaf.leaf.choices.slice(0, -1));
}

/** Formats of one language show the source where there is no translation. */
function withoutFiller(one: ReturnedUnit, id: string, { unit, expansion }: Returning): ReturnedUnit {
  const leaf = expansion.leaves.find((own) => own.id === id);
  const isFiller = (unit.target === '' || unit.status === 'new') && leaf !== undefined && leaf.source === one.target;
  return isFiller ? { ...one, target: '' } : one;
}

function take(home: Returning, one: ReturnedUnit, id: string, locale: string): void {
  home.found.push(one);
  home.fault ??= one.fault;
  const expected = leafFor(home, id, one.forms !== undefined);
  const isOurs = (said: string | undefined, text: string | undefined): boolean =>
    said === undefined || text === undefined || oneSpace(said) === oneSpace(text);
  if (!isOurs(one.source, expected?.source)) home.foreign ??= one.source;
  if (!isOurs(one.singular, expected?.leaf?.singular)) home.foreign ??= one.singular;
  if (one.forms === undefined) home.texts.set(id, one.target);
  else takeForms(home, one.forms, id, locale);
}

/** The text that a unit is; of a gettext plural, that for many. */
function leafFor({ expansion }: Returning, id: string, isPlural: boolean): ExchangeUnit | undefined {
  const isIt = (leaf: ExchangeUnit): boolean =>
    isPlural ? groupId(leaf) === id && leaf.leaf?.choices.at(-1)?.key === 'other' : leaf.id === id;
  return expansion.leaves.find(isIt);
}

function takeForms(home: Returning, forms: readonly string[], id: string, locale: string): void {
  const counted = home.expansion.dimensions.at(-1)?.argument ?? '';
  const categories = gettextForms(locale)?.categories ?? [];
  if (forms.length !== categories.length) {
    home.fault ??= `The file has ${forms.length} plural forms, and ${locale} went out with ${categories.length}`;
  }
  for (const [i, key] of categories.entries()) home.texts.set(`${id}:${counted}.${key}`, forms[i] ?? '');
}

function oneSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function joined(home: Returning): ReturnedUnit {
  const { unit, found, texts } = home;
  const [first = { id: unit.id, otherIds: [], target: '', at: 0 }] = found;
  const statuses = found.map((one) => one.status);
  const status = statuses.includes('needs-review') ? 'needs-review' : statuses.includes('new') ? 'new' : first.status;
  const result = targetOf(home, texts);
  return {
    id: unit.id,
    otherIds: [],
    source: home.foreign ?? unit.source,
    target: result.text,
    at: first.at,
    ...known({
      sourceHash: first.sourceHash,
      contextHash: first.contextHash,
      targetHash: first.targetHash,
      status,
      fault: home.fault ?? result.fault,
    }),
  };
}

function targetOf({ unit, expansion }: Returning, texts: ReadonlyMap<string, string>): { text: string; fault?: string } {
  const { leaves } = expansion;
  const written = leaves.filter((leaf) => (texts.get(leaf.id) ?? '') !== '');
  if (written.length === 0) return { text: '' };
  // A text that the file does not mention stays as it is; msgmerge drops those that its template does not have.
  const known = new Map(leaves.map((leaf) => [leaf.id, texts.get(leaf.id) ?? leaf.target]));
  const complete = new Map(leaves.map((leaf) => [leaf.id, known.get(leaf.id) || fallback(leaf, leaves, known)]));
  if (unit.target !== '' && leaves.every((leaf) => complete.get(leaf.id) === leaf.target)) return { text: unit.target };
  const open = leaves.filter((leaf) => complete.get(leaf.id) === '');
  if (open.length > 0) return { text: '', fault: `${written.length} of its ${leaves.length} texts are translated` };
  return assemble(expansion, complete, unit);
}

/** Whole numbers never reach `other` in some languages; without a text of its own it takes that of `many`. */
function fallback(leaf: ExchangeUnit, leaves: readonly ExchangeUnit[], texts: ReadonlyMap<string, string>): string {
  const choices = leaf.leaf?.choices ?? [];
  if (choices.at(-1)?.key !== 'other') return '';
  const twin = (key: string): ExchangeUnit | undefined =>
    leaves.find((one) => one.leaf?.choices.every((choice, i) => choice.key === (i === choices.length - 1 ? key : choices[i]?.key)));
  return texts.get(twin('many')?.id ?? '') ?? '';
}

function assemble(
  { dimensions, leaves }: Expansion,
  texts: ReadonlyMap<string, string>,
  unit: ExchangeUnit,
): { text: string; fault?: string } {
  const counted = dimensions.findLast((one) => one.kind !== 'select');
  const asPound = poundTest(counted?.argument ?? '', unit.source);
  let fault: string | undefined;
  const leafText = (choices: readonly LeafChoice[]): string => {
    const leaf = leaves.find((one) => one.leaf?.choices.every((choice, i) => choice.key === choices[i]?.key));
    const text = texts.get(leaf?.id ?? '') ?? '';
    const { ast, errors } = parseIcu(text);
    if (ast === null) fault ??= `${errors[0]?.message ?? 'The text does not parse'} in "${text}"`;
    if (ast === null) return text;
    return counted === undefined ? text : printInPlural(text, ast, asPound);
  };
  const print = (depth: number, chosen: readonly LeafChoice[]): string => {
    const dimension = dimensions[depth];
    if (dimension === undefined) return leafText(chosen);
    const { argument, kind, keys } = dimension;
    const options = keys.map((key) => `${key} {${print(depth + 1, [...chosen, { argument, kind, key }])}}`);
    return `{${argument}, ${kind}, ${options.join(' ')}}`;
  };
  const text = print(0, []);
  return fault === undefined ? { text } : { text: '', fault };
}

/** Only the innermost plural may write its number as `#`; the source says how its number looks in a text of its own. */
function poundTest(argument: string, source: string): (written: string) => boolean {
  const number = numbersOf(source)(argument);
  return (written) => argument !== '' && written.replace(/\s+/gu, '') === number.replace(/\s+/gu, '');
}
