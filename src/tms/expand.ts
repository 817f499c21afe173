import { isPluralElement, isSelectElement, isTagElement, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { argumentsOf } from '../syntax/branches.ts';
import { type Choice, choiceId, type ChoiceElement, choiceKind, isChoiceElement, keysOf } from '../syntax/choices.ts';
import { parseIcu } from '../syntax/parse-icu.ts';
import type { ExchangeUnit, LeafChoice } from './exchange-unit.ts';
import { type NumberOf, printBranch } from './icu-print.ts';
import { inPluralOrder, neededCategories } from './plural-categories.ts';

/** Messages with more texts than this stay whole. */
const MOST_LEAVES = 32;

/** A choice of a message with every key that it needs in the target language. */
interface Dimension {
  readonly argument: string;
  readonly kind: Choice['kind'];
  readonly keys: readonly string[];
}

/** How a message falls into texts. */
export interface Expansion {
  /** Outermost first; a counted plural, when there is one, is the last. */
  readonly dimensions: readonly Dimension[];
  readonly leaves: readonly ExchangeUnit[];
}

/**
 * A unit as one unit for each text that people can receive, in every form that the target language needs. Null when the unit
 * has no branches, or keeps them for good reason: it does not parse, has a plural with an offset, or too many texts.
 */
export function expandUnit(unit: ExchangeUnit, locale: string): Expansion | null {
  const source = parseIcu(unit.source).ast;
  const target = unit.target === '' ? null : parseIcu(unit.target).ast;
  if (source === null || (unit.target !== '' && target === null)) return null;
  const dimensions = dimensionsOf(source, target ?? [], locale);
  const size = dimensions.reduce((product, one) => product * one.keys.length, 1);
  if (dimensions.length === 0 || size > MOST_LEAVES || hasOffset([...source, ...(target ?? [])])) return null;
  if (
    target !== null &&
    dimensionsOf(target, [], locale).some((one) => !dimensions.some((own) => own.argument === one.argument && own.kind === one.kind))
  )
    return null;
  const numberOf = numbersOf(unit.source);
  const leaves = assignments(dimensions).map((choices) => {
    const chosen = new Map(choices.map((choice) => [`${choice.kind} ${choice.argument}`, choice.key]));
    const last = choices.at(-1);
    const one = last?.kind === 'plural' ? new Map(chosen).set(`plural ${last.argument}`, 'one') : chosen;
    const text = printBranch(unit.source, source, chosen, numberOf);
    return {
      ...unit,
      id: leafId(unit.id, choices),
      source: text,
      target: target === null ? '' : printBranch(unit.target, target, chosen, numberOf),
      sourceForms: '',
      previousSource: '',
      leaf: { id: unit.id, choices, singular: one === chosen ? text : printBranch(unit.source, source, one, numberOf) },
    };
  });
  return leaves.some((leaf) => leaf.source.trim() === '') ? null : { dimensions, leaves };
}

/** `call.missed:attempts.few`: a name token for XML, with any other character of a key as `_` and its code. */
export function leafId(id: string, choices: readonly LeafChoice[]): string {
  return [id, ...choices.map(({ argument, key }) => `${argument}.${encoded(key)}`)].join(':');
}

function encoded(key: string): string {
  return key.replace(/[^a-zA-Z0-9-]/gu, (char) => `_${(char.codePointAt(0) ?? 0).toString(16)}_`);
}

function dimensionsOf(source: readonly MessageFormatElement[], target: readonly MessageFormatElement[], locale: string): Dimension[] {
  const found = new Map<string, { argument: string; kind: Choice['kind']; keys: string[] }>();
  const collect = (elements: readonly MessageFormatElement[], isTarget: boolean): void => {
    for (const element of choicesIn(elements)) {
      const id = choiceId(element);
      const own = found.get(id) ?? { argument: element.value, kind: choiceKind(element), keys: [] };
      if (!isTarget || found.has(id)) found.set(id, own);
      if (isTarget && isSelectElement(element)) continue;
      own.keys.push(...keysOf(element).filter((key) => isTarget || isSelectElement(element) || key.startsWith('=')));
    }
  };
  collect(source, false);
  collect(target, true);
  const all = [...found.values()].map(({ argument, kind, keys }): Dimension => {
    if (kind === 'select') return { argument, kind, keys: [...new Set(keys)] };
    return {
      argument,
      kind,
      keys: inPluralOrder([...keys, ...neededCategories(locale, kind === 'plural' ? 'cardinal' : 'ordinal', false)]),
    };
  });
  const counted = all.findLast((one) => one.kind === 'plural');
  return counted === undefined ? all : [...all.filter((one) => one !== counted), counted];
}

/** The choices of a message, also those inside of others. */
function choicesIn(elements: readonly MessageFormatElement[]): ChoiceElement[] {
  return elements.flatMap((element) => {
    if (isTagElement(element)) return choicesIn(element.children);
    if (!isChoiceElement(element)) return [];
    return [element, ...Object.values(element.options).flatMap((option) => choicesIn(option.value))];
  });
}

function hasOffset(elements: readonly MessageFormatElement[]): boolean {
  return choicesIn(elements).some((element) => isPluralElement(element) && element.offset !== 0);
}

function assignments(dimensions: readonly Dimension[]): LeafChoice[][] {
  return dimensions.reduce<LeafChoice[][]>(
    (before, { argument, kind, keys }) => before.flatMap((choices) => keys.map((key) => [...choices, { argument, kind, key }])),
    [[]],
  );
}

/** `#` in a text of its own: `{attempts}`, or `{attempts, number}` where the source shows the bare argument as well. */
export function numbersOf(source: string): NumberOf {
  const { ast } = parseIcu(source);
  const bare = new Set((ast === null ? [] : argumentsOf(ast)).filter((one) => one.type === 'argument').map((one) => one.name));
  return (argument) => (bare.has(argument) ? `{${argument}, number}` : `{${argument}}`);
}
