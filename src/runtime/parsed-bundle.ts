import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Bundle, Message } from './types.ts';

/** A bundle of ICU strings (target `text`) as one of parsed messages; each is parsed when it is first asked for. */
export function parsedBundle(bundle: Bundle, parse: (text: string) => readonly MessageFormatElement[]): Bundle {
  const parsed: Record<string, Message> = {};
  for (const [id, message] of Object.entries(bundle)) {
    if (typeof message !== 'string') parsed[id] = message;
    else
      Object.defineProperty(parsed, id, {
        configurable: true,
        enumerable: true,
        get() {
          const value = parse(message);
          Object.defineProperty(parsed, id, { value, enumerable: true });
          return value;
        },
      });
  }
  return parsed;
}
