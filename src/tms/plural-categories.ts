const ORDER = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The largest whole number that is looked at when asking which plural forms a language needs. */
const LARGEST = 1000;

const remembered = new Map<string, readonly string[]>();

/**
 * The plural forms that a text in a language needs, in CLDR's order: those of whole numbers up to 1,000, and `other`, which
 * ICU asks for. With `fractional`, all forms of the language. Source: CLDR, through `Intl.PluralRules`.
 */
export function neededCategories(locale: string, type: 'cardinal' | 'ordinal', fractional: boolean): readonly string[] {
  const key = `${locale} ${type} ${fractional}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const rules = new Intl.PluralRules(locale, { type });
  const found = new Set<string>(['other']);
  if (fractional) for (const category of rules.resolvedOptions().pluralCategories) found.add(category);
  else for (let n = 0; n <= LARGEST; n++) found.add(rules.select(n));
  const categories = ORDER.filter((category) => found.has(category));
  remembered.set(key, categories);
  return categories;
}

/** True for `one`, `few` …; false for `=1`. */
export function isCategory(key: string): boolean {
  return ORDER.includes(key);
}

/** Keys of a plural in the order in which people write them: exact numbers first, then CLDR's. */
export function inPluralOrder(keys: readonly string[]): string[] {
  const rank = (key: string): number => (isCategory(key) ? 1e9 + ORDER.indexOf(key) : Number(key.slice(1)));
  return [...new Set(keys)].sort((a, b) => rank(a) - rank(b));
}
