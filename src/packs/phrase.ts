export { patternSource, phrasesSource, phraseSource, type WordLists } from '../text/phrase.ts';
