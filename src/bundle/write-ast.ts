import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { LocaleTexts } from './select-texts.ts';

/** The message as `intl-messageformat` takes it: the parsed text without places. The same as `formatjs compile --ast` gives. */
export function runtimeAst(ast: readonly MessageFormatElement[]): MessageFormatElement[] {
  return ast.map(bare);
}

function bare<T>(data: T): T {
  if (Array.isArray(data)) return data.map(bare) as T;
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).filter(([key]) => key !== 'location');
  // The keys of options are the author's words, "location" perhaps among them.
  return Object.fromEntries(
    entries.map(([key, value]) => [key, key === 'options' && !Array.isArray(value) ? optionsOf(value as object) : bare(value)]),
  ) as T;
}

function optionsOf(options: object): object {
  return Object.fromEntries(Object.entries(options).map(([key, option]) => [key, bare(option as unknown)]));
}

/** One bundle: `{ "<id>": AST }`, one id on a line. */
export function writeAstBundle({ served }: LocaleTexts): string {
  const lines = served.map(({ id, ast }) => `${JSON.stringify(id)}:${JSON.stringify(ast)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
