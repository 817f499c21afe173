import type { OptionSpec } from './define-command.ts';

/** Options that several commands take; one wording for each. */
export const LOCALE: OptionSpec = {
  flags: '--locale <tags>',
  description: 'only these locales, the source locale among them',
  list: true,
};

export const OUT: OptionSpec = { flags: '--out <folder>', description: 'the folder to write to, relative to the project' };
