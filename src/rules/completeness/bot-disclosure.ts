import { completenessRule } from '../completeness-rule.ts';
import type { RuleOf } from '../define-rule.ts';

/** A text that an automated assistant sends says so where people could take it for a person. */
export const botDisclosure: RuleOf<'message'> = completenessRule(
  'bot-disclosure',
  'that an automated assistant writes',
  'Say it in the first words. For example: “I’m the automated assistant for {companyName}.”',
);
