import { distance } from 'fastest-levenshtein';

/** Words that a rule must not miss because of a slip of the fingers, longest forms included. */
const KEYWORDS: readonly string[] = `
  account address birthday cancel contact country delete deleted document enter licence marketing mobile number numbers partners
  passcode passport password passwords phone please recording recordings reply security should specialist statement telephone unless
  verification without write`
  .trim()
  .split(/\s+/u);

/** Keywords that are also written as they sound. */
const SOUNDED: ReadonlySet<string> = new Set(['telephone', 'password', 'passport']);

/** Real words that are one slip away from a keyword. */
const REAL: ReadonlySet<string> = new Set(
  `
  according accounts accrue addressed addresses amount birthdays canal cancels cancer cannot channel charging compact contacts
  contain contract contracts could counted counter county delay delayed delays deletes documents dress elected enterer enters entry
  lease leave licences license licensed lumber market markets marking member mobiles mobility mould noble nobler numbed number
  numbers partner passcodes passports phase phoned phones phonic phony phrase place places pleas pleased pleases portable prone
  record recorded records release rely remember replay replys selected shone should shoulder shout slumber specialists statements
  stone telephoned telephones there these umber unlisted white whone within would writer writes written wrote telephonic telephony`
    .trim()
    .split(/\s+/u),
);

const known = new Map<string, string | null>();

/** The keyword that a mistyped word stands for, or null: "passwrd", "telefone", "nubmer". */
export function keywordOf(word: string): string | null {
  if (word.length < 5 || word.length > 13 || REAL.has(word)) return null;
  const before = known.get(word);
  if (before !== undefined) return before;
  const found = KEYWORDS.includes(word) ? null : (KEYWORDS.find((keyword) => isSlip(word, keyword)) ?? null);
  if (known.size > 20_000) known.clear();
  known.set(word, found);
  return found;
}

function isSlip(word: string, keyword: string): boolean {
  if (word === keyword || word[0] !== keyword[0] || Math.abs(word.length - keyword.length) > 2) return false;
  if (word === `${keyword}s` || word === `${keyword}d` || word === `${keyword}ed`) return false;
  return distance(word, keyword) <= (SOUNDED.has(keyword) ? 2 : 1) || isSwap(word, keyword);
}

/** Two neighbouring letters changed places. */
function isSwap(word: string, keyword: string): boolean {
  if (word.length !== keyword.length) return false;
  const at = [...word].findIndex((char, i) => char !== keyword[i]);
  return word[at] === keyword[at + 1] && word[at + 1] === keyword[at] && word.slice(at + 2) === keyword.slice(at + 2);
}
