import { conditionWords } from '../read/read-condition.ts';
import { countCombinations, eachOutcome } from '../explore/combinations.ts';
import type { Condition, DecisionTable, Facts } from '../vocabulary.ts';
import type { Invariant, Violation } from './invariant.ts';
import type { Proof } from './proof.ts';

type Table = DecisionTable<{ readonly when: Condition }>;

/** Slots, triage and delivery are tables: each combination of the declared facts has exactly one answer, in each language. */
export const slotGapOrOverlap: Invariant = {
  id: 'I4',
  code: 'flow/slot-gap-or-overlap',
  title: 'Each combination of facts selects exactly one message, on each surface and in each language',
  check(proof) {
    const { compiled, texts } = proof;
    const surfaces = compiled.facts['surface']?.values.length ?? 1;
    const violations: Violation[] = [];
    let combinations = 0;
    for (const [id, slot] of Object.entries(compiled.slots)) {
      const found = checkTable(proof, slot, `slots/${id}`, `slot "${id}"`);
      combinations += found.combinations * surfaces * texts.locales.length;
      violations.push(...found.violations, ...missingTexts(proof, id));
    }
    for (const [table, path, name] of [
      [compiled.triage, 'triage', 'triage'],
      [compiled.delivery, 'delivery', 'delivery'],
    ] as const) {
      const found = checkTable(proof, table, path, name);
      combinations += found.combinations;
      violations.push(...found.violations);
    }
    return { combinations, violations };
  },
};

function checkTable(proof: Proof, table: Table, path: string, name: string): { combinations: number; violations: Violation[] } {
  const { facts } = proof.talk;
  const undeclared = [...new Set(table.rows.flatMap(({ when }) => when.flatMap((terms) => Object.keys(terms))))].filter(
    (fact) => !table.facts.includes(fact),
  );
  const violations = undeclared.map((fact): Violation => ({
    message: `${name} looks at "${fact}" without declaring it`,
    help: `Add "${fact}" to "facts"`,
    path: `${path}/facts`,
    way: [],
  }));
  let gap: Facts | null = null;
  const overlaps = new Map<string, readonly [Facts, number, number]>();
  const conditions = [...table.rows, ...table.impossible].map(({ when }) => when);
  eachOutcome(facts, table.facts, conditions, (combination, truth) => {
    const fits = table.rows.flatMap((_, index) => (truth[index] === true ? [index] : []));
    const impossible = truth.slice(table.rows.length).includes(true);
    const [first, second] = fits;
    const note = (key: string, a: number, b: number): unknown =>
      overlaps.has(key) || overlaps.set(key, [shown(table, facts.derive(combination)), a, b]);
    if (first === undefined && !impossible) gap ??= shown(table, facts.derive(combination));
    if (table.order !== 'one' || first === undefined) return;
    if (second !== undefined) note(`${first} ${second}`, first, second);
    if (impossible) note(`${first} impossible`, first, -1);
  });
  const combinations = countCombinations(facts, table.facts);
  if (gap !== null)
    violations.push({
      message: `${name} says nothing when ${words(gap)}`,
      help: 'Add a row for it, or state under "impossible" why it cannot happen',
      path: `${path}/rows`,
      way: [],
      facts: gap,
    });
  for (const [combination, first, second] of overlaps.values()) {
    const other = second < 0 ? 'the combinations called impossible' : `row ${second + 1}`;
    violations.push({
      message: `${name} has two answers when ${words(combination)}: row ${first + 1} and ${other}`,
      help: 'Narrow one of the two, or state "order: first"',
      path: `${path}/rows/${Math.max(first, second)}`,
      way: [],
      facts: combination,
    });
  }
  return { combinations, violations };
}

function shown(table: Table, facts: Facts): Facts {
  return Object.fromEntries(table.facts.map((fact) => [fact, facts[fact] ?? '']));
}

function words(facts: Facts): string {
  return conditionWords([Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, [value]]))]);
}

function missingTexts(proof: Proof, id: string): Violation[] {
  const { compiled, texts } = proof;
  return (compiled.slots[id]?.rows ?? []).flatMap(({ send }, index): Violation[] => {
    if (send === null) return [];
    const path = `slots/${id}/rows/${index}`;
    if (!texts.messages.has(send))
      return [
        {
          message: `slot "${id}" sends "${send}", and there is no such message`,
          help: 'Write the message, or send another one',
          path,
          way: [],
        },
      ];
    const mute = texts.locales.find((locale) => !texts.has(send, locale));
    return mute === undefined
      ? []
      : [{ message: `"${send}" has no text in ${mute}`, help: 'Translate it, or mark it as a draft', path, way: [], messageId: send }];
  });
}
