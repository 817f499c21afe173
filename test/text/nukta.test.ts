import { expect, it } from 'vitest';
import { compileMatcher } from '../../src/text/matcher.ts';

const rules = { bounded: true, clauseOpeners: [] };
const finds = (phrase: string, text: string): boolean => compileMatcher({ words: [phrase] }, rules).test(text);

const DECOMPOSED = 'फ\u093cोन';
const COMPOSED = '\u095eोन';
const BARE = 'फोन';

it.each([DECOMPOSED, COMPOSED, BARE])('finds %s however the text writes the dot', (phrase) => {
  for (const word of [DECOMPOSED, COMPOSED, BARE]) {
    expect(finds(phrase, `मेरा ${word} यहाँ है।`)).toBe(true);
    expect(finds(`${phrase} नंबर`, `${word} नंबर लिखें।`)).toBe(true);
    expect(finds(`${phrase}*`, `${word}ों पर`)).toBe(true);
  }
});

it('tells other letters and longer words apart', () => {
  expect(finds('फ़ोन', 'कोन')).toBe(false);
  expect(finds('फ़ोन', 'माइक्रोफ़ोन')).toBe(false);
});

it('finds a word with either dot over the vowel', () => {
  for (const phrase of ['हाँ', 'हां']) for (const word of ['हाँ', 'हां']) expect(finds(phrase, `जी ${word}।`)).toBe(true);
});

it('finds Bengali letters in both encodings', () => {
  for (const phrase of ['\u09a8\u09df', '\u09a8\u09af\u09bc']) {
    expect(finds(phrase, '\u098f\u099f\u09be \u09a8\u09df')).toBe(true);
    expect(finds(phrase, '\u098f\u099f\u09be \u09a8\u09af\u09bc')).toBe(true);
  }
});

it('leaves a letter out that is optional', () => {
  expect(finds('पढ़?ें', 'पढ़ें')).toBe(true);
  expect(finds('नड?र', 'नर')).toBe(true);
});

it('keeps "…" inside a sentence that ends with a danda', () => {
  expect(finds('नंबर … लिखें', 'नंबर यहीं लिखें।')).toBe(true);
  expect(finds('नंबर … लिखें', 'यह नंबर है। यहाँ लिखें।')).toBe(false);
});
