import {
  isLiteralElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  _Parser as Parser,
} from '@formatjs/icu-messageformat-parser';
import type { Span } from '../text/source.ts';
import { elementSpan } from './icu-elements.ts';

/** A stretch of a message text that apostrophes make literal; its place includes them. */
export interface QuotedRegion extends Span {
  /** What people see of it. One that starts with `<` or `>` is quoted by `intl-messageformat` only, not by ICU. */
  readonly content: string;
}

/**
 * The stretches of a message text that apostrophes change: `''` is one apostrophe, and `'{…'`, `'}…'`, `'<…'`, `'>…'`, and
 * in a plural `'#…'` hide everything up to the next single apostrophe, or the end. Any other apostrophe is just that.
 * A text that does not parse is read as if nothing in it were a plural or a format style.
 */
export function quotedRegions(text: string): QuotedRegion[] {
  if (!text.includes("'")) return [];
  const regions: QuotedRegion[] = [];
  const elements = parse(text);
  if (elements === null) scan(text, 0, text.length, false, regions);
  else collect(text, elements, false, regions);
  return regions;
}

/** The region that opens at `at`, or null if no quoting opens there. `end` is where the literal text ends. */
export function regionAt(text: string, at: number, end: number, inPlural: boolean): QuotedRegion | null {
  if (text[at] !== "'") return null;
  const next = text[at + 1];
  if (next === "'") return { start: at, end: at + 2, content: "'" };
  if (next === undefined || !(inPlural ? '{}<>#' : '{}<>').includes(next)) return null;
  let from = at + 1;
  let content = '';
  for (;;) {
    const quote = text.indexOf("'", from);
    if (quote < 0 || quote >= end) return { start: at, end, content: content + text.slice(from, end) };
    content += text.slice(from, quote);
    if (text[quote + 1] !== "'") return { start: at, end: quote + 1, content };
    content += "'";
    from = quote + 2;
  }
}

function parse(text: string): MessageFormatElement[] | null {
  try {
    return new Parser(text, { captureLocation: true }).parse().val;
  } catch {
    return null;
  }
}

function collect(text: string, elements: readonly MessageFormatElement[], inPlural: boolean, regions: QuotedRegion[]): void {
  for (const element of elements) {
    if (isLiteralElement(element)) {
      const { start, end } = elementSpan(element);
      scan(text, start, end, inPlural, regions);
    } else if (isTagElement(element)) collect(text, element.children, inPlural, regions);
    else if (isPluralElement(element) || isSelectElement(element))
      for (const option of Object.values(element.options)) collect(text, option.value, isPluralElement(element), regions);
  }
}

function scan(text: string, start: number, end: number, inPlural: boolean, regions: QuotedRegion[]): void {
  for (let at = text.indexOf("'", start); at >= 0 && at < end;) {
    const region = regionAt(text, at, end, inPlural);
    if (region !== null) regions.push(region);
    at = text.indexOf("'", region?.end ?? at + 1);
  }
}
