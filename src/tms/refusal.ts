import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { MessageText } from '../model/message.ts';
import { type ParityFault, placeholderParity } from '../model/placeholder-parity.ts';
import { skeletonElements } from '../syntax/icu-elements.ts';
import { parseIcu } from '../syntax/parse-icu.ts';

/** Why a translation would break what people read; null when it would not. One sentence, no full stop. */
export function refusalOf(target: string, source: MessageText, locale: string): string | null {
  const { ast, errors } = parseIcu(target, locale);
  if (ast === null) return errors[0]?.message ?? 'The text does not parse';
  const skeleton = unusableSkeleton(target, ast, locale);
  if (skeleton !== null) return `"${skeleton}" is a format that cannot be used`;
  if (source.ast === null) return null;
  const [fault] = placeholderParity({ text: source.text, ast: source.ast }, { text: target, ast }, source.unit.placeholders).filter(
    (one) => one.grave,
  );
  return fault === undefined ? null : parityMessage(fault);
}

/** A skeleton that parses and that the runtime's formatter refuses, such as `::currency/EURO`; null when there is none. */
function unusableSkeleton(text: string, ast: readonly MessageFormatElement[], locale: string): string | null {
  for (const { element, kind, style } of skeletonElements(ast)) {
    const parsed = element.style;
    if (typeof parsed !== 'object' || parsed === null) continue;
    try {
      if (kind === 'invalid-number-skeleton') new Intl.NumberFormat(locale, parsed.parsedOptions as Intl.NumberFormatOptions);
      else new Intl.DateTimeFormat(locale, parsed.parsedOptions as Intl.DateTimeFormatOptions);
    } catch {
      return text.slice(style.start, style.end);
    }
  }
  return null;
}

/** A difference between the arguments of source and translation in words. */
function parityMessage({ kind, name, branch, expected, found }: ParityFault): string {
  const shown = name.startsWith('<') ? name : `{${name}}`;
  switch (kind) {
    case 'missing-argument':
      return `${shown} is missing`;
    case 'unknown-argument':
      return `${shown} is not in the source`;
    case 'changed-type':
      return `${shown} is ${expected} in the source and ${found} here`;
    case 'missing-in-branch':
      return `${shown} is missing in "${branch}"`;
    case 'unknown-option':
      return `"${branch}" is not an option of ${shown} in the source`;
    case 'dropped-option':
      return `The option "${branch}" of ${shown} is missing`;
    case 'dropped-selector':
      return `The text no longer depends on ${shown}`;
    case 'quoted-argument':
      return `Apostrophes turn "${name}" into plain text`;
  }
}
