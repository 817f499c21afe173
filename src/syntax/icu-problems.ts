import type { _Parser } from '@formatjs/icu-messageformat-parser';
import type { Wording } from './syntax-error.ts';

/** The numbers by which the `@formatjs` parser tells its errors apart; it does not export the enum itself. */
export type ErrorKind = NonNullable<ReturnType<InstanceType<typeof _Parser>['parse']>['err']>['kind'];

/** What can be wrong with a message: the parser's errors, and what it lets pass though no plural rule knows it. */
export type IcuFault =
  | 'expect-argument-closing-brace'
  | 'empty-argument'
  | 'malformed-argument'
  | 'expect-argument-type'
  | 'invalid-argument-type'
  | 'expect-argument-style'
  | 'invalid-number-skeleton'
  | 'invalid-date-time-skeleton'
  | 'expect-number-skeleton'
  | 'expect-date-time-skeleton'
  | 'unclosed-quote-in-argument-style'
  | 'expect-select-argument-options'
  | 'expect-plural-argument-offset-value'
  | 'invalid-plural-argument-offset-value'
  | 'expect-select-argument-selector'
  | 'expect-plural-argument-selector'
  | 'expect-select-argument-selector-fragment'
  | 'expect-plural-argument-selector-fragment'
  | 'invalid-plural-argument-selector'
  | 'duplicate-plural-argument-selector'
  | 'duplicate-select-argument-selector'
  | 'missing-other-clause'
  | 'invalid-tag'
  | 'invalid-tag-name'
  | 'unmatched-closing-tag'
  | 'unclosed-tag'
  | 'invalid-plural-keyword'
  | 'too-deep';

/** The parser's errors in our names; a new one there fails to compile here. */
export const FAULTS: Record<ErrorKind, IcuFault> = {
  1: 'expect-argument-closing-brace',
  2: 'empty-argument',
  3: 'malformed-argument',
  4: 'expect-argument-type',
  5: 'invalid-argument-type',
  6: 'expect-argument-style',
  7: 'invalid-number-skeleton',
  8: 'invalid-date-time-skeleton',
  9: 'expect-number-skeleton',
  10: 'expect-date-time-skeleton',
  11: 'unclosed-quote-in-argument-style',
  12: 'expect-select-argument-options',
  13: 'expect-plural-argument-offset-value',
  14: 'invalid-plural-argument-offset-value',
  15: 'expect-select-argument-selector',
  16: 'expect-plural-argument-selector',
  17: 'expect-select-argument-selector-fragment',
  18: 'expect-plural-argument-selector-fragment',
  19: 'invalid-plural-argument-selector',
  20: 'duplicate-plural-argument-selector',
  21: 'duplicate-select-argument-selector',
  22: 'missing-other-clause',
  23: 'invalid-tag',
  25: 'invalid-tag-name',
  26: 'unmatched-closing-tag',
  27: 'unclosed-tag',
};

const QUOTE_BRACE = "Close it with }, or write '{' for a brace that people shall see.";
const KEYWORDS = 'zero, one, two, few, many, other, or =1 for an exact number';

