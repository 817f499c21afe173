import {
  isPluralElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  _Parser as Parser,
  type PluralElement,
  type SelectElement,
} from '@formatjs/icu-messageformat-parser';
import type { Span } from '../text/source.ts';
import { elementSpan, skeletonElements } from './icu-elements.ts';
import { placeFault } from './icu-places.ts';
import { FAULTS, type IcuFault, icuWording } from './icu-problems.ts';
import { excerpt } from './syntax-error.ts';

export { quotedRegions } from './quoted-regions.ts';

/** One fault of an ICU message. Its place counts units of the message text, and is empty only if the text is. */
export interface IcuError extends Span {
  readonly kind: IcuFault;
  /** What is wrong, quoting the text. */
  readonly message: string;
  /** What to do. */
  readonly help: string;
}

/** A parsed message. */
export interface IcuResult {
  /** With locations, in units of the message text. Null exactly when there are errors. */
  readonly ast: MessageFormatElement[] | null;
  /** In the order of the text. */
  readonly errors: readonly IcuError[];
}

type Options = NonNullable<ConstructorParameters<typeof Parser>[1]>;

/** Deeper nesting than this is refused, so that everybody may walk a message by recursion. */
const DEEPEST = 50;
const KEYWORD = /^(?:zero|one|two|few|many|other|=-?(?:0|[1-9]\d*))$/;

/**
 * Reads an ICU message as `intl-messageformat` does. Never throws.
 * `locale` decides what the skeleton letter `j` means; one that `Intl` does not know counts as none.
 */
export function parseIcu(text: string, locale?: string): IcuResult {
  const deep = firstTooDeep(text);
  if (deep >= 0) return failed([icuError(text, 'too-deep', { start: deep, end: deep + 1 })]);
  const options: Options = { captureLocation: true, shouldParseSkeletons: true, ...localeOption(text, locale) };
  try {
    const { val, err } = read(text, options);
    if (err !== null) {
      const { start, end } = err.location;
      return failed([icuError(text, FAULTS[err.kind], { start: start.offset, end: end.offset })]);
    }
    const errors: IcuError[] = [];
    addChoiceErrors(text, val, errors);
    return errors.length > 0 ? failed(errors) : { ast: val, errors };
  } catch {
    // The parser throws on some skeletons instead of reporting them.
    return failed(skeletonErrors(text, options));
  }
}

/** Skeletons of the three kinds that the parser looks at with patterns that remember where they stopped. */
const SETTLING = '{n, number, ::.0} {n, number, ::@} {n, number, ::000}';

/** May throw on skeletons. One that did leaves the parser so that it misreads the next; a failed match brings it back. */
function read(text: string, options: Options): ReturnType<InstanceType<typeof Parser>['parse']> {
  if (text.includes('::')) new Parser(SETTLING, { shouldParseSkeletons: true }).parse();
  return new Parser(text, options).parse();
}

function failed(errors: IcuError[]): IcuResult {
  return { ast: null, errors: errors.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** Where braces or tags nest too deep; -1 where they never do. Quoted ones count too, which no sound message notices. */
function firstTooDeep(text: string): number {
  let braces = 0;
  let tags = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at];
    if (unit === '{') braces++;
    else if (unit === '}') braces = Math.max(0, braces - 1);
    else if (unit === '<') tags = text[at + 1] === '/' ? Math.max(0, tags - 1) : tags + 1;
    else if (unit === '/' && text[at + 1] === '>') tags = Math.max(0, tags - 1);
    if (braces > DEEPEST || tags > DEEPEST) return at;
  }
  return -1;
}

/** Only date and time skeletons look at the locale, and `Intl.Locale` costs more than most messages. */
function localeOption(text: string, locale: string | undefined): { locale?: Intl.Locale } {
  if (locale === undefined || !text.includes('::')) return {};
  try {
    return { locale: new Intl.Locale(locale) };
  } catch {
    return {};
  }
}

function icuError(text: string, found: IcuFault, where: Span): IcuError {
  const { fault, at, quoted } = placeFault(text, found, where);
  return { kind: fault, ...icuWording(fault, excerpt(quoted)), ...at };
}

/** Skeletons are tried one by one, so that each faulty one is found. */
function skeletonErrors(text: string, options: Options): IcuError[] {
  const errors: IcuError[] = [];
  try {
    const { val } = read(text, { ...options, shouldParseSkeletons: false });
    for (const { element, kind, style } of skeletonElements(val ?? [])) {
      const { start, end } = elementSpan(element);
      if (!canParse(text.slice(start, end), options)) errors.push(icuError(text, kind, style));
    }
  } catch {
    // Falls through to the fault that covers the whole text.
  }
  return errors.length > 0 ? errors : [icuError(text, 'too-deep', { start: 0, end: text.length })];
}

function canParse(text: string, options: Options): boolean {
  try {
    return read(text, options).err === null;
  } catch {
    return false;
  }
}

/** What the parser lets pass, or reports at a useless place, about the forms of plurals and selects. */
function addChoiceErrors(text: string, elements: readonly MessageFormatElement[], errors: IcuError[]): void {
  for (const element of elements) {
    if (isTagElement(element)) addChoiceErrors(text, element.children, errors);
    if (!isPluralElement(element) && !isSelectElement(element)) continue;
    if (!Object.hasOwn(element.options, 'other')) {
      const wording = icuWording('missing-other-clause', element.value);
      errors.push({ kind: 'missing-other-clause', ...wording, ...elementSpan(element) });
    }
    if (isPluralElement(element)) addKeywordErrors(text, element, errors);
    for (const option of Object.values(element.options)) addChoiceErrors(text, option.value, errors);
  }
}

function addKeywordErrors(text: string, plural: PluralElement | SelectElement, errors: IcuError[]): void {
  for (const [key, option] of Object.entries(plural.options)) {
    if (KEYWORD.test(key)) continue;
    const brace = option.location?.start.offset ?? 0;
    const start = Math.max(0, text.lastIndexOf(key, brace - key.length));
    errors.push(icuError(text, 'invalid-plural-keyword', { start, end: start + key.length }));
  }
}
