import { completenessRule } from '../completeness-rule.ts';
import type { RuleOf } from '../define-rule.ts';

/** A request for a number limits its use. */
export const purposeLimit: RuleOf<'message'> = completenessRule(
  'purpose-limit',
  'that the number is for this case only',
  'Limit the use. For example: “We use it only to call you about this case.”',
);
