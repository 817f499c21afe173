import { completenessRule } from '../completeness-rule.ts';
import type { RuleOf } from '../define-rule.ts';

/** A booking or a consent says how to get out of it. */
export const cancelHow: RuleOf<'message'> = completenessRule(
  'cancel-how',
  'how to cancel',
  'Name the words or the button. For example: “You can cancel here at any time.”',
);
