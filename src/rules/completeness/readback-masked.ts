import { completenessRule } from '../completeness-rule.ts';
import type { RuleOf } from '../define-rule.ts';

/** A message that confirms a number shows its last digits. */
export const readbackMasked: RuleOf<'message'> = completenessRule(
  'readback-masked',
  'the last digits of the number',
  'Show no more than two. For example: “the number ending in {lastDigits}”.',
);
