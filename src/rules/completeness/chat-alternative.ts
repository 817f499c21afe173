import { completenessRule } from '../completeness-rule.ts';
import type { RuleOf } from '../define-rule.ts';

/** A message about a call says that chat is still there. */
export const chatAlternative: RuleOf<'message'> = completenessRule(
  'chat-alternative',
  'that chat is still there',
  'Offer it as an equal. For example: “Or stay in chat.”',
);
