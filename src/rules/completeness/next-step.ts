import { completenessRule } from '../completeness-rule.ts';
import type { RuleOf } from '../define-rule.ts';

/** A message says what happens next, or what people can do. */
export const nextStep: RuleOf<'message'> = completenessRule(
  'next-step',
  'what happens next, or what people can do',
  'Say who does what. For example: “A specialist will reply here.”',
);
