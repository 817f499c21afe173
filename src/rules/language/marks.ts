import type { LocalePack } from '../../model/locale-pack.ts';
import type { Typography } from '../../model/locale-facts.ts';
import type { Span } from '../../text/source.ts';
import { quotesOf } from '../english/quotes.ts';
import { codesOf, touches } from './plain-stretches.ts';
import { scriptClass } from './scripts.ts';

/** A mark that is not as the locale writes it. */
export interface MarkFault extends Span {
  readonly kind: 'quotes' | 'quote-space' | 'space-missing' | 'space-extra' | 'opener' | 'mark' | 'number';
  /** What would be right, for the message. */
  readonly right: string;
  /** Replaces `fix.span`, when one edit mends it. */
  readonly fix: { readonly span: Span; readonly text: string } | null;
  readonly why?: string | undefined;
}

/** All faults of the marks in a text of a locale. */
export function markFaults(text: string, pack: LocalePack): MarkFault[] {
  const typography = pack.facts.typography;
  if (typography === undefined) return [];
  const codes = codesOf(text);
  const faults = [
    ...quoteFaults(text, typography),
    ...spacingFaults(text, typography),
    ...openerFaults(text, typography),
    ...replaceFaults(text, pack, typography),
  ];
  return faults.filter((one) => one.kind === 'quotes' || one.kind === 'opener' || !touches(codes, markOnly(one)));
}

/** The mark itself, so that a placeholder beside it does not hide it. */
function markOnly({ fix, start, end }: MarkFault): Span {
  return fix === null ? { start, end } : { start: fix.span.end - 1, end: fix.span.end };
}

const NO_BREAK = /[\u00a0\u202f\u2009]/u;
const DEFAULT_NO_BREAK: Readonly<Record<string, string>> = { ':': '\u00a0' };

function quoteFaults(text: string, { quotes, quoteSpace }: Typography): MarkFault[] {
  if (quotes === undefined) return [];
  const accepted = new Set(quotes.map(([open, close]) => open + close));
  const [open = '', close = ''] = quotes[0] ?? [];
  return quotesOf(text).flatMap((span): MarkFault[] => {
    const pair = text.slice(span.start, span.start + 1) + text.slice(span.end - 1, span.end);
    const inner = text.slice(span.start + 1, span.end - 1);
    if (!accepted.has(pair)) {
      const fixed = quoteSpace === 'no-break' ? `${open}\u00a0${inner.trim()}\u00a0${close}` : open + inner.trim() + close;
      return isApostrophes(pair) ? [] : [{ kind: 'quotes', ...span, right: `${open}…${close}`, fix: { span, text: fixed } }];
    }
    return pair === '«»' ? guillemetFaults(span, inner, quoteSpace) : [];
  });
}

/** A pair of apostrophes can be two apostrophes. */
function isApostrophes(pair: string): boolean {
  return pair === "''" || pair === '‘’';
}

function guillemetFaults(span: Span, inner: string, quoteSpace: Typography['quoteSpace']): MarkFault[] {
  const isSpaced = NO_BREAK.test(inner.charAt(0)) && NO_BREAK.test(inner.slice(-1));
  if (quoteSpace === 'no-break' && !isSpaced)
    return [{ kind: 'quote-space', ...span, right: 'no-break spaces inside « »', fix: { span, text: `«\u00a0${inner.trim()}\u00a0»` } }];
  if (quoteSpace === 'none' && inner !== inner.trim())
    return [{ kind: 'quote-space', ...span, right: 'no spaces inside « »', fix: { span, text: `«${inner.trim()}»` } }];
  return [];
}

const known = new Map<string, RegExp>();

/** Expressions are made from the data of a pack once. */
function expression(source: string): RegExp {
  let made = known.get(source);
  if (made === undefined) known.set(source, (made = new RegExp(source, 'gu')));
  return made;
}

