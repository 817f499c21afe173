import { completenessRule } from '../completeness-rule.ts';
import type { RuleOf } from '../define-rule.ts';

/** A message about a call says what the phone will show. */
export const callerId: RuleOf<'message'> = completenessRule(
  'caller-id',
  'what the phone will show',
  'Give the number or the name on the screen, or say that it may be hidden. For example: “The call comes from {callerNumber}.”',
);
