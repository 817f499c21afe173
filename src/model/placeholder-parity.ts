import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { type Argument, argumentsOf, type Branch, branchesOf, type Slot } from '../syntax/branches.ts';
import { quotedRegions } from '../syntax/quoted-regions.ts';
import type { Span } from '../text/source.ts';
import type { Placeholder } from './message.ts';

/** How the arguments of a translation can differ from those of its source. */
export type ParityKind =
  | 'missing-argument'
  | 'unknown-argument'
  | 'changed-type'
  | 'missing-in-branch'
  | 'unknown-option'
  | 'dropped-option'
  | 'dropped-selector'
  | 'quoted-argument';

/** One difference between the arguments of a source text and those of its translation. */
export interface ParityFault {
  readonly kind: ParityKind;
  /** The argument's name, `<b>` for a tag, or the text that apostrophes hide. */
  readonly name: string;
  /** The branch at fault, such as `few`, or `gender female, attempts one`; the option of a select; empty elsewhere. */
  readonly branch: string;
  /** For `changed-type`: how the source uses the argument, and how the translation does. */
  readonly expected: string;
  readonly found: string;
  /** True when people would see a wrong or a missing value; false for what a language may well do without. */
  readonly grave: boolean;
  /** The part of the translation; null for the whole of it. */
  readonly span: Span | null;
}

/** A parsed text. */
export interface ParsedText {
  readonly text: string;
  readonly ast: readonly MessageFormatElement[];
}

const BASE: Omit<ParityFault, 'kind' | 'name'> = { branch: '', expected: '', found: '', grave: true, span: null };

/**
 * Compares the arguments of a translation with those of its source, branch by branch: names, kinds of value, tags, options,
 * and braces that apostrophes hide. `placeholders` says which plain arguments hold numbers. Order, repetition, further
 * plural forms and styles (`short`, `medium`) are free; so is a plain number where the source has a plural.
 */
export function placeholderParity(
  source: ParsedText,
  target: ParsedText,
  placeholders: ReadonlyMap<string, Placeholder> = new Map(),
): ParityFault[] {
  const from = sideOf(source, placeholders);
  const to = sideOf(target, placeholders);
  const faults = [
    ...missing(from, to),
    ...unknown(from, to),
    ...changedKinds(from, to),
    ...missingInBranches(from, to),
    ...options(from, to),
    ...quoted(source.text, target.text),
  ];
  return faults.filter((one, i) => faults.findIndex((other) => isSame(one, other)) === i);
}

function isSame(a: ParityFault, b: ParityFault): boolean {
  return a.kind === b.kind && a.name === b.name && a.branch === b.branch && a.found === b.found;
}

type Kind = 'text' | 'number' | 'date' | 'time';

interface Side {
  readonly branches: readonly Branch[];
  readonly arguments: readonly Argument[];
  /** What people see, by argument: a date and a time of one value are two kinds. */
  readonly shown: ReadonlyMap<string, ReadonlySet<Kind>>;
  /** Arguments that choose a branch: by number or by option. */
  readonly choosing: ReadonlyMap<string, 'number' | 'select'>;
  /** Names of arguments, shown or choosing, and of tags as `<b>`. */
  readonly names: ReadonlySet<string>;
}

const NUMERIC: ReadonlySet<string> = new Set(['number', 'plural', 'selectordinal', 'pound']);

function sideOf({ text, ast }: ParsedText, placeholders: ReadonlyMap<string, Placeholder>): Side {
  const branches = branchesOf(ast, text);
  const found = argumentsOf(ast);
  const shown = new Map<string, Set<Kind>>();
  for (const slot of branches.flatMap((branch) => branch.slots)) {
    const isNumber = NUMERIC.has(slot.type) || (slot.type === 'argument' && NUMERIC.has(placeholders.get(slot.name)?.type ?? ''));
    shown.set(slot.name, (shown.get(slot.name) ?? new Set()).add(isNumber ? 'number' : kindOf(slot)));
  }
  const choosing = new Map(
    found.filter((one) => one.keys.length > 0).map((one) => [one.name, one.type === 'select' ? 'select' : 'number'] as const),
  );
  return { branches, arguments: found, shown, choosing, names: new Set(found.map(nameOf)) };
}

function kindOf(slot: Slot): Kind {
  return slot.type === 'date' || slot.type === 'time' ? slot.type : NUMERIC.has(slot.type) ? 'number' : 'text';
}

function nameOf(one: Argument): string {
  return one.type === 'tag' ? `<${one.name}>` : one.name;
}

function missing(from: Side, to: Side): ParityFault[] {
  return [...from.names].flatMap((name): ParityFault[] => {
    if (to.shown.has(name) || (name.startsWith('<') && to.names.has(name))) return [];
    if (!from.shown.has(name) && !name.startsWith('<'))
      return to.names.has(name) ? [] : [{ ...BASE, kind: 'dropped-selector', name, grave: false }];
    // "one minute / # minutes" may become a text that never shows the number, as long as it still depends on it.
    const isOptional = from.branches.some(
      (branch) => !shows(branch, name) && !branch.choices.some((choice) => choice.argument === name && isSmall(choice.key)),
    );
    return isOptional && to.names.has(name) ? [] : [{ ...BASE, kind: 'missing-argument', name }];
  });
}

function unknown(from: Side, to: Side): ParityFault[] {
  return to.arguments.flatMap((one): ParityFault[] => {
    const name = nameOf(one);
    return from.names.has(name) ? [] : [{ ...BASE, kind: 'unknown-argument', name, span: one.at }];
  });
}

