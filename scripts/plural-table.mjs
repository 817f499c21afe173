// node scripts/plural-table.mjs > src/rules/language/plural-categories.json
// Pins the plural rules of CLDR, so that a check does not depend on the machine's ICU. Run it on the Node version that `source` names.
const MOST = 12;
const LAST = 1000;

function categories(locale, type) {
  const rules = new Intl.PluralRules(locale, { type });
  const found = Object.fromEntries(rules.resolvedOptions().pluralCategories.map((name) => [name, []]));
  for (let n = 0; n <= LAST; n++) found[rules.select(n)].push(n);
  return Object.fromEntries(Object.entries(found).map(([name, numbers]) => [name, numbers.length > MOST ? true : numbers]));
}

function* tags() {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  for (const a of letters) for (const b of letters) yield a + b;
  yield* [
    'fil',
    'ast',
    'bho',
    'ceb',
    'chr',
    'ckb',
    'doi',
    'dsb',
    'fur',
    'gsw',
    'haw',
    'hsb',
    'kab',
    'kok',
    'mai',
    'mni',
    'naq',
    'pcm',
    'sat',
    'scn',
    'smn',
    'sma',
    'yue',
  ];
  yield 'pt-PT';
}

const locales = {};
for (const tag of tags()) {
  if (Intl.PluralRules.supportedLocalesOf(tag).length === 0) continue;
  const entry = { cardinal: categories(tag, 'cardinal'), ordinal: categories(tag, 'ordinal') };
  const parent = tag.split('-')[0];
  if (parent !== tag && JSON.stringify(locales[parent]) === JSON.stringify(entry)) continue;
  locales[tag] = entry;
}
const head = {
  description: `Plural categories by language. A list holds all whole numbers from 0 to ${LAST} of the category (empty: none of them), true stands for more than ${MOST}.`,
  cldr: process.versions.cldr,
  source: `Intl.PluralRules of Node ${process.versions.node}, ICU ${process.versions.icu}`,
};
const lines = Object.entries(locales).map(([tag, entry]) => `    ${JSON.stringify(tag)}: ${JSON.stringify(entry)}`);
console.log(
  `{\n${Object.entries(head)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`)
    .join('\n')}\n  "locales": {\n${lines.join(',\n')}\n  }\n}`,
);
