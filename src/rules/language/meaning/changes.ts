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
export function sentenceChanges({ source, target, at }: Aligned): Change[] {
  const spot = (concept: string): Pick<Change, 'span' | 'words'> => {
    const [first] = target.find(concept);
    if (first === undefined) return { span: at, words: '' };
    return { span: { start: at.start + first.start, end: at.start + first.end }, words: target.text.slice(first.start, first.end) };
  };
  const changes: Change[] = [];
  const isNegative = source.has('not') || source.has('not-like');
  if (source.has('not') && hasWords(target, 'not') && !target.has('not') && !target.has('not-like'))
    changes.push({ kind: 'negation-lost', span: at, words: wordsOf(source, 'not'), detail: '' });
  if (!isNegative && target.has('not')) changes.push({ kind: 'negation-added', ...spot('not'), detail: '' });
  if (target.has('mandatory') && !source.has('mandatory') && (source.has('optional') || source.has('can')))
    changes.push({ kind: 'duty', ...spot('mandatory'), detail: '' });
  return changes;
}

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
  if (added('certain')) changes.push({ kind: 'certain', ...spot('certain'), detail: '' });
  if (lost('may') && !target.has('not')) changes.push({ kind: 'may-lost', ...whole('may'), detail: '' });
  if (lost('only') && !target.has('not')) changes.push({ kind: 'only-lost', ...whole('only'), detail: '' });
  return [...changes, ...additions(source, target, spot)];
}

type Spot = (concept: string) => Pick<Change, 'span' | 'words'>;

/** What the translation says and the source does not. */
function additions(source: Meaning, target: Meaning, spot: Spot): Change[] {
  const changes: Change[] = [];
  if (target.has('otherwise') && target.has('lose') && !(source.has('otherwise') && source.has('lose')))
    changes.push({ kind: 'threat', ...spot('lose'), detail: '' });
  for (const concept of ['others', 'marketing'] as const)
    if (target.has(concept) && !source.has(concept)) changes.push({ kind: 'added', ...spot(concept), detail: ADDED[concept] });
  for (const [from, to, detail] of OPPOSITES) {
    if (source.has(from) && !source.has(to) && target.has(to) && hasWords(target, from) && !target.has(from))
      changes.push({ kind: 'swapped', ...spot(to), detail });
  }
  return changes;
}

const ADDED = { others: 'other companies or people', marketing: 'advertising' } as const;

/** Concepts of which one excludes the other, with what the source says. */
const OPPOSITES: readonly (readonly [string, string, string])[] = [
  ['delete', 'keep', 'deleting'],
  ['keep', 'delete', 'keeping'],
  ['before', 'after', 'before'],
  ['after', 'before', 'after'],
  ['today', 'tomorrow', 'today'],
  ['tomorrow', 'today', 'tomorrow'],
  ['today', 'yesterday', 'today'],
  ['yesterday', 'today', 'yesterday'],
  ['tomorrow', 'yesterday', 'tomorrow'],
  ['yesterday', 'tomorrow', 'yesterday'],
  ['later', 'now', 'later'],
  ['call', 'chat', 'calling'],
  ['chat', 'call', 'writing'],
  ['free', 'cost', 'free'],
  ['person', 'bot', 'a person'],
  ['bot', 'person', 'a machine'],
  ['never', 'always', 'never'],
  ['always', 'never', 'always'],
];

/** A pack without words for a concept says nothing about it. */
function hasWords({ pack }: Meaning, concept: string): boolean {
  return pack.style.cues[concept] !== undefined;
}

function wordsOf(meaning: Meaning, concept: string): string {
  const [first] = meaning.find(concept);
  return first === undefined ? '' : meaning.text.slice(first.start, first.end);
}
