import { completenessRule } from '../completeness-rule.ts';
import type { RuleOf } from '../define-rule.ts';

/** A request says why. */
export const why: RuleOf<'message'> = completenessRule(
  'why',
  'why',
  'Say what the number or the call is about. For example: “… to call you about your case.”',
);