function changedKinds(from: Side, to: Side): ParityFault[] {
  const slots = to.branches.flatMap((branch) => branch.slots);
  const wrong = slots.flatMap((slot): ParityFault[] => {
    const kind = kindOf(slot);
    return from.names.has(slot.name) && !mayShow(from, slot.name, kind) ? [changed(from, slot.name, kind, slot.at)] : [];
  });
  const choices = to.arguments.flatMap((one): ParityFault[] => {
    const by = to.choosing.get(one.name);
    if (one.keys.length === 0 || by === undefined || !from.names.has(one.name)) return [];
    const isFine = by === 'number' ? isNumber(from, one.name) : from.choosing.get(one.name) === 'select';
    return isFine ? [] : [changed(from, one.name, one.type, one.at)];
  });
  return [...wrong, ...choices, ...lostKinds(from, to)];
}

function changed(from: Side, name: string, found: string, span: Span | null): ParityFault {
  const expected = [
    ...(from.shown.get(name) ?? []),
    ...(from.choosing.has(name) ? [from.choosing.get(name) === 'select' ? 'select' : 'plural'] : []),
  ];
  return { ...BASE, kind: 'changed-type', name, expected: [...new Set(expected)].join(' and '), found, span };
}

function isNumber(side: Side, name: string): boolean {
  return side.shown.get(name)?.has('number') === true || side.choosing.get(name) === 'number';
}

function mayShow(from: Side, name: string, kind: Kind): boolean {
  return from.shown.get(name)?.has(kind) === true || ((kind === 'number' || kind === 'text') && isNumber(from, name));
}

/** The source shows one value as a date and as a time, the translation as one of the two. */
function lostKinds(from: Side, to: Side): ParityFault[] {
  return [...from.shown].flatMap(([name, kinds]): ParityFault[] => {
    const found = to.shown.get(name);
    const isLost =
      kinds.size > 1 && found !== undefined && [...kinds].some((kind) => (kind === 'date' || kind === 'time') && !found.has(kind));
    return isLost && [...found].every((kind) => kinds.has(kind)) ? [changed(from, name, [...found].join(' and '), null)] : [];
  });
}

function shows(branch: Branch, name: string): boolean {
  return branch.slots.some((slot) => slot.name === name);
}

/** Keys under which a text may leave the number out: "a minute", "both", "nothing". */
function isSmall(key: string): boolean {
  return key.startsWith('=') || key === 'zero' || key === 'one' || key === 'two';
}

function missingInBranches(from: Side, to: Side): ParityFault[] {
  return to.branches.flatMap((branch) => {
    const names = new Set(twinOf(branch, from.branches).slots.map((slot) => slot.name));
    return [...names].flatMap((name): ParityFault[] => {
      if (shows(branch, name) || !to.shown.has(name)) return [];
      if (branch.choices.some((choice) => choice.argument === name && choice.kind !== 'select' && isSmall(choice.key))) return [];
      const [first, ...more] = branch.choices;
      const label = more.length === 0 ? (first?.key ?? '') : branch.choices.map(({ argument, key }) => `${argument} ${key}`).join(', ');
      return [{ ...BASE, kind: 'missing-in-branch', name, branch: label, span: wholeOf(branch) }];
    });
  });
}

function wholeOf({ offsets }: Branch): Span | null {
  const start = offsets[0];
  const end = offsets.at(-1);
  return start === undefined || end === undefined || end <= start ? null : { start, end };
}

/** The source's text for the same choices; where the source has no such branch, for `other`. */
function twinOf(branch: Branch, from: readonly Branch[]): Branch {
  const score = (one: Branch): number =>
    one.choices.reduce((sum, { argument, key }) => {
      const isWanted = branch.choices.some((choice) => choice.argument === argument && choice.key === key);
      return sum + (isWanted ? 3 : key === 'other' ? 1 : -10);
    }, 0);
  return from.reduce((best, one) => (score(one) > score(best) ? one : best), from[0] ?? branch);
}

function options(from: Side, to: Side): ParityFault[] {
  const known = optionsOf(from);
  return [...optionsOf(to)].flatMap(([name, keys]): ParityFault[] => {
    const own = known.get(name);
    if (own === undefined) return [];
    const strange = [...keys].filter(([key]) => !own.has(key));
    const dropped = [...own].filter(([key]) => !keys.has(key));
    return [
      ...strange.map(([branch, span]) => ({ ...BASE, kind: 'unknown-option' as const, name, branch, span })),
      ...dropped.map(([branch]) => ({ ...BASE, kind: 'dropped-option' as const, name, branch, grave: false })),
    ];
  });
}

function optionsOf({ arguments: found }: Side): Map<string, Map<string, Span>> {
  const all = new Map<string, Map<string, Span>>();
  for (const one of found.filter(({ type }) => type === 'select')) {
    const keys = all.get(one.name) ?? new Map<string, Span>();
    for (const key of one.keys) keys.set(key, one.at);
    all.set(one.name, keys);
  }
  return all;
}

/** Braces and tags that apostrophes turn into plain text, unless the source does the same. */
function quoted(source: string, target: string): ParityFault[] {
  const before = new Set(quotedRegions(source).map((region) => region.content));
  return quotedRegions(target)
    .filter(({ content }) => /[{}<]/u.test(content) && !before.has(content))
    .map(({ content, start, end }) => ({ ...BASE, kind: 'quoted-argument', name: content, span: { start, end } }));
}
