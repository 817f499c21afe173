import { completenessRule } from '../completeness-rule.ts';
import type { RuleOf } from '../define-rule.ts';

/** An answer about access names a way without a voice call. */
export const accessibilityRoute: RuleOf<'message'> = completenessRule(
  'accessibility-route',
  'a way without a voice call',
  'Name it as an equal. For example: “A relay service is welcome, and chat has the same priority.”',
);
