// node scripts/han-table.mjs > src/rules/language/han-variants.json
// Characters that only one of the two Chinese scripts writes, and characters that Japanese does not have, by the repertoires of
// the national standards: GB 2312 (simplified), Big5 (traditional), JIS X 0208 (Japanese).
function repertoire(encoding, leads, trails) {
  const decoder = new TextDecoder(encoding);
  const found = new Set();
  for (const lead of leads) {
    for (const trail of trails) {
      const text = decoder.decode(new Uint8Array([lead, trail]));
      if ([...text].length === 1 && /\p{Script=Han}/u.test(text)) found.add(text);
    }
  }
  return found;
}
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const gb2312 = repertoire('gbk', range(0xb0, 0xf7), range(0xa1, 0xfe));
// The frequent characters of Big5, level 1, and all of them.
const frequent = repertoire('big5', range(0xa4, 0xc6), [...range(0x40, 0x7e), ...range(0xa1, 0xfe)]);
const big5 = repertoire('big5', range(0xa4, 0xf9), [...range(0x40, 0x7e), ...range(0xa1, 0xfe)]);
const jis = repertoire('euc-jp', range(0xb0, 0xf4), range(0xa1, 0xfe));
const joined = (set) => [...set].sort().join('');
const simplified = [...gb2312].filter((char) => !big5.has(char));
const traditional = [...frequent].filter((char) => !gb2312.has(char));
const notJapanese = simplified.filter((char) => !jis.has(char));
console.log(
  JSON.stringify(
    {
      description:
        'Characters that only simplified Chinese writes, only traditional Chinese (frequent ones), and simplified ones that Japanese does not have.',
      source: `Repertoires of GB 2312, Big5 and JIS X 0208 as Node ${process.versions.node} decodes them`,
      simplified: joined(simplified),
      traditional: joined(traditional),
      notJapanese: joined(notJapanese),
    },
    null,
    2,
  ),
);
