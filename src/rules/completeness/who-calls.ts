import { completenessRule } from '../completeness-rule.ts';
import type { RuleOf } from '../define-rule.ts';

/** A message about a call says who will call. */
export const whoCalls: RuleOf<'message'> = completenessRule(
  'who-calls',
  'who will call',
  'Name the team, the company or the person. For example: “A specialist from {companyName} can call you.”',
);
