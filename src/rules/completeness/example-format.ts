import { completenessRule } from '../completeness-rule.ts';
import type { RuleOf } from '../define-rule.ts';

/** A request for a number shows what it should look like. */
export const exampleFormat: RuleOf<'message'> = completenessRule(
  'example-format',
  'how the number should look',
  'Show one from a range reserved for fiction. For example: “for example {exampleNumber}”.',
);
