import { TYPE, type MessageFormatElement, type PluralOrSelectOption } from '@formatjs/icu-messageformat-parser';
import type { LocaleTexts } from './select-texts.ts';

/** The message as `intl-messageformat` takes it: the parsed text without places. The same as `formatjs compile --ast` gives. */
export function runtimeAst(ast: readonly MessageFormatElement[]): MessageFormatElement[] {
  return ast.map(bare);
}

/** One kind at a time, since this runs over every element of every text in every language. */
function bare(element: MessageFormatElement): MessageFormatElement {
  const { type } = element;
  switch (type) {
    case TYPE.literal:
    case TYPE.argument:
      return { type, value: element.value };
    case TYPE.pound:
      return { type };
    case TYPE.tag:
      return { type, value: element.value, children: element.children.map(bare) };
    case TYPE.select:
      return { type, value: element.value, options: optionsOf(element.options) };
    case TYPE.plural: {
      const { value, options, offset, pluralType } = element;
      return { type, value, options: optionsOf(options), offset, pluralType };
    }
    default:
      return { ...withoutLocation(element), style: styleOf(element.style) } as MessageFormatElement;
  }
}

type Options = Record<string, PluralOrSelectOption>;

function optionsOf(options: Options): Options {
  const result: Options = {};
  // The keys of options are the author's words, "location" perhaps among them.
  for (const key of Object.keys(options)) result[key] = { value: (options[key]?.value ?? []).map(bare) };
  return result;
}

/** A named style is its name; a skeleton knows its place too. */
function styleOf<S>(style: S): S {
  return typeof style === 'object' && style !== null ? (withoutLocation(style) as S) : style;
}

function withoutLocation(data: object): object {
  const { location: _, ...rest } = data as { readonly location?: unknown };
  return rest;
}

/** One bundle: `{ "<id>": AST }`, one id on a line. */
export function writeAstBundle({ served }: LocaleTexts): string {
  const lines = served.map(({ id, ast }) => `${JSON.stringify(id)}:${JSON.stringify(ast)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
