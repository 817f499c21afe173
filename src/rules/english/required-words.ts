/** Sets of words: a text that a pattern fits holds at least one word of each set. */
export type Required = readonly (readonly string[])[];

/**
 * The words without which a pattern can fit nothing, read from its source. Only what is certain counts: an optional part, a part with
 * signs of regular expressions or one that touches its neighbour says nothing.
 */
export function requiredWords(pattern: string): Required {
  const alternatives = split(pattern, '|');
  if (alternatives.length === 1) return ofSequence(pattern);
  const union = unionOf(alternatives);
  return union === null ? [] : [union];
}

/** One set for several alternatives: the best of each. Null when one of them needs nothing. */
function unionOf(alternatives: readonly string[]): string[] | null {
  const words = new Set<string>();
  for (const one of alternatives) {
    const best = [...requiredWords(one)].sort((a, b) => a.length - b.length || longest(b) - longest(a))[0];
    if (best === undefined) return null;
    for (const word of best) words.add(word);
  }
  return [...words];
}

function longest(words: readonly string[]): number {
  return Math.max(...words.map((word) => word.length));
}

/** The sets of a sequence of words, groups and gaps. */
function ofSequence(sequence: string): string[][] {
  return split(sequence.replace(/~+/gu, ' ~ '), ' ').flatMap((piece) => {
    const word = ofWord(piece);
    if (word !== null) return word.length > 0 ? [word] : [];
    const group = /^\((?:\?:)?([^]*)\)\+?$/u.exec(piece)?.[1];
    if (group === undefined || group.startsWith('?') || closesEarly(group)) return [];
    const alternatives = split(group, '|');
    if (alternatives.length === 1) return ofSequence(group);
    const union = unionOf(alternatives);
    return union === null ? [] : [union];
  });
}

/** The forms of a plain word, an optional last letter among them; none for a gap; null for what is no plain word. */
function ofWord(piece: string): string[] | null {
  const plain = /^([a-z0-9\u00df-\u024f'’-]+)(\?)?$/u.exec(piece);
  if (plain === null) return /^[~?,;:.-]*$/u.test(piece) ? [] : null;
  const [, word = '', optional] = plain;
  const parts = word.split(/['’-]/u);
  const part = parts.reduce((best, one) => (one.length > best.length ? one : best), '');
  if (optional === undefined) return part === '' ? [] : [part];
  if (parts.length > 1) return [];
  return part.length > 1 ? [part, part.slice(0, -1)] : [];
}

/** Splits at a mark outside brackets. */
function split(text: string, mark: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '\\') at++;
    else if (char === '(' || char === '[' || char === '{') depth++;
    else if (char === ')' || char === ']' || char === '}') depth--;
    else if (char === mark && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

/** True when the first bracket of "(a)(b)" closes before the end. */
function closesEarly(inner: string): boolean {
  let depth = 0;
  for (const char of inner.replace(/\\./gu, '')) {
    if (char === '(') depth++;
    else if (char === ')' && --depth < 0) return true;
  }
  return false;
}
