import { completenessRule } from '../completeness-rule.ts';
import type { RuleOf } from '../define-rule.ts';

/** A message that leaves people waiting says until when. */
export const when: RuleOf<'message'> = completenessRule(
  'when',
  'when',
  'Give a time, a range or the event that comes first. For example: “… by {time, time, short}.”',
);
