import { IntlMessageFormat } from 'intl-messageformat';
import type { Placeholder } from '../model/message.ts';
import type { Branch, Slot } from '../syntax/branches.ts';
import type { MessageSubject } from '../rules/subject.ts';

/** What people read of a branch, with the examples that placeholders declare; `{name}` stands for one without. */
export function exampleText(message: MessageSubject, branch: Branch): string {
  let text = '';
  let from = 0;
  for (const slot of branch.slots) {
    text += branch.text.slice(from, slot.start) + exampleOf(message, branch, slot);
    from = slot.end;
  }
  return text + branch.text.slice(from);
}

function exampleOf(message: MessageSubject, branch: Branch, slot: Slot): string {
  const placeholder = message.placeholders.get(slot.name);
  if (slot.type === 'pound')
    return format(`{${slot.name}, number}`, message.locale, slot.name, countFor(message.locale, branch, slot.name));
  const example = placeholder?.example;
  if (example === undefined) return `{${slot.name}}`;
  if (slot.type === 'argument') return String(example);
  const value = slot.type === 'number' ? Number(example) : new Date(example);
  return format(message.text.slice(slot.at.start, slot.at.end), message.locale, slot.name, value) || `{${slot.name}}`;
}

function format(source: string, locale: string, name: string, value: number | Date): string {
  try {
    return String(new IntlMessageFormat(source, locale).format({ [name]: value }));
  } catch {
    return '';
  }
}

/** The smallest number that leads to a branch. */
function countFor(locale: string, branch: Branch, name: string): number {
  const choice = branch.choices.find((one) => one.argument === name);
  if (choice === undefined) return 1;
  if (choice.key.startsWith('=')) return Number(choice.key.slice(1));
  const rules = new Intl.PluralRules(locale, { type: choice.kind === 'selectordinal' ? 'ordinal' : 'cardinal' });
  for (let count = 0; count <= 200; count += 1) if (rules.select(count) === choice.key) return count;
  return 2;
}

/** `type time, for example 15:30`: what a placeholder holds. */
export function placeholderFacts({ type, example, longest, description }: Placeholder): string[] {
  return [
    ...(description === undefined ? [] : [description]),
    ...(type === undefined ? [] : [`Type: ${type}`]),
    ...(example === undefined ? [] : [`Example: ${String(example)}`]),
    ...(longest === undefined ? [] : [`Longest: ${String(longest)}`]),
  ];
}
