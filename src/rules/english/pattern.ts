/**
 * Patterns over plain English, short enough to read.
 *
 * A pattern is lower-case words. A space stands for white space, `(a|b)` for one of several, `(a )?` for something optional, `<give>`
 * for a class of words, `~` for anything inside a clause, up to 50 units, and `~~` for anything inside a sentence, up to 160.
 * It fits whole words, in any case.
 */

import { type Required, requiredWords } from './required-words.ts';

/** Words that patterns share. */
const CLASSES: Readonly<Record<string, string>> = {
  give: '(?:scribble|jot|have another go at|try again with|retype|re-type|re-enter|reenter|resend|ping|fill out|specify|indicate|note down|list|mention|shoot|stick|type|enter|give|send|share|provide|add|leave|drop|pop|put|fill in|supply|submit|tell|text|message|reply with|respond with|write|key in|input|let (?:us|me) (?:have|know)|hand over|furnish|state|register|insert|jot down|confirm|pass (?:on|along)|post|quote|note|spell out|punch in|tap in|update|complete|include|type in|send over|cough up|hand us|hand me|attach|upload|show|read(?: out)?|forward|paste|disclose|reveal|deliver|present)',
  given:
    '(?:typed|entered|given|gave|sent|shared|provided|added|left|dropped|supplied|submitted|told|registered|confirmed|handed over|let us have|let me have|disclosed|passed on)',
  giving:
    '(?:typing|entering|giving|sending|sharing|providing|adding|leaving|supplying|submitting|telling|registering|confirming|handing over|disclosing|passing on)',
};

/** Letters and digits of a lower-cased text; the accented ones of Latin, too. */
const WORD = String.raw`a-z0-9\u00df-\u024f`;
const EDGE_AFTER = `(?![${WORD}])`;
const EDGE_BEFORE = `(?<![${WORD}])`;

interface Part {
  readonly required: Required;
  readonly source: string;
  matcher: RegExp | null;
}

/** Several patterns; the first that fits counts. */
export interface Pattern {
  readonly parts: readonly Part[];
}

/** Reads patterns. Each becomes a regular expression when a text first holds the words that it needs. */
export function anyOf(...patterns: readonly string[]): Pattern {
  return {
    parts: patterns.map((pattern) => ({ required: requiredWords(withClasses(pattern.trim())), source: sourceOf(pattern), matcher: null })),
  };
}

/** Its source, to build larger ones from. */
function sourceOf(...patterns: readonly string[]): string {
  return `(?<![${WORD}{])(?:${patterns.map(translate).join('|')})${EDGE_AFTER}`;
}

function translate(pattern: string): string {
  return withClasses(pattern.trim())
    .replace(/ ?~~ ?/gu, `${EDGE_AFTER}[^.!?\\n]{0,160}?${EDGE_BEFORE}`)
    .replace(/ ?~ ?/gu, `${EDGE_AFTER}[^.!?;:\\n]{0,50}?${EDGE_BEFORE}`)
    .replace(/(?<!\\)\((?!\?)/gu, '(?:')
    .replace(/ \?/gu, '\\s*')
    .replace(/ /gu, '\\s+');
}

function withClasses(pattern: string): string {
  return pattern.replace(/<(\w+)>/gu, (_, name: string) => {
    const words = CLASSES[name];
    if (words === undefined) throw new Error(`no word class <${name}> in "${pattern}"`);
    return words;
  });
}

export interface Match {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
}

/** All matches of a pattern in a text, in its order, none over another. */
export function matchesOf(pattern: Pattern, text: string): Match[] {
  const { lower, words } = readingOf(text);
  const found: Match[] = [];
  for (const part of pattern.parts) {
    if (!mayFit(part, words)) continue;
    for (const { index, 0: fit } of lower.matchAll(matcherOf(part))) {
      found.push({ start: index, end: index + fit.length, text: text.slice(index, index + fit.length) });
    }
  }
  if (found.length < 2) return found;
  let end = -1;
  return found
    .sort((a, b) => a.start - b.start)
    .filter((one) => {
      if (one.start < end) return false;
      end = one.end;
      return true;
    });
}

export function has(pattern: Pattern, text: string): boolean {
  const { lower, words } = readingOf(text);
  return pattern.parts.some((part) => mayFit(part, words) && matcherOf(part).test(lower));
}

/** The text with the matches of a pattern made unreadable, of the same length. */
export function blank(pattern: Pattern, text: string): string {
  let rest = text;
  for (const { start, end } of matchesOf(pattern, text)) rest = rest.slice(0, start) + '#'.repeat(end - start) + rest.slice(end);
  return rest;
}

function matcherOf(part: Part): RegExp {
  part.matcher ??= new RegExp(part.source, 'g');
  part.matcher.lastIndex = 0;
  return part.matcher;
}

function mayFit({ required }: Part, words: ReadonlySet<string>): boolean {
  return required.every((set) => set.some((word) => words.has(word)));
}

interface Reading {
  /** In lower case, of the same length. */
  readonly lower: string;
  readonly words: ReadonlySet<string>;
}

const MOST_READINGS = 256;
const readings = new Map<string, Reading>();

/** What patterns look at, remembered for the texts of late: the rules ask about the same ones again and again. */
function readingOf(text: string): Reading {
  const known = readings.get(text);
  if (known !== undefined) return known;
  const whole = text.toLowerCase();
  const lower = whole.length === text.length ? whole : text.replace(/[A-Z]/gu, (char) => char.toLowerCase());
  const reading = { lower, words: new Set(lower.match(/[a-z0-9\u00df-\u024f]+/gu) ?? []) };
  if (readings.size >= MOST_READINGS) readings.clear();
  readings.set(text, reading);
  return reading;
}
