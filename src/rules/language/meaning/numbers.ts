import { remembering } from '../../../text/remember.ts';
import type { Span } from '../../../text/source.ts';
import type { Meaning } from './concepts.ts';
import { equivalents, MONTHS, type Quantity, quantitiesOf, saysNumber, UNITS, WEEKDAYS } from './quantities.ts';

/** A number, a unit, a day or an address that the translation changes. */
export interface NumberChange {
  readonly kind: 'number-lost' | 'number-changed' | 'unit' | 'day' | 'half' | 'address';
  readonly span: Span | null;
  readonly words: string;
  readonly expected: string;
}

/** What differs between the numbers and days of a text and those of its translation. */
export function numberChanges(source: Meaning, target: Meaning): NumberChange[] {
  return [
    ...digitChanges(source, target),
    ...wordChanges(source, target),
    ...unitChanges(source, target),
    ...dayChanges(source, target),
    ...halfChanges(source, target),
    ...addressChanges(source.text, target.text),
  ];
}

function digitChanges(source: Meaning, target: Meaning): NumberChange[] {
  // A lone zero is often a word.
  const from = quantitiesOf(source.text).filter(({ value }) => value !== 0);
  const to = quantitiesOf(target.text);
  const lost = from.filter(
    (one) => !equivalents(one, source).some((value) => saysNumber(target, to, value)) && !saysClock(one, target, to),
  );
  const extra = to.filter((one) => !isSaid(one, source, from));
  const [first] = lost;
  if (first === undefined || isWholeUnit(first.value, source, target)) return [];
  const [strange] = extra;
  if (strange !== undefined) return [{ kind: 'number-changed', span: strange, words: strange.text, expected: first.text }];
  return target.pack.style.cues['n2'] === undefined ? [] : [{ kind: 'number-lost', span: null, words: '', expected: first.text }];
}

/** "3:30 pm" as hours and minutes apart: "15 h 30", "15時30分", "half past". */
function saysClock({ text }: Quantity, target: Meaning, to: readonly Quantity[]): boolean {
  const clock = /^(\d{1,2})[:.](\d{2})$/u.exec(text);
  if (clock === null) return false;
  const hour = Number(clock[1]);
  const minute = Number(clock[2]);
  const isHour = [hour, hour + 12, hour - 12, hour + 1].some((value) => saysNumber(target, to, value));
  return isHour && (minute === 0 || saysNumber(target, to, minute) || (minute === 30 && target.has('half')));
}

/** "7 days" and "a week" are the same. */
function isWholeUnit(value: number, source: Meaning, target: Meaning): boolean {
  return WHOLE.some(([count, from, to]) => value === count && source.has(from) && target.has(to));
}

const WHOLE: readonly (readonly [number, string, string])[] = [
  [7, 'day', 'week'],
  [14, 'day', 'week'],
  [30, 'day', 'month'],
  [12, 'month', 'year'],
  [24, 'hour', 'day'],
  [60, 'minute', 'hour'],
  [30, 'minute', 'half'],
  [15, 'minute', 'hour'],
];

/** The source has the number of the translation too, in some form. */
function isSaid(one: Quantity, source: Meaning, from: readonly Quantity[]): boolean {
  return (
    from.some((own) => equivalents(own, source).includes(one.value)) ||
    equivalents(one, source).some((value) => Number.isInteger(value) && source.has(`n${value}`))
  );
}

const SPELT =
  /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)[ -](?:more |full |working |business |calendar )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b/giu;
const VALUES: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
};

const speltIn = remembering((text: string) => [...text.matchAll(SPELT)]);

/** Spelt-out times of the source: "two weeks". */
function wordChanges(source: Meaning, target: Meaning): NumberChange[] {
  if (target.pack.style.cues['n2'] === undefined) return [];
  const spelt = speltIn(source.text);
  if (spelt.length === 0) return [];
  const to = quantitiesOf(target.text);
  return spelt.flatMap((match): NumberChange[] => {
    const value = VALUES[(match[1] ?? '').toLowerCase()] ?? 0;
    const own: Quantity = { value, text: match[1] ?? '', start: 0, end: 0 };
    if (equivalents(own, source).some((one) => saysNumber(target, to, one))) return [];
    const [strange] = to.filter((one) => !isSaid(one, source, [own]));
    return [
      strange === undefined
        ? { kind: 'number-lost', span: null, words: '', expected: match[0] }
        : { kind: 'number-changed', span: strange, words: strange.text, expected: match[0] },
    ];
  });
}

