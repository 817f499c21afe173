import type { Branch } from '../syntax/branches.ts';
import type { Span } from '../text/source.ts';
import { quotesOf, within } from './english/quotes.ts';
import type { Options } from './subject.ts';

/** A form of words that the house style leaves out, and what it has instead. */
export interface HouseFinding extends Span {
  readonly key: 'please' | 'stiff' | 'contracted';
  /** The same thing in the house's form; null where there is none. */
  readonly instead: string | null;
}

/** The choices of the house style about "please" and contractions, in English. */
export function houseFindings(branch: Branch, purpose: string, options: Options): HouseFinding[] {
  const found: HouseFinding[] = [];
  const add = (key: HouseFinding['key'], pattern: RegExp, insteadOf: (words: string) => string | null): void => {
    for (const match of branch.text.matchAll(pattern)) {
      found.push({ key, start: match.index, end: match.index + match[0].length, instead: insteadOf(match[0]) });
    }
  };
  // In an error "please" suggests a choice where there is none.
  if (options['please'] === 'avoid' && purpose === 'error') add('please', /\bplease\b/giu, () => null);
  if (options['contractions'] === 'prefer') add('stiff', STIFF, contracted);
  if (options['contractions'] === 'avoid') add('contracted', CONTRACTED, spelledOut);
  const quotes = quotesOf(branch.text);
  return found.filter((one) => !within(quotes, one));
}

/** What follows "have" where it makes a perfect tense: "have" that means "own" is not contracted. */
const PARTICIPLE =
  '(?:(?:now|just|already|also|since|both|all|only|never) )*(?:\\p{L}+ed|been|had|made|sent|taken|given|got|put|set|kept|lost|found|left|told|said|seen|done|gone|come|written|chosen|begun|heard|met|paid|run|read|held|brought|thought|spoken|known|shown|shut|built)\\b';
/** A pronoun is the object after these, and what follows it belongs to another subject: "our reply to you will". */
const SUBJECT = '(?<!\\b(?:to|for|from|with|of|about|by|at|on) )';
// At the end of a clause nobody contracts: "where you are", "as it is".
const STIFF = new RegExp(
  `${SUBJECT}\\b(?:(?:(?:we|you|they) are|i am|(?<!\\bas )it is)\\b(?!\\s*(?:[.,;:!?)]|$))|(?:we|you|they|i) will\\b(?!\\s*(?:[.,;:!?)]|$))|(?:we|you|they|i) have\\b(?= ${PARTICIPLE}))|\\b(?:(?:do|does|did|is|are|was|were|has|have|could|would|should) not|can ?not|will not)\\b`,
  'giu',
);
const CONTRACTED =
  /\b(?:(?:we|you|they)['’]re|(?:we|you|they|i)['’](?:ve|ll)|i['’]m|(?:do|does|did|is|are|was|were|has|have|could|would|should)n['’]t|can['’]t|won['’]t|it['’]s)(?!\p{L})/giu;

function contracted(words: string): string {
  const short = words
    .replace(/^(can) ?not$/iu, '$1’t')
    .replace(/^(w)ill not$/iu, '$1on’t')
    .replace(/ not$/iu, 'n’t')
    .replace(/ (?:a(re|m)|ha(ve)|wi(ll)|(is))$/iu, (_, are?: string, have?: string, will?: string) => `’${are ?? have ?? will ?? 's'}`);
  return short;
}

function spelledOut(words: string): string {
  return words
    .replace(/^(c)an['’]t$/iu, '$1annot')
    .replace(/^(w)on['’]t$/iu, '$1ill not')
    .replace(/n['’]t$/iu, ' not')
    .replace(
      /['’](re|ve|ll|m|s)$/iu,
      (_, tail: string) => ` ${{ re: 'are', ve: 'have', ll: 'will', m: 'am', s: 'is' }[tail.toLowerCase()] ?? tail}`,
    );
}
