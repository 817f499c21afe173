import { completenessRule } from '../completeness-rule.ts';
import type { RuleOf } from '../define-rule.ts';

/** A booking says what happens if the call is missed. */
export const missedPlan: RuleOf<'message'> = completenessRule(
  'missed-plan',
  'what happens if the call is missed',
  'Say it once and plainly. For example: “If you miss the call, we’ll try once more and then write here.”',
);