const WORDINGS: Record<IcuFault, (quoted: string) => Wording> = {
  'expect-argument-closing-brace': () => ({ message: 'A "{" opens here and never closes', help: QUOTE_BRACE }),
  'empty-argument': (quoted) => ({
    message: `"${quoted}" names no argument`,
    help: "Write the argument's name between the braces, such as {agentName}.",
  }),
  'malformed-argument': (quoted) => ({
    message: `"${quoted}" is no argument: a name has letters, digits and _ only`,
    help: "Correct the name, or write '{' for a brace that people shall see.",
  }),
  'expect-argument-type': (quoted) => ({
    message: `A type is missing in "${quoted}"`,
    help: 'Write number, date, time, plural, select or selectordinal behind the comma, or remove the comma.',
  }),
  'invalid-argument-type': (quoted) => ({
    message: `"${quoted}" is no type of argument`,
    help: 'Use number, date, time, plural, select or selectordinal.',
  }),
  'expect-argument-style': (quoted) => ({
    message: `A style is missing in "${quoted}"`,
    help: 'Write a style, such as short, behind the comma, or remove the comma.',
  }),
  'invalid-number-skeleton': (quoted) => ({
    message: `"${quoted}" is no number format`,
    help: 'Use a style such as integer or percent, or a skeleton such as ::compact-short.',
  }),
  'invalid-date-time-skeleton': (quoted) => ({
    message: `"${quoted}" is no date or time format`,
    help: 'Use short, medium, long or full, or a skeleton such as ::yMMMd.',
  }),
  'expect-number-skeleton': (quoted) => ({
    message: `A number format is missing behind "${quoted}"`,
    help: 'Write a skeleton behind ::, such as ::compact-short.',
  }),
  'expect-date-time-skeleton': (quoted) => ({
    message: `A date or time format is missing in "${quoted}"`,
    help: 'Write a skeleton behind ::, such as ::yMMMd.',
  }),
  'unclosed-quote-in-argument-style': () => ({
    message: 'An apostrophe opens quoted text in a style and never closes',
    help: 'Close it, or write two apostrophes for one.',
  }),
  'expect-select-argument-options': (quoted) => ({
    message: `"${quoted}" has no options`,
    help: 'Write a comma and the options, such as , other {…}.',
  }),
  'expect-plural-argument-offset-value': () => ({
    message: 'A number is missing behind offset',
    help: 'Write offset:1, or remove the offset.',
  }),
  'invalid-plural-argument-offset-value': (quoted) => ({
    message: `"${quoted}" is no offset`,
    help: 'Write a small whole number.',
  }),
  'expect-select-argument-selector': () => ({
    message: 'A select has no options',
    help: 'Write the options, at least other {…}.',
  }),
  'expect-plural-argument-selector': (quoted) => ({
    message: quoted === '=' ? 'A number is missing behind "="' : 'A plural has no forms',
    help: `Write the forms, at least other {…}. A form is named ${KEYWORDS}.`,
  }),
  'expect-select-argument-selector-fragment': (quoted) => ({
    message: `The text of the option "${quoted}" is missing`,
    help: 'Write the text in braces behind the name of the option.',
  }),
  'expect-plural-argument-selector-fragment': (quoted) => ({
    message: `The text of the form "${quoted}" is missing`,
    help: 'Write the text in braces behind the name of the form.',
  }),
  'invalid-plural-argument-selector': (quoted) => ({
    message: `"${quoted}" is no number that a form can be for`,
    help: 'Write = and a small whole number.',
  }),
  'duplicate-plural-argument-selector': (quoted) => ({
    message: `The form "${quoted}" appears twice in one plural`,
    help: 'Remove or rename one of the two.',
  }),
  'duplicate-select-argument-selector': (quoted) => ({
    message: `The option "${quoted}" appears twice in one select`,
    help: 'Remove or rename one of the two.',
  }),
  'missing-other-clause': (quoted) => ({
    message: `"${quoted}" has no form "other"`,
    help: 'Add other {…}: it is used whenever no other form fits.',
  }),
  'invalid-tag': (quoted) => ({
    message: `"${quoted}" is no tag`,
    help: "Write <b>…</b> without attributes, or '<' for a < that people shall see.",
  }),
  'invalid-tag-name': (quoted) => ({
    message: `"${quoted}" is no name of a tag`,
    help: "Begin the name with a letter, or write '<' for a < that people shall see.",
  }),
  'unmatched-closing-tag': (quoted) => ({
    message: `"${quoted}" closes a tag that is not open`,
    help: 'Give the closing tag the name of the last one that opened, or remove it.',
  }),
  'unclosed-tag': (quoted) => ({
    message: `The tag "${quoted}" never closes`,
    help: "Close it, or write '<' for a < that people shall see.",
  }),
  'invalid-plural-keyword': (quoted) => ({
    message: `"${quoted}" is no plural category, so its text is never shown`,
    help: `Name the form ${KEYWORDS}.`,
  }),
  'too-deep': () => ({
    message: 'The message nests or quotes far more than a message needs',
    help: 'Split it into several messages.',
  }),
};

/** All kinds of fault. */
export const ICU_FAULTS: readonly IcuFault[] = Object.keys(WORDINGS) as IcuFault[];

/** Our words for a fault; `quoted` is what the message says is wrong. */
export function icuWording(fault: IcuFault, quoted: string): Wording {
  return WORDINGS[fault](quoted);
}
