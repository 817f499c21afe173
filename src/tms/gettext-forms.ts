/** The plural forms of a gettext file: which CLDR category each index holds. */
export interface GettextForms {
  readonly categories: readonly string[];
  /** A C expression over `n` that gives the index. */
  readonly expression: string;
}

interface Known extends GettextForms {
  readonly index: (n: number) => number;
}

const teens = (n: number): boolean => n % 100 >= 11 && n % 100 <= 14;

/** Expressions for whole numbers, after CLDR 48; which language takes which is found by comparing, not listed. */
const KNOWN: readonly Known[] = [
  { categories: ['other'], expression: '0', index: () => 0 },
  { categories: ['one', 'other'], expression: '(n != 1)', index: (n) => (n === 1 ? 0 : 1) },
  { categories: ['one', 'other'], expression: '(n > 1)', index: (n) => (n > 1 ? 1 : 0) },
  {
    categories: ['one', 'other'],
    expression: '(n % 10 == 4 || n % 10 == 6 || n % 10 == 9) && n != 1 && n != 2 && n != 3',
    index: (n) => ([4, 6, 9].includes(n % 10) && n !== 1 && n !== 2 && n !== 3 ? 1 : 0),
  },
  { categories: ['one', 'other'], expression: '(n % 10 != 1 || n % 100 == 11)', index: (n) => (n % 10 === 1 && n % 100 !== 11 ? 0 : 1) },
  { categories: ['one', 'two', 'other'], expression: '(n == 1 ? 0 : n == 2 ? 1 : 2)', index: (n) => (n === 1 ? 0 : n === 2 ? 1 : 2) },
  {
    categories: ['one', 'few', 'other'],
    expression: '(n == 1 ? 0 : n >= 2 && n <= 4 ? 1 : 2)',
    index: (n) => (n === 1 ? 0 : n >= 2 && n <= 4 ? 1 : 2),
  },
  {
    categories: ['one', 'few', 'other'],
    expression: '(n == 1 ? 0 : n == 0 || (n % 100 >= 1 && n % 100 <= 19) ? 1 : 2)',
    index: (n) => (n === 1 ? 0 : n === 0 || (n % 100 >= 1 && n % 100 <= 19) ? 1 : 2),
  },
  {
    categories: ['one', 'few', 'other'],
    expression: '(n % 10 == 1 && n % 100 != 11 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 1 : 2)',
    index: (n) => (n % 10 === 1 && n % 100 !== 11 ? 0 : n % 10 >= 2 && n % 10 <= 4 && !teens(n) ? 1 : 2),
  },
  {
    categories: ['one', 'few', 'many'],
    expression: '(n == 1 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 1 : 2)',
    index: (n) => (n === 1 ? 0 : n % 10 >= 2 && n % 10 <= 4 && !teens(n) ? 1 : 2),
  },
  {
    categories: ['one', 'few', 'many'],
    expression: '(n % 10 == 1 && n % 100 != 11 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 1 : 2)',
    index: (n) => (n % 10 === 1 && n % 100 !== 11 ? 0 : n % 10 >= 2 && n % 10 <= 4 && !teens(n) ? 1 : 2),
  },
  {
    categories: ['one', 'two', 'few', 'other'],
    expression: '(n % 100 == 1 ? 0 : n % 100 == 2 ? 1 : n % 100 == 3 || n % 100 == 4 ? 2 : 3)',
    index: (n) => (n % 100 === 1 ? 0 : n % 100 === 2 ? 1 : n % 100 === 3 || n % 100 === 4 ? 2 : 3),
  },
  {
    categories: ['zero', 'one', 'other'],
    expression: '(n % 10 == 0 || (n % 100 >= 11 && n % 100 <= 19) ? 0 : n % 10 == 1 && n % 100 != 11 ? 1 : 2)',
    index: (n) => (n % 10 === 0 || (n % 100 >= 11 && n % 100 <= 19) ? 0 : n % 10 === 1 ? 1 : 2),
  },
  {
    categories: ['zero', 'one', 'two', 'few', 'many', 'other'],
    expression: '(n == 0 ? 0 : n == 1 ? 1 : n == 2 ? 2 : n % 100 >= 3 && n % 100 <= 10 ? 3 : n % 100 >= 11 ? 4 : 5)',
    index: (n) => (n <= 2 ? n : n % 100 >= 3 && n % 100 <= 10 ? 3 : n % 100 >= 11 ? 4 : 5),
  },
];

/** Whole numbers up to this one are compared with CLDR. */
const LARGEST = 1000;

const remembered = new Map<string, GettextForms | null>();

/**
 * The gettext plural forms of a language, equal to CLDR for the whole numbers up to 1,000; null when none of the known
 * expressions is, and plural texts then travel as entries of their own. What CLDR keeps for millions (`many` in es, fr, it, pt)
 * and for fractions (`other` in pl, ru, uk) has no index here.
 */
export function gettextForms(locale: string): GettextForms | null {
  const known = remembered.get(locale);
  if (known !== undefined) return known;
  const rules = new Intl.PluralRules(locale);
  const fits = KNOWN.find(({ categories, index }) => {
    for (let n = 0; n <= LARGEST; n++) if (categories[index(n)] !== rules.select(n)) return false;
    return true;
  });
  const forms = fits === undefined ? null : { categories: fits.categories, expression: fits.expression };
  remembered.set(locale, forms);
  return forms;
}