/** The translation has another unit of time, and not the one of the source. */
function unitChanges(source: Meaning, target: Meaning): NumberChange[] {
  const counted = UNITS.filter((unit) => source.has(unit));
  const lost = counted.filter((unit) => target.pack.style.cues[unit] !== undefined && !target.has(unit));
  const [unit] = lost;
  if (unit === undefined || counted.length !== 1) return [];
  const other = UNITS.find((one) => one !== unit && !source.has(one) && target.has(one));
  const [span] = other === undefined ? [] : target.find(other);
  if (span === undefined || (isConverted(source, target) && !keepsSpelt(source, target, span))) return [];
  return [{ kind: 'unit', span, words: target.text.slice(span.start, span.end), expected: unit }];
}

/** "Two weeks" that became "two months" in words: the number stays before another unit, with no gap where words are not spaced. */
function keepsSpelt(source: Meaning, target: Meaning, unit: Span): boolean {
  return speltIn(source.text).some((match) => {
    const value = VALUES[(match[1] ?? '').toLowerCase()] ?? 0;
    return target.find(`n${value}`).some(({ end }) => end <= unit.start && /^[\s\u00a0]*$/u.test(target.text.slice(end, unit.start)));
  });
}

/** 24 hours and one day are the same, so the numbers must be as well. */
function isConverted(source: Meaning, target: Meaning): boolean {
  const from = quantitiesOf(source.text);
  const to = quantitiesOf(target.text);
  if (from.length === 0) return true;
  return !from.some((one) => to.some((other) => other.value === one.value));
}

function dayChanges(source: Meaning, target: Meaning): NumberChange[] {
  return [WEEKDAYS, MONTHS].flatMap((names: readonly string[]): NumberChange[] => {
    const [own, ...more] = names.filter((name) => source.has(name));
    if (own === undefined || more.length > 0 || target.has(own) || target.pack.style.cues[own] === undefined) return [];
    const other = names.find((name) => name !== own && target.has(name));
    const [span] = other === undefined ? [] : target.find(other);
    return span === undefined
      ? []
      : [{ kind: 'day', span, words: target.text.slice(span.start, span.end), expected: own.replace('-month', '') }];
  });
}

/** Languages in which "half four" is half past three. */
const HALF_TO_NEXT: ReadonlySet<string> = new Set([
  'de',
  'nl',
  'sv',
  'da',
  'nb',
  'nn',
  'no',
  'fi',
  'hu',
  'cs',
  'sk',
  'pl',
  'sl',
  'hr',
  'et',
  'lv',
  'lt',
  'ru',
  'uk',
  'is',
  'ca',
]);
const HALF_PAST = /\bhalf[ -]past (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/iu;
const HOURS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

const halfIn = remembering((text: string) => ({ found: HALF_PAST.exec(text) }));

function halfChanges(source: Meaning, target: Meaning): NumberChange[] {
  const { found } = halfIn(source.text);
  const language = target.pack.locale.split('-')[0] ?? '';
  if (found === null || !HALF_TO_NEXT.has(language)) return [];
  const hour = HOURS.indexOf((found[1] ?? '').toLowerCase()) + 1;
  const next = (hour % 12) + 1;
  const numbers = quantitiesOf(target.text);
  if (numbers.length > 0 || !target.has('half') || target.has(`n${next}`)) return [];
  const [span] = target.find(`n${hour}`);
  return span === undefined ? [] : [{ kind: 'half', span, words: target.text.slice(span.start, span.end), expected: found[0] }];
}

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"”»」)]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\p{L}\p{N}@.])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|io|example|test)(?:\/[\w/-]*)?/giu;

/** Nothing of the kind without a dot between letters. */
const addressesIn = remembering((text: string) => (/[\w/]\.\w/u.test(text) ? [...text.matchAll(ADDRESS)] : []));

function addressChanges(source: string, target: string): NumberChange[] {
  const from = new Set(addressesIn(source).map(([address]) => plainAddress(address)));
  const to = addressesIn(target);
  if (from.size === 0 && to.length === 0) return [];
  const kept = new Set(to.map((match) => plainAddress(match[0])));
  const lost = [...from].filter((one) => !kept.has(one));
  const strange = to.find((match) => !from.has(plainAddress(match[0])));
  const [first] = lost;
  if (strange !== undefined) {
    const span = { start: strange.index, end: strange.index + strange[0].length };
    return [{ kind: 'address', span, words: strange[0], expected: first ?? '' }];
  }
  return first === undefined ? [] : [{ kind: 'address', span: null, words: '', expected: first }];
}

function plainAddress(address: string): string {
  return address
    .toLowerCase()
    .replace(/[.,;:!?]+$/u, '')
    .replace(/\/$/u, '');
}
