import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { TYPE } from '@formatjs/icu-messageformat-parser';
import type { Placeholder } from '../../../src/model/message.ts';

export type Values = Record<string, string | number | Date | ((parts: string[]) => string)>;

/** Numbers that reach each plural category of each language, and what formatting could trip over. */
const NUMBERS = [0, 1, 2, 3, 5, 11, 21, 100, 1.5, 1000, 1_000_000, -1];

/** Sets of values for a message: the example for what is shown, each option and many numbers for what chooses. */
export function valueSets(
  ast: readonly MessageFormatElement[],
  placeholders: ReadonlyMap<string, Placeholder> = new Map(),
  most = 24,
): Values[] {
  const choices = new Map<string, Values[string][]>();
  collect(ast, choices, placeholders);
  let all: Values[] = [{}];
  for (const [name, values] of choices) all = all.flatMap((one) => values.map((value) => ({ ...one, [name]: value })));
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, index) => index % step === 0);
}

function collect(
  ast: readonly MessageFormatElement[],
  into: Map<string, Values[string][]>,
  placeholders: ReadonlyMap<string, Placeholder>,
): void {
  for (const element of ast) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    const name = element.value;
    const example = placeholders.get(name)?.example;
    if (element.type === TYPE.plural || element.type === TYPE.number) into.set(name, NUMBERS);
    else if (element.type === TYPE.select) {
      if (!into.has(name)) into.set(name, [...Object.keys(element.options), 'no such option']);
    } else if (element.type === TYPE.date || element.type === TYPE.time)
      into.set(name, [new Date(String(example ?? '2026-11-22T15:30:00Z'))]);
    else if (element.type === TYPE.tag) into.set(name, [(parts) => `[${parts.join('')}]`]);
    else if (!into.has(name)) into.set(name, [example ?? 'Maria']);
    if (element.type === TYPE.tag) collect(element.children, into, placeholders);
    if (element.type === TYPE.plural || element.type === TYPE.select)
      for (const option of Object.values(element.options)) collect(option.value, into, placeholders);
  }
}
