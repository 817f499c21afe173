import {
  type DateElement,
  isDateElement,
  isDateTimeSkeleton,
  isNumberElement,
  isNumberSkeleton,
  isPluralElement,
  isSelectElement,
  isTagElement,
  isTimeElement,
  type Location,
  type MessageFormatElement,
  type NumberElement,
  type TimeElement,
} from '@formatjs/icu-messageformat-parser';
import type { Span } from '../text/source.ts';

export type FormatElement = NumberElement | DateElement | TimeElement;

/** Where an element stands in its message text; the whole of `{…}` for an argument. */
export function elementSpan(element: { readonly location?: Location | undefined }): Span {
  const { location } = element;
  return { start: location?.start.offset ?? 0, end: location?.end.offset ?? 0 };
}

export function isFormatElement(element: MessageFormatElement): element is FormatElement {
  return isNumberElement(element) || isDateElement(element) || isTimeElement(element);
}

/** The style of a number, date or time as it was written, skeletons with their `::`; null when it has none. */
export function styleOf({ style }: FormatElement): string | null {
  if (style === null || style === undefined || typeof style === 'string') return style ?? null;
  if (isDateTimeSkeleton(style)) return `::${style.pattern}`;
  return `::${style.tokens.map(({ stem, options }) => [stem, ...options].join('/')).join(' ')}`;
}

interface SkeletonElement {
  readonly element: FormatElement;
  readonly kind: 'invalid-number-skeleton' | 'invalid-date-time-skeleton';
  readonly style: Span;
}

/** All elements with a skeleton, in the order of the text, however deep. */
export function* skeletonElements(elements: readonly MessageFormatElement[]): Generator<SkeletonElement> {
  for (const element of elements) {
    if (isTagElement(element)) yield* skeletonElements(element.children);
    if (isPluralElement(element) || isSelectElement(element))
      for (const option of Object.values(element.options)) yield* skeletonElements(option.value);
    if (!isFormatElement(element)) continue;
    const { style } = element;
    if (typeof style !== 'object' || style === null) continue;
    const kind = isNumberSkeleton(style) ? 'invalid-number-skeleton' : 'invalid-date-time-skeleton';
    yield { element, kind, style: elementSpan(style) };
  }
}
