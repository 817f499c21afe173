import { completenessRule } from '../completeness-rule.ts';
import type { RuleOf } from '../define-rule.ts';

/** A booking says how to change it. */
export const changeHow: RuleOf<'message'> = completenessRule(
  'change-how',
  'how to change it',
  'Offer it in words or as a reply. For example: “Pick another time here.”',
);
