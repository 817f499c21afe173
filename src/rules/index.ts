import type { Rule } from './define-rule.ts';
import { bidi } from './locale/bidi.ts';
import { formality } from './locale/formality.ts';
import { length } from './locale/length.ts';
import { meaning } from './locale/meaning.ts';
import { placeholder } from './locale/placeholder.ts';
import { plural } from './locale/plural.ts';
import { pluralRare } from './locale/plural-rare.ts';
import { punctuation } from './locale/punctuation.ts';
import { script } from './locale/script.ts';
import { terminology } from './locale/terminology.ts';
import { untranslated } from './locale/untranslated.ts';

/** Every rule, by id. Generated from the folder: run `npm run generate`. */
export const RULES: readonly Rule[] = [
  bidi,
  formality,
  length,
  meaning,
  placeholder,
  plural,
  pluralRare,
  punctuation,
  script,
  terminology,
  untranslated,
];
