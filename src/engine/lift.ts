import type { Diagnostic, Edit, Fix, TextSpan } from '../diagnostics/diagnostic.ts';
import type { MessageText } from '../model/message.ts';
import type { Finding, Replacement } from '../rules/define-rule.ts';
import type { Spot } from '../rules/subject.ts';
import { placeSpan } from '../syntax/place-span.ts';
import type { Place } from '../text/source.ts';
import { encodeReplacement } from './encode-replacement.ts';

/** Where a text is written, by the subject's id and locale. */
export type TextOf = (id: string, locale: string) => MessageText | undefined;

/** Carries a finding from message text to its file. */
export function lift(finding: Finding, textOf: TextOf, sourceOf: (file: string) => string): Diagnostic {
  const { message } = finding.spot;
  const text = textOf(message.id, message.locale);
  if (text === undefined) throw new Error(`no text for ${message.id} in ${message.locale}`);
  const placed = place(finding.spot, text);
  return {
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    at: placed.at,
    messageId: message.id,
    locale: message.locale,
    span: placed.span,
    ...(finding.help === undefined ? {} : { help: finding.help }),
    fixes: finding.replacements.flatMap((one) => liftFix(one, text, sourceOf(text.file))),
    related: finding.related.flatMap((one) => {
      const other = textOf(one.spot.message.id, one.spot.message.locale);
      return other === undefined ? [] : [{ message: one.message, at: place(one.spot, other).at }];
    }),
  };
}

/** The place of a spot; where a part cannot be placed exactly, the span is the whole text. */
function place(spot: Spot, text: MessageText): { at: Place; span: TextSpan } {
  const whole = { start: 0, end: text.text.length };
  const wanted = spot.span ?? whole;
  const { start, end, exact } = placeSpan(text.node, wanted);
  const span = exact ? wanted : whole;
  return {
    at: { file: text.file, start, end },
    span: { start: span.start, end: span.end, text: text.text.slice(span.start, span.end) },
  };
}

/** A fix that cannot be placed or written exactly is not offered. Translations never get more than `review`. */
function liftFix(replacement: Replacement, text: MessageText, source: string): Fix[] {
  const { start, end, exact } = placeSpan(text.node, replacement.span);
  if (!exact) return [];
  const inFile = { start, end };
  const encoded = encodeReplacement({ node: text.node, inValue: replacement.span, inFile, text: replacement.text, source });
  if (encoded === null) return [];
  const edit: Edit = { file: text.file, start, end, text: encoded };
  const safety = text.file.endsWith('.json') && replacement.safety === 'safe' ? 'review' : replacement.safety;
  return [{ title: replacement.title, safety, edits: [edit] }];
}
