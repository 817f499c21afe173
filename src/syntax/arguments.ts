import { isArgumentElement, isTagElement, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Span } from '../text/source.ts';
import { type Choice, choiceKind, isChoiceElement, keysOf } from './choices.ts';
import { elementSpan, isFormatElement, styleOf } from './icu-elements.ts';

/** What kind of value an argument takes; a plain `{name}` takes any. */
export type ArgumentFamily = 'any' | 'number' | 'date' | 'select' | 'tag';

/** One use of an argument in a message. */
export interface Argument {
  readonly name: string;
  readonly type: 'argument' | 'number' | 'date' | 'time' | 'plural' | 'selectordinal' | 'select' | 'tag';
  readonly family: ArgumentFamily;
  /** As written, skeletons with their `::`; null when there is none. */
  readonly style: string | null;
  /** The forms of a plural or select, in the order of the text; empty for all others. */
  readonly keys: readonly string[];
  /** The whole `{…}` or `<…>…</…>` in the message text. */
  readonly at: Span;
  /** The forms that it stands in, outermost first; empty when every reader gets it. */
  readonly path: readonly Choice[];
}

/** All uses of arguments and tags in a parsed message, in the order of the text. A `#` is no use of its own. */
export function argumentsOf(ast: readonly MessageFormatElement[]): Argument[] {
  const found: Argument[] = [];
  collect(ast, [], found);
  return found;
}

const FORMATS = { 2: 'number', 3: 'date', 4: 'time' } as const;

function collect(elements: readonly MessageFormatElement[], path: readonly Choice[], found: Argument[]): void {
  for (const element of elements) {
    const at = elementSpan(element);
    if (isArgumentElement(element)) found.push({ name: element.value, type: 'argument', family: 'any', style: null, keys: [], at, path });
    else if (isFormatElement(element)) {
      const type = FORMATS[element.type];
      const family = type === 'number' ? 'number' : 'date';
      found.push({ name: element.value, type, family, style: styleOf(element), keys: [], at, path });
    } else if (isTagElement(element)) {
      found.push({ name: element.value, type: 'tag', family: 'tag', style: null, keys: [], at, path });
      collect(element.children, path, found);
    } else if (isChoiceElement(element)) {
      const kind = choiceKind(element);
      const keys = keysOf(element);
      const family = kind === 'select' ? 'select' : 'number';
      found.push({ name: element.value, type: kind, family, style: null, keys, at, path });
      for (const key of keys) collect(element.options[key]?.value ?? [], [...path, { argument: element.value, kind, key }], found);
    }
  }
}
