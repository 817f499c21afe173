export { type WordLists } from '../text/phrase.ts';
