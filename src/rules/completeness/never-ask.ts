import { completenessRule } from '../completeness-rule.ts';
import type { RuleOf } from '../define-rule.ts';

/** A message about a call says what a caller never asks for. */
export const neverAsk: RuleOf<'message'> = completenessRule(
  'never-ask',
  'what a caller never asks for',
  'Warn once, in the same place each time. For example: “We never ask for passwords or codes.”',
);