function spacingFaults(text: string, { spacing = [] }: Typography): MarkFault[] {
  return spacing.flatMap(({ marks, before, why }) => {
    if (![...marks].some((mark) => text.includes(mark))) return [];
    const set = marks.replace(/[\\\]^-]/gu, '\\$&');
    const pattern = expression(`([\\p{L}\\p{M}\\p{N}%)}»”"’]?)([ \\t\\u00a0\\u202f\\u2009]*)([${set}])(?=[\\s\\u00a0\\u202f»”"’)]|$|[?!])`);
    return [...text.matchAll(pattern)].flatMap((match): MarkFault[] => {
      const [, previous = '', space = '', mark = ''] = match;
      const start = match.index + previous.length;
      const span = { start, end: start + space.length + mark.length };
      if (previous === '') return [];
      if (before === 'no-break' && !(space.length === 1 && NO_BREAK.test(space))) {
        const right = `a no-break space before ${mark}`;
        return [
          { kind: 'space-missing', ...around(text, span), right, why, fix: { span, text: (DEFAULT_NO_BREAK[mark] ?? '\u202f') + mark } },
        ];
      }
      if (before === 'none' && space !== '' && !isSmiley(text, span.end - 1))
        return [{ kind: 'space-extra', ...around(text, span), right: `no space before ${mark}`, why, fix: { span, text: mark } }];
      return [];
    });
  });
}

function isSmiley(text: string, at: number): boolean {
  return /^[:;]-?[)(DPp]/u.test(text.slice(at)) || text.startsWith('...', at) || text[at + 1] === '.';
}

/** The mark with the word before it. */
function around(text: string, { start, end }: Span): Span {
  const word = /(?:\{[^{}]*\}|[\p{L}\p{M}\p{N}%)}»”"’]+)[\s\u00a0\u202f]*$/u.exec(text.slice(0, start));
  return { start: word === null ? start : word.index, end };
}

function openerFaults(text: string, { openers }: Typography): MarkFault[] {
  return Object.entries(openers ?? {}).flatMap(([closer, opener]) => {
    const faults: MarkFault[] = [];
    let from = 0;
    for (let at = text.indexOf(closer); at >= 0; at = text.indexOf(closer, at + 1)) {
      const piece = text.slice(from, at);
      const isRun = /[?!]$/u.test(piece.trimEnd());
      if (!piece.includes(opener) && !isRun && /\p{L}/u.test(piece)) {
        const start = from + sentenceStart(piece);
        const first = text.slice(start, start + 1);
        faults.push({
          kind: 'opener',
          start,
          end: at + 1,
          right: `${opener} where it begins`,
          fix: { span: { start, end: start + 1 }, text: opener + first },
        });
      }
      from = at + 1;
    }
    return faults;
  });
}

/** Where the last sentence of a stretch begins. */
function sentenceStart(piece: string): number {
  const ends = [...piece.matchAll(/[.!?…:]["”»)]*\s+|^[\s"“«(]+/gu)];
  const last = ends.at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

const SHORT_MARKS = new Set(['.', ':']);

function replaceFaults(text: string, pack: LocalePack, { replace = [], abbreviations = [] }: Typography): MarkFault[] {
  const letters = scriptClass(pack.script);
  return replace.flatMap((one) => {
    if (!text.includes(one.mark)) return [];
    const mark = one.mark.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
    const before = expression(`([${letters}\\p{M}]+[)"”’»」』）]?)(\\s?${mark})`);
    const after = expression(`()(${mark})(?=[${letters}])`);
    return [before, after].flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match): MarkFault[] => {
        const [, word = '', found = ''] = match;
        const at = match.index + word.length;
        const end = at + found.length;
        if (pattern === before && !isEnd(text, end, letters) && one.mark !== ',') return [];
        // A short word before a full stop may be an abbreviation.
        if (SHORT_MARKS.has(one.mark) && (abbreviations.includes(word) || [...word].length < 2)) return [];
        if (/[\d.]/u.test(text.charAt(end)) && /[\d.]$/u.test(word)) return [];
        const start = Math.max(0, at - Math.min(word.length, 12));
        return [
          {
            kind: 'mark',
            start: pattern === before ? start : at,
            end,
            right: one.with,
            why: one.why,
            fix: { span: { start: at, end }, text: one.with },
          },
        ];
      }),
    );
  });
}

function isEnd(text: string, at: number, letters: string): boolean {
  const rest = text.slice(at);
  if (rest === '' || /^[\s"'”’»」』)）]/u.test(rest)) return true;
  // Where words are not spaced the next sentence may begin with a number.
  const next = expression(letters.includes('Han') ? `^[\\d${letters}]` : `^[${letters}]`);
  next.lastIndex = 0;
  return next.test(rest);
}
