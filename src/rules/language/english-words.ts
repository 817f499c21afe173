import data from './english-words.json' with { type: 'json' };

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const WORDS = setOf(data.words);
const INTERFACE = setOf(data.interface);
const STRONG = setOf(data.strong);

function normal(word: string): string {
  return word.toLowerCase().replaceAll('’', "'");
}

/** A word of English support texts; `caller's` and `caller` are one. */
export function isEnglishWord(word: string): boolean {
  const plain = normal(word);
  return WORDS.has(plain) || (plain.endsWith("'s") && WORDS.has(plain.slice(0, -2)));
}

/** A word that names a button or a menu, so that it may be English in capitals. */
export function isInterfaceWord(word: string): boolean {
  return INTERFACE.has(normal(word));
}

/** A word that no other language spells so: "the", "your", "when". */
export function isStrongEnglish(word: string): boolean {
  return STRONG.has(normal(word));
}
