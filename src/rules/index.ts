import type { Rule } from './define-rule.ts';
import { bidi } from './locale/bidi.ts';
import { brackets } from './locale/brackets.ts';
import { corrupt } from './locale/corrupt.ts';
import { endMark } from './locale/end-mark.ts';
import { formality } from './locale/formality.ts';
import { inconsistent } from './locale/inconsistent.ts';
import { length } from './locale/length.ts';
import { meaning } from './locale/meaning.ts';
import { placeholder } from './locale/placeholder.ts';
import { plural } from './locale/plural.ts';
import { pluralRare } from './locale/plural-rare.ts';
import { punctuation } from './locale/punctuation.ts';
import { repeatedWord } from './locale/repeated-word.ts';
import { script } from './locale/script.ts';
import { termVariants } from './locale/term-variants.ts';
import { terminology } from './locale/terminology.ts';
import { untranslated } from './locale/untranslated.ts';
import { whitespace } from './locale/whitespace.ts';

/** Every rule, by id. Generated from the folder: run `npm run generate`. */
export const RULES: readonly Rule[] = [
  bidi,
  brackets,
  corrupt,
  endMark,
  formality,
  inconsistent,
  length,
  meaning,
  placeholder,
  plural,
  pluralRare,
  punctuation,
  repeatedWord,
  script,
  termVariants,
  terminology,
  untranslated,
  whitespace,
];
