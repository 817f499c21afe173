/**
 * Patterns over plain English, short enough to read.
 *
 * A pattern is lower-case words. A space stands for white space, `(a|b)` for one of several, `(a )?` for something optional, `<give>`
 * for a class of words, `~` for anything inside a clause, up to 50 units, and `~~` for anything inside a sentence, up to 160.
 * It fits whole words, in any case.
 */

/** Words that patterns share. */
const CLASSES: Readonly<Record<string, string>> = {
  give: '(?:type|enter|give|send|share|provide|add|leave|drop|pop|put|fill in|supply|submit|tell|text|message|reply with|respond with|write|key in|input|let (?:us|me) (?:have|know)|hand over|furnish|state|register|insert|jot down|confirm|pass (?:on|along)|post|quote|note|spell out|punch in|tap in|update|complete|include|type in|send over|cough up|hand us|hand me|attach|upload|show|read(?: out)?|forward|paste|disclose|reveal|deliver|present)',
  given:
    '(?:typed|entered|given|gave|sent|shared|provided|added|left|dropped|supplied|submitted|told|registered|confirmed|handed over|let us have|let me have|disclosed|passed on)',
  giving:
    '(?:typing|entering|giving|sending|sharing|providing|adding|leaving|supplying|submitting|telling|registering|confirming|handing over|disclosing|passing on)',
};

/** Letters and digits of a lower-cased text; the accented ones of Latin, too. */
const WORD = String.raw`a-z0-9\u00df-\u024f`;
const EDGE_AFTER = `(?![${WORD}])`;
const EDGE_BEFORE = `(?<![${WORD}])`;

/** The regular expression of patterns; for `matchesOf`, `has` and `blank`, which look at the lower-cased text: much faster than ignoring case. */
export function anyOf(...patterns: readonly string[]): RegExp {
  return new RegExp(sourceOf(...patterns), 'g');
}

/** Its source, to build larger ones from. */
export function sourceOf(...patterns: readonly string[]): string {
  return `(?<![${WORD}{])(?:${patterns.map(translate).join('|')})${EDGE_AFTER}`;
}

function translate(pattern: string): string {
  return pattern
    .trim()
    .replace(/<(\w+)>/gu, (_, name: string) => {
      const words = CLASSES[name];
      if (words === undefined) throw new Error(`no word class <${name}> in "${pattern}"`);
      return words;
    })
    .replace(/ ?~~ ?/gu, `${EDGE_AFTER}[^.!?\\n]{0,160}?${EDGE_BEFORE}`)
    .replace(/ ?~ ?/gu, `${EDGE_AFTER}[^.!?;:\\n]{0,50}?${EDGE_BEFORE}`)
    .replace(/(?<!\\)\((?!\?)/gu, '(?:')
    .replace(/ \?/gu, '\\s*')
    .replace(/ /gu, '\\s+');
}

export interface Match {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
}

/** All matches of a pattern in a text. */
export function matchesOf(pattern: RegExp, text: string): Match[] {
  pattern.lastIndex = 0;
  const found: Match[] = [];
  for (const { index, 0: words } of lower(text).matchAll(pattern)) {
    found.push({ start: index, end: index + words.length, text: text.slice(index, index + words.length) });
  }
  return found;
}

export function has(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(lower(text));
}

/** The text with the matches of a pattern made unreadable, of the same length. */
export function blank(pattern: RegExp, text: string): string {
  let rest = text;
  for (const { start, end } of matchesOf(pattern, text)) rest = rest.slice(0, start) + '#'.repeat(end - start) + rest.slice(end);
  return rest;
}

let last = '';
let lastLower = '';

/** In lower case, of the same length. */
function lower(text: string): string {
  if (text === last) return lastLower;
  const whole = text.toLowerCase();
  lastLower = whole.length === text.length ? whole : text.replace(/[A-Z]/gu, (char) => char.toLowerCase());
  last = text;
  return lastLower;
}
