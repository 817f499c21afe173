import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';
import type { LocaleTexts } from './select-texts.ts';

/** One bundle: `{ "<id>": "ICU string" }`, one id on a line. Clients of these need a parser. */
export function writeTextBundle({ served }: LocaleTexts): string {
  const lines = served.map(({ id, ast, text }) => `${JSON.stringify(id)}:${JSON.stringify(text ?? printAST([...ast]))}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
