import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Corpus } from '../model/corpus.ts';
import type { Keep } from './select-texts.ts';

/** The TypeScript type of each argument of a text, by name, sorted. */
export function argumentTypes(ast: readonly MessageFormatElement[]): Map<string, string> {
  const types = new Map<string, Set<string>>();
  const add = (name: string, type: string): void => {
    const known = types.get(name);
    if (known === undefined) types.set(name, new Set([type]));
    else known.add(type);
  };
  collect(ast, add);
  const sorted = [...types].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([name, set]) => [name, narrow([...set])]));
}

/** A value that is printed in two ways has to suit both: the plain argument takes anything, so the narrower type decides. */
function narrow(types: readonly string[]): string {
  const narrower = types.filter((type) => type !== ANY);
  return [...(narrower.length === 0 ? types : narrower)].sort().join(' & ');
}

const ANY = 'string | number';

function collect(ast: readonly MessageFormatElement[], add: (name: string, type: string) => void): void {
  for (const element of ast) {
    switch (element.type) {
      case 1:
        add(element.value, ANY);
        break;
      case 2:
        add(element.value, 'number');
        break;
      case 3:
      case 4:
        add(element.value, '(Date | number)');
        break;
      case 5:
        add(element.value, 'string');
        for (const option of Object.values(element.options)) collect(option.value, add);
        break;
      case 6:
        add(element.value, 'number');
        for (const option of Object.values(element.options)) collect(option.value, add);
        break;
      case 8:
        collect(element.children, add);
        break;
      default:
    }
  }
}

/** `messages.d.ts`: every id with the arguments that its text takes. */
export function writeTypes(corpus: Corpus, keep: Keep): string {
  const lines = [...corpus.source]
    .filter(([, text]) => text.ast !== null && !text.unit.draft && keep(text.unit))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, text]) => `  ${JSON.stringify(id)}: ${objectType(argumentTypes(text.ast ?? []))};`);
  return `/** The arguments of every message, by id. Written by \`escalate-content compile\`. */
export interface Messages {
${lines.join('\n')}
}

export type MessageId = keyof Messages;
`;
}

function objectType(types: ReadonlyMap<string, string>): string {
  if (types.size === 0) return 'Record<string, never>';
  return `{ ${[...types].map(([name, type]) => `${/^[A-Za-z_$][\w$]*$/u.test(name) ? name : JSON.stringify(name)}: ${type}`).join('; ')} }`;
}
