import {
  isPluralElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  type PluralElement,
} from '@formatjs/icu-messageformat-parser';
import type { Span } from '../../text/source.ts';

/** All plurals of a message, also nested ones. */
export function pluralsOf(elements: readonly MessageFormatElement[]): PluralElement[] {
  return elements.flatMap((element) => {
    if (isTagElement(element)) return pluralsOf(element.children);
    if (!isPluralElement(element) && !isSelectElement(element)) return [];
    const inner = Object.values(element.options).flatMap((option) => pluralsOf(option.value));
    return isPluralElement(element) ? [element, ...inner] : inner;
  });
}

/** Where an element stands in the message text. */
export function placeOf(element: { readonly location?: { start: { offset: number }; end: { offset: number } } | undefined }): Span | null {
  return element.location === undefined ? null : { start: element.location.start.offset, end: element.location.end.offset };
}

/** The form of a key with its name: `one {# Tag}`. */
export function formSpan(plural: PluralElement, key: string, text: string): Span | null {
  const option = plural.options[key];
  const inner = option === undefined ? null : placeOf(option);
  if (inner === null) return null;
  return { start: Math.max(0, text.lastIndexOf(key, inner.start)), end: inner.end };
}

/** What stands between the braces of a form, as written. */
export function formText(plural: PluralElement, key: string, text: string): string {
  const option = plural.options[key];
  const inner = option === undefined ? null : placeOf(option);
  return inner === null ? '' : text.slice(inner.start + 1, inner.end - 1).trim();
}
