import { parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { LocaleTexts } from './select-texts.ts';

/** The message as `intl-messageformat` takes it: an AST without places. The same parser gives the same AST as `formatjs compile --ast`. */
export function runtimeAst(text: string, locale: string): MessageFormatElement[] {
  return parse(text, { captureLocation: false, locale: new Intl.Locale(locale) });
}

/** One bundle: `{ "<id>": AST }`, one id on a line. */
export function writeAstBundle({ served }: LocaleTexts): string {
  const lines = served.map(({ id, text, from }) => `${JSON.stringify(id)}:${JSON.stringify(runtimeAst(text.text, from))}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
