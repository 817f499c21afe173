import {
  isPluralElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  type PluralElement,
  type SelectElement,
} from '@formatjs/icu-messageformat-parser';

/** One form that was chosen on the way to a text. */
export interface Choice {
  readonly argument: string;
  readonly kind: 'plural' | 'selectordinal' | 'select';
  /** As written: `one`, `=1`, or an option's name. */
  readonly key: string;
}

export type ChoiceElement = PluralElement | SelectElement;

export function isChoiceElement(element: MessageFormatElement): element is ChoiceElement {
  return isPluralElement(element) || isSelectElement(element);
}

export function choiceKind(element: ChoiceElement): Choice['kind'] {
  if (isSelectElement(element)) return 'select';
  return element.pluralType === 'ordinal' ? 'selectordinal' : 'plural';
}

/** The keys of a choice in the order of the text; an object would put those that look like numbers first. */
export function keysOf({ options }: ChoiceElement): string[] {
  const at = (key: string): number => options[key]?.location?.start.offset ?? 0;
  return Object.keys(options).sort((a, b) => at(a) - at(b));
}

/** Which key each argument takes, by `choiceId`. An argument has one value, so all its plurals of one kind agree. */
export type Assignment = ReadonlyMap<string, string>;

export function choiceId(element: ChoiceElement): string {
  return `${choiceKind(element)} ${element.value}`;
}

/** The key that a choice takes under an assignment: the assigned one, else the category of an exact number, else `other`. */
export function keyUnder(element: ChoiceElement, assignment: Assignment): string {
  const key = assignment.get(choiceId(element)) ?? 'other';
  if (Object.hasOwn(element.options, key)) return key;
  const category = CATEGORY_OF_EXACT.get(key) ?? 'other';
  return Object.hasOwn(element.options, category) ? category : 'other';
}

const CATEGORY_OF_EXACT: ReadonlyMap<string, string> = new Map([
  ['=0', 'zero'],
  ['=1', 'one'],
  ['=2', 'two'],
]);

/**
 * The assignments that give all texts of a message: every combination, or, when these are more than `most`,
 * one for each form, with all other arguments at `other`. A message without choices has one, the empty one.
 */
export function assignmentsOf(ast: readonly MessageFormatElement[], most: number): Assignment[] {
  const domains = new Map<string, Set<string>>();
  addDomains(ast, domains);
  const all = extend([new Map()], ast, { domains, most });
  if (all !== null) return all;
  const single: Assignment[] = [];
  addSingle(ast, new Map(), single);
  return single;
}

interface Limits {
  /** All keys that the choices of an argument know between them, by `choiceId`. */
  readonly domains: ReadonlyMap<string, ReadonlySet<string>>;
  readonly most: number;
}

function addDomains(elements: readonly MessageFormatElement[], domains: Map<string, Set<string>>): void {
  for (const element of elements) {
    if (isTagElement(element)) addDomains(element.children, domains);
    if (!isChoiceElement(element)) continue;
    const id = choiceId(element);
    const domain = domains.get(id) ?? new Set();
    domains.set(id, domain);
    for (const key of keysOf(element)) {
      domain.add(key);
      addDomains(element.options[key]?.value ?? [], domains);
    }
  }
}

/** Each assignment extended by every key of the choices that it leads through; null when they become too many. */
function extend(given: readonly Assignment[], elements: readonly MessageFormatElement[], limits: Limits): Assignment[] | null {
  let assignments: Assignment[] | null = [...given];
  for (const element of elements) {
    if (isTagElement(element)) assignments = extend(assignments, element.children, limits);
    else if (isChoiceElement(element)) assignments = extendByChoice(assignments, element, limits);
    if (assignments === null) return null;
  }
  return assignments;
}

function extendByChoice(given: readonly Assignment[], element: ChoiceElement, limits: Limits): Assignment[] | null {
  const id = choiceId(element);
  const assignments: Assignment[] = [];
  for (const assignment of given) {
    const chosen = assignment.has(id) ? [assignment] : Array.from(limits.domains.get(id) ?? [], (key) => new Map(assignment).set(id, key));
    for (const one of chosen) {
      const option = element.options[keyUnder(element, one)];
      const extended = extend([one], option?.value ?? [], limits);
      if (extended === null || assignments.length + extended.length > limits.most) return null;
      assignments.push(...extended);
    }
  }
  return assignments;
}

function addSingle(elements: readonly MessageFormatElement[], above: Assignment, single: Assignment[]): void {
  for (const element of elements) {
    if (isTagElement(element)) addSingle(element.children, above, single);
    if (!isChoiceElement(element)) continue;
    const id = choiceId(element);
    // Inside a form of the same argument the choice is made already.
    const keys = above.has(id) ? [keyUnder(element, above)] : keysOf(element);
    for (const key of keys) {
      const assignment = above.has(id) ? above : new Map(above).set(id, key);
      single.push(assignment);
      addSingle(element.options[key]?.value ?? [], assignment, single);
    }
  }
}
