import { type Branch, mapSpan } from '../syntax/branches.ts';
import type { Extra } from './define-rule.ts';
import { isInName } from './english/names.ts';
import { quotesOf, within } from './english/quotes.ts';
import type { Hit } from './lexicon.ts';
import type { MessageSubject } from './subject.ts';

/** Matches of one sentence that stand so near to each other count as one stretch. */
const NEAR = 60;

/**
 * Matches of the wording rules that report under `rule`, in any language: overlapping and neighbouring ones joined.
 * Left out are words in quotation marks (somebody else says them) and in names, entries about other purposes, and what `keep` refuses.
 */
export function wordingOf(message: MessageSubject, rule: string, branch: Branch, keep: (hit: Hit) => boolean = () => true): Hit[] {
  const hits = message.lexicon.hits(rule, branch);
  if (hits.length === 0) return [];
  const quotes = quotesOf(branch.text);
  return joined(
    hits.filter((hit) => isAbout(hit, message) && !within(quotes, hit) && !isName(message, branch, hit) && keep(hit)),
    branch.text,
  );
}

function isAbout({ entry }: Hit, message: MessageSubject): boolean {
  return entry.purposes === undefined || entry.purposes.includes(message.purpose);
}

function isName(message: MessageSubject, branch: Branch, hit: Hit): boolean {
  return message.language === 'en' && isInName(branch.text, hit);
}

function joined(hits: readonly Hit[], text: string): Hit[] {
  const found: Hit[] = [];
  for (const hit of hits) {
    const last = found.at(-1);
    if (last === undefined || !isNear(last, hit, text)) found.push(hit);
    else {
      const end = Math.max(last.end, hit.end);
      found[found.length - 1] = { entry: last.entry, start: last.start, end, text: text.slice(last.start, end) };
    }
  }
  return found;
}

function isNear(last: Hit, next: Hit, text: string): boolean {
  return next.start - last.end <= NEAR && !/[.!?]\s|\n/u.test(text.slice(last.end, next.start));
}

/** What a designer could write instead of a match: a sentence is an example, a phrase fits in the place of the match. */
export function adviceOf(branch: Branch, hit: Hit): Extra {
  const { why, instead } = hit.entry;
  if (instead === undefined) return { help: `${why}.` };
  if (/^[\p{Lu}\p{Lo}{].*[.!?。！？।]$/u.test(instead)) return { help: `${why}. For example: “${instead}”` };
  const text = matchCase(hit.text, instead);
  return {
    help: `${why}. Write “${text}” instead.`,
    replacements: [{ title: `Write “${text}”`, safety: 'idea', span: mapSpan(branch, hit), text }],
  };
}

function matchCase(model: string, text: string): string {
  return /^\p{Lu}/u.test(model) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
