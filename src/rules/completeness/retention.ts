import { completenessRule } from '../completeness-rule.ts';
import type { RuleOf } from '../define-rule.ts';

/** A request for a number says when it is deleted. */
export const retention: RuleOf<'message'> = completenessRule(
  'retention',
  'until when the number is kept',
  'Name the event or the day. For example: “We delete it when the case closes.”',
);
