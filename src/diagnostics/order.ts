import type { Diagnostic } from './diagnostic.ts';

/** The one order of output: by file, place, code, locale, message. Independent of the machine's locale. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.at.file, b.at.file) ||
    a.at.start - b.at.start ||
    a.at.end - b.at.end ||
    compare(a.code, b.code) ||
    compare(a.locale ?? '', b.locale ?? '') ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
