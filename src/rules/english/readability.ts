import { type Stretch, wordsOf } from './sentences.ts';

/** How hard an English sentence is to read. */
export interface Difficulty {
  readonly words: number;
  /** Flesch-Kincaid grade of the sentence: school years that it asks for. */
  readonly grade: number;
  /** Nouns made of verbs and adjectives: "cancellation", "eligibility". */
  readonly abstractNouns: number;
  /** Words that open a clause inside the sentence. */
  readonly subordinators: number;
}

const ABSTRACT = /^\p{L}{3,}(?:tion|sion|ment|ance|ence|ancy|ency|ity|ness|ism|ure|age|isation|ization)s?$/iu;
/** Everyday words of that form. */
const EVERYDAY =
  /^(?:question|information|moment|minute|payment|document|experience|conversation|message|messages|page|pages|mention|station|evidence|community|city|university|security|insurance|business|option|section|picture|package|apartment|appointment|department|device|difference|distance|entrance|balance|chance|advance|agency|emergency|currency|licence|sentence|language|postage|storage|village|image|sure|measure|figure|future|nature|pressure|secure|capture|mortgage|average|damage|garage|manage|stage|usage|advantage|identity|quality|opportunity|electricity|facility|ability|activity|charity|quantity|equipment|agreement|statement|treatment|investment|government|address|illness|witness|fitness|station|vacation|position|condition|location|region|religion|million|version|permission|decision|television|mission|session|pension|discussion|extension|action|section|fraction|transaction|subscription|prescription|description|instruction|instructions|connection|collection|direction|election|production|protection|reaction|selection|solution|pollution|reservation|operation|education|application|translation|violation|notification|notifications|verification|confirmation|cancellation|registration|donation|foundation|generation|attention|intention|invention|convention|caption|reception|exception)s?$/iu;
const SUBORDINATOR =
  /(?<![\p{L}])(?:which|who|whom|whose|that|because|since|although|though|whereas|unless|until|if|when|where|while|whilst|notwithstanding|insofar|provided|whereby|wherein|whether|so that|in order that|failing which)(?![\p{L}])/giu;

export function difficultyOf(sentence: Stretch): Difficulty {
  const words = wordsOf(sentence.text).map((word) => word.text);
  const plain = words.filter((word) => /^\p{L}/u.test(word));
  const syllables = plain.reduce((sum, word) => sum + syllablesIn(word), 0) + (words.length - plain.length);
  return {
    words: words.length,
    grade: words.length === 0 ? 0 : 0.39 * words.length + (11.8 * syllables) / words.length - 15.59,
    abstractNouns: plain.filter((word) => ABSTRACT.test(word) && !EVERYDAY.test(word)).length,
    subordinators: [...sentence.text.matchAll(SUBORDINATOR)].length,
  };
}

/** Syllables of an English word, by its vowel groups. */
export function syllablesIn(word: string): number {
  const bare = word.toLowerCase().replace(/[^a-z]/gu, '');
  if (bare.length <= 3) return 1;
  const groups = bare
    .replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/u, '')
    .replace(/^y/u, '')
    .match(/[aeiouy]{1,2}/gu);
  return Math.max(1, groups?.length ?? 1);
}
