import type { Rule } from './define-rule.ts';


/** Every rule, by id. Generated from the folder: run `npm run generate`. */
export const RULES: readonly Rule[] = [

];
