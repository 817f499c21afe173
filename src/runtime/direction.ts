import type { Values } from './types.ts';

/** First strong isolate and its end (UAX #9, 2.4): what is between keeps its own direction and moves nothing around it. */
const FSI = '\u2068';
const PDI = '\u2069';

/**
 * Locales that run from right to left: the languages that do so in their usual script, any language in such a script, and the pseudo-locale.
 * Source: CLDR 48, characterOrder in layout data, read 2026-11-24.
 */
const RTL = /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?!-[A-Z][a-z]{3}|[a-z])|-(?:Arab|Hebr|Thaa|Nkoo|Adlm)(?![a-z])|^en-XB$/u;

export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RTL.test(locale) ? 'rtl' : 'ltr';
}

/** Letters that turn the run of a line. */
const RTL_LETTER = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** A text as it may stand in a sentence of the locale: isolated where either of them runs from right to left. */
export function isolate(text: string, locale: string): string {
  return RTL.test(locale) || RTL_LETTER.test(text) ? FSI + text + PDI : text;
}

/** Values with each text isolated where needed. Numbers and times are the locale's own to write. */
export function isolateValues(values: Values, locale: string): Values {
  const result: Record<string, Values[string]> = {};
  for (const name in values) {
    const value = values[name] as Values[string];
    result[name] = typeof value === 'string' ? isolate(value, locale) : value;
  }
  return result;
}
