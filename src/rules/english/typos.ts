import { distance } from 'fastest-levenshtein';

/** Words that a rule must not miss because of a slip of the fingers, longest forms included. */
const KEYWORDS: readonly string[] = [
  ...['password', 'passwords', 'passcode', 'passport', 'number', 'numbers', 'telephone', 'phone', 'mobile', 'contact', 'address'],
  ...['security', 'account', 'licence', 'statement', 'document', 'birthday', 'verification', 'recording', 'recordings'],
  ...['country', 'partners', 'marketing', 'delete', 'deleted', 'cancel', 'please', 'specialist', 'without', 'unless', 'should', 'write', 'enter', 'reply'],
];

/** Keywords that are also written as they sound. */
const SOUNDED: ReadonlySet<string> = new Set(['telephone', 'password', 'passport']);

/** Real words that are one slip away from a keyword. */
const REAL: ReadonlySet<string> = new Set([
  ...['lumber', 'umber', 'numbed', 'number', 'numbers', 'slumber', 'phones', 'phoned', 'phony', 'prone', 'shone', 'stone', 'phase', 'mobiles', 'mobility'],
  ...['contract', 'contracts', 'contacts', 'contain', 'dress', 'addressed', 'addresses', 'accounts', 'licences', 'license', 'licensed', 'amount', 'statements'],
  ...['documents', 'birthdays', 'passports', 'passcodes', 'county', 'counter', 'partner', 'market', 'markets', 'deletes', 'cancels', 'pleased', 'pleases'],
  ...['pleas', 'lease', 'release', 'specialists', 'within', 'should', 'shoulder', 'recorded', 'record', 'records', 'according', 'telephones', 'telephoned'],
  ...['phrase', 'whone', 'these', 'there', 'place', 'places', 'leave', 'delayed', 'delays', 'delay', 'elected', 'selected', 'would', 'could', 'mould', 'shout'],
  ...['writer', 'writes', 'written', 'white', 'enters', 'entry', 'enterer', 'replay', 'rely', 'replys', 'mobiles', 'noble', 'portable', 'charging', 'marking', 'compact', 'counted', 'accrue', 'cannot', 'channel', 'cancer', 'canal', 'phonic', 'nobler', 'member', 'remember', 'unlisted'],
]);

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
