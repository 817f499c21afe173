import { completenessRule } from '../completeness-rule.ts';
import type { RuleOf } from '../define-rule.ts';

/** An answer about cost says what a call costs. */
export const costFree: RuleOf<'message'> = completenessRule(
  'cost-free',
  'what it costs',
  'Say what the call costs them. For example: “The call is free for you.”',
);
