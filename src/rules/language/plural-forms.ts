import table from './plural-categories.json' with { type: 'json' };

export type PluralType = 'cardinal' | 'ordinal';

/** For a category: all whole numbers up to 1,000 that it is for, or true when there are many. */
type Reach = readonly number[] | true;
type Categories = Readonly<Record<string, Reach>>;

const TABLE = table.locales as unknown as Readonly<Record<string, Readonly<Record<PluralType, Categories>>>>;

/** The plural categories of a locale by the pinned CLDR table; null for a language that the table does not know. */
export function pluralCategories(locale: string, type: PluralType): Categories | null {
  const language = locale.split('-')[0] ?? locale;
  return (TABLE[locale] ?? TABLE[language])?.[type] ?? null;
}

export interface PluralVerdict {
  /** Categories that whole numbers reach and no form covers. */
  readonly missing: readonly string[];
  /** Categories that only other numbers reach, such as fractions or millions, and no form covers. */
  readonly rare: readonly string[];
  /** Forms that no number reaches. */
  readonly dead: readonly string[];
}

const CATEGORY_ORDER = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** What is missing among the keys of a plural, and what is too much. `offset` shifts the number before its category is looked up. */
export function judgeForms(categories: Categories, keys: readonly string[], offset: number): PluralVerdict {
  const exact = new Set(keys.filter((key) => key.startsWith('=')).map((key) => Number(key.slice(1)) - offset));
  const names = Object.keys(categories).sort((a, b) => CATEGORY_ORDER.indexOf(a) - CATEGORY_ORDER.indexOf(b));
  const open = names.filter((name) => !keys.includes(name));
  const isCovered = (reach: Reach | undefined): boolean =>
    Array.isArray(reach) && reach.length > 0 && reach.every((n: number) => exact.has(n));
  return {
    missing: open.filter((name) => isReached(categories[name]) && !isCovered(categories[name])),
    rare: open.filter((name) => !isReached(categories[name])),
    dead: keys.filter((key) => !key.startsWith('=') && key !== 'other' && categories[key] === undefined),
  };
}

function isReached(reach: Reach | undefined): boolean {
  return reach === true || (reach !== undefined && reach.length > 0);
}
