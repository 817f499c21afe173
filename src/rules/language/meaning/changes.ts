import type { Span } from '../../../text/source.ts';
import type { Aligned, Meaning } from './concepts.ts';

/** A concept that a translation has lost, added, or turned into another. Null span: the whole text. */
export interface Change {
  readonly kind:
    | 'negation-lost'
    | 'negation-added'
    | 'duty'
    | 'choice-lost'
    | 'certain'
    | 'may-lost'
    | 'only-lost'
    | 'threat'
    | 'added'
    | 'swapped'
    | 'doubt';
  readonly span: Span | null;
  /** The words at fault, for the message. */
  readonly words: string;
  readonly detail: string;
}

/** Changes between a sentence and its translation. */
export function sentenceChanges({ source, target, at, isExact }: Aligned): Change[] {
  const spot = (concept: string): Pick<Change, 'span' | 'words'> => {
    const [first] = target.find(concept);
    if (first === undefined) return { span: at, words: '' };
    return { span: { start: at.start + first.start, end: at.start + first.end }, words: target.text.slice(first.start, first.end) };
  };
  const changes: Change[] = [];
  const isNegative = source.has('not') || source.has('not-like') || ANY_NOT.test(source.text);
  // Short labels are translated as set phrases.
  if (source.has('not') && wordCount(source) > 3 && hasWords(target, 'not') && !target.has('not') && !target.has('not-like'))
    changes.push({ kind: 'negation-lost', span: at, words: wordsOf(source, 'not'), detail: '' });
  // "Your case stays open" may well become "is not closed": what counts is a "can" that becomes a "cannot".
  if (isExact && !isNegative && OPEN.some((concept) => source.has(concept)) && target.has('not'))
    changes.push({ kind: 'negation-added', ...spot('not'), detail: '' });
  if (isExact && source.has('free') && !isNegative && target.has('free') && target.has('not'))
    changes.push({ kind: 'negation-added', ...spot('not'), detail: '' });
  if (isExact && target.has('mandatory') && !source.has('mandatory') && (source.has('optional') || source.has('can')))
    changes.push({ kind: 'duty', ...spot('mandatory'), detail: '' });
  if (target.has('otherwise') && target.has('lose') && !source.has('lose')) changes.push({ kind: 'threat', ...spot('lose'), detail: '' });
  return changes;
}

/** What a sentence of the source leaves open or gives. */
const OPEN = ['can', 'optional', 'choice'] as const;

/** Changes between whole texts: what one sentence loses another may hold. */
export function textChanges(source: Meaning, target: Meaning): Change[] {
  const spot = (concept: string): Pick<Change, 'span' | 'words'> => {
    const [first] = target.find(concept);
    return first === undefined ? { span: null, words: '' } : { span: first, words: target.text.slice(first.start, first.end) };
  };
  const whole = (concept: string): Pick<Change, 'span' | 'words'> => ({ span: null, words: wordsOf(source, concept) });
  const lost = (concept: string): boolean => source.has(concept) && hasWords(target, concept) && !target.has(concept);
  const added = (concept: string): boolean => target.has(concept) && !source.has(concept);
  const changes: Change[] = [];
  if (source.has('choice') && ['optional', 'can', 'refuse'].every((concept) => !target.has(concept)) && hasWords(target, 'optional'))
    changes.push({ kind: 'choice-lost', ...whole('choice'), detail: '' });
  const asks = QUESTION.test(target.text);
  if (added('certain') && !asks) changes.push({ kind: 'certain', ...spot('certain'), detail: '' });
  if (lost('may') && !target.has('not')) changes.push({ kind: 'may-lost', ...whole('may'), detail: '' });
  if (lost('only') && !target.has('not')) changes.push({ kind: 'only-lost', ...whole('only'), detail: '' });
  return [...changes, ...additions(source, target, spot)];
}

type Spot = (concept: string) => Pick<Change, 'span' | 'words'>;

/** What the translation says and the source does not. */
function additions(source: Meaning, target: Meaning, spot: Spot): Change[] {
  const changes: Change[] = [];
  if (!source.has('share') && !source.has('only') && !source.has('keep') && !DATA.test(source.text))
    return [...changes, ...swaps(source, target, spot)];
  for (const concept of ['others', 'marketing'] as const) {
    if (target.has(concept) && !source.has(concept)) changes.push({ kind: 'added', ...spot(concept), detail: ADDED[concept] });
  }
  return [...changes, ...swaps(source, target, spot)];
}

/** One concept in the place of its opposite. */
function swaps(source: Meaning, target: Meaning, spot: Spot): Change[] {
  return OPPOSITES.flatMap(([from, to, detail]): Change[] => {
    const isSwapped = source.has(from) && !source.has(to) && target.has(to) && hasWords(target, from) && !target.has(from);
    return isSwapped ? [{ kind: 'swapped', ...spot(to), detail }] : [];
  });
}

/** What companies are tempted to use for more than it was given for. */
const DATA = /\b(?:number|address|details|data|recordings?|information)\b/iu;

const ADDED = { others: 'other companies or people', marketing: 'advertising' } as const;

/** Concepts of which one excludes the other, with what the source says. */
const OPPOSITES: readonly (readonly [string, string, string])[] = [
  ['delete', 'keep', 'deleting'],
  ['keep', 'delete', 'keeping'],
  ['today', 'tomorrow', 'today'],
  ['tomorrow', 'today', 'tomorrow'],
  ['today', 'yesterday', 'today'],
  ['yesterday', 'today', 'yesterday'],
  ['tomorrow', 'yesterday', 'tomorrow'],
  ['yesterday', 'tomorrow', 'yesterday'],
  ['morning', 'afternoon', 'morning'],
  ['morning', 'evening', 'morning'],
  ['afternoon', 'morning', 'afternoon'],
  ['evening', 'morning', 'evening'],
  ['free', 'cost', 'free'],
  ['never', 'always', 'never'],
];

/** Also where a set phrase hides it: "if not", "no problem". */
const ANY_NOT = /\b(?:not|no|never|none|nothing|nobody|neither|nor|cannot)\b|n['’]t\b/iu;

const QUESTION = /[?？؟;]\s*$/u;

function wordCount({ text }: Meaning): number {
  return text.split(/\s+/u).length;
}

/** A pack without words for a concept says nothing about it. */
function hasWords({ pack }: Meaning, concept: string): boolean {
  return pack.style.cues[concept] !== undefined;
}

function wordsOf(meaning: Meaning, concept: string): string {
  const [first] = meaning.find(concept);
  return first === undefined ? '' : meaning.text.slice(first.start, first.end);
}
