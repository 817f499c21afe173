import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts';
import type { MessageText } from '../model/message.ts';
import type { IcuError } from '../syntax/parse-icu.ts';
import { placeSpan } from '../syntax/place-span.ts';

/** Errors that are about plural branches: in a translation they belong to `locale/plural`, all others to `locale/placeholder`. */
const PLURAL_KINDS: ReadonlySet<string> = new Set(['missing-other-clause', 'invalid-plural-keyword']);

/** Why a text does not parse. A translation is reported once; a source text with each of its errors. */
export function icuDiagnostics(text: MessageText, isSource: boolean): Diagnostic[] {
  const errors = isSource ? text.errors : text.errors.slice(0, 1);
  return errors.map((error) => {
    const { start, end, exact } = placeSpan(text.node, error);
    const span = exact ? { start: error.start, end: error.end } : { start: 0, end: text.text.length };
    return makeDiagnostic(
      codeFor(error, isSource),
      'error',
      error.message,
      { file: text.file, start, end },
      {
        messageId: text.id,
        locale: text.locale,
        span: { ...span, text: text.text.slice(span.start, span.end) },
        help: error.help,
      },
    );
  });
}

function codeFor(error: IcuError, isSource: boolean): string {
  if (isSource) return `icu/${error.kind}`;
  return PLURAL_KINDS.has(error.kind) ? 'locale/plural' : 'locale/placeholder';
}
