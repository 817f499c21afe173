import { type Branch } from '../../syntax/branches.ts';
import type { Span } from '../../text/source.ts';
import { quotesOf } from '../english/quotes.ts';
import type { MessageSubject } from '../subject.ts';
import { hasEnglish } from './english-phrases.ts';
import { meaningOf, sourceMeaning } from './meaning/concepts.ts';
import { asciiDigits, MONTHS, UNITS, WEEKDAYS } from './meaning/quantities.ts';
import { cueMatcher, matcherOf } from './pack-matchers.ts';
import { twinBranch } from './twin-branch.ts';

// What a translation leaves out, by what its source has: times, the country code, the caller. A text in the source locale has
// lost nothing, and a language without cue lists is not judged.

const TIMES: readonly string[] = [
  ...UNITS,
  ...WEEKDAYS,
  ...MONTHS,
  'today',
  'tomorrow',
  'morning',
  'noon',
  'afternoon',
  'evening',
  'night',
];
const DIGITS = /\d/u;

/** A branch whose source says when, and that says it no more; `vague` is where it says "soon" instead. */
export function lostTime(message: MessageSubject, branch: Branch): { readonly vague: Span | null } | null {
  const twin = twinOf(message, branch);
  if (twin === undefined || message.source === null || !hasCues(message)) return null;
  // Braces that apostrophes hide are another fault.
  if (branch.text.split('{').length - 1 > branch.slots.length) return null;
  const source = sourceMeaning(twin.text, message.source.pack);
  const target = meaningOf(branch.text, message.pack);
  const saysTime = isTimed(twin, message) || TIMES.some((concept) => source.has(concept));
  const keepsTime = branch.slots.length > 0 || DIGITS.test(asciiDigits(branch.text)) || TIMES.some((concept) => target.has(concept));
  // A time that is left in English is not lost.
  const isLeft = TIMES.some((concept) => sourceMeaning(branch.text, message.source?.pack ?? message.pack).has(concept));
  if (!saysTime || keepsTime || isLeft || target.has('half')) return null;
  return { vague: target.find('soon')[0] ?? null };
}

function isTimed({ slots }: Branch, { placeholders }: MessageSubject): boolean {
  return slots.some(
    ({ name, type }) =>
      type === 'date' ||
      type === 'time' ||
      /^(?:date|time|day|until|deadline|start|end)$/iu.test(name) ||
      ['date', 'time'].includes(placeholders.get(name)?.type ?? ''),
  );
}

/** A branch whose source asks for the country code, and that does so no more. */
export function lostCountryCode(message: MessageSubject, branch: Branch): boolean {
  const twin = twinOf(message, branch);
  const cues = message.pack.facts.phone?.countryCode?.cues;
  if (twin === undefined || cues === undefined) return false;
  const asks = hasEnglish(twin.text, ['country code', 'country codes', 'dialling code', 'international format', 'country or region code']);
  if (!asks || branch.slots.length > twin.slots.length) return false;
  return (
    !/\+\s?\d|[＋]/u.test(asciiDigits(branch.text)) &&
    !matcherOf(message.pack, codeCues(message, cues)).test(branch.text) &&
    branch.slots.length === 0
  );
}

const known = new WeakMap<readonly string[], { words: readonly string[] }>();

function codeCues({ pack }: MessageSubject, cues: readonly string[]): { words: readonly string[] } {
  let data = known.get(cues);
  const { term = '', also = [] } = pack.facts.phone?.countryCode ?? {};
  if (data === undefined) known.set(cues, (data = { words: [...cues, ...also, ...(term === '' ? [] : [term])] }));
  return data;
}

/** A branch whose source names who calls, by a quoted name or a number, and that has no name, number or placeholder left. */
export function lostCaller(message: MessageSubject, branch: Branch): boolean {
  const twin = twinOf(message, branch);
  if (twin === undefined || !hasCues(message)) return false;
  const named = quotesOf(twin.text).length > 0 || twin.slots.some(({ name }) => /caller|agent|team|company|case|name|number/iu.test(name));
  const isLeft =
    quotesOf(branch.text).length > 0 ||
    branch.slots.some(({ name }) => !/^(?:date|time|day|start|end)$/iu.test(name)) ||
    (message.language !== 'de' && /(?<=[\p{Ll},] )\p{Lu}\p{Ll}+/u.test(branch.text)) ||
    namesIn(twin.text).some((name) => branch.text.includes(name));
  return named && !isLeft && cueMatcher(message.pack, 'call').test(branch.text);
}

/** Words that the source writes with a capital inside a sentence. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/(?<=[\p{L},;] )\p{Lu}[\p{L}'’]+/gu)].map((match) => match[0]);
}

function twinOf({ source }: MessageSubject, branch: Branch): Branch | undefined {
  return source === null ? undefined : twinBranch(branch, source.branches);
}

function hasCues({ pack }: MessageSubject): boolean {
  return pack.style.cues['today'] !== undefined && pack.style.cues['day'] !== undefined;
}
