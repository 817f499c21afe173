import type { Rule } from '../rules/define-rule.ts';
import { RULES } from '../rules/index.ts';
import { SUMMARIES } from '../rules/summaries.ts';
import { didYouMean } from '../schema/suggest.ts';
import { UsageError } from './define-command.ts';

/** Ids of all rules. */
export const RULE_IDS: readonly string[] = RULES.map((rule) => rule.id);

/** The rules of `--rule`: ids, or `group/*`; all when the list is empty. Throws `UsageError` for an id that matches none. */
export function selectRules(wanted: readonly string[]): readonly Rule[] {
  if (wanted.length === 0) return RULES;
  return [...new Set(wanted.flatMap(rulesNamed))];
}

function rulesNamed(wanted: string): readonly Rule[] {
  const found = RULES.filter(({ id }) => id === wanted || (wanted.endsWith('/*') && id.startsWith(wanted.slice(0, -1))));
  if (found.length > 0) return found;
  const guess = didYouMean(wanted, RULE_IDS);
  throw new UsageError(
    `"${wanted}" is not a rule`,
    `${guess === undefined ? '' : `Did you mean "${guess}"? `}"escalate-content rules" lists them`,
  );
}

/** What formats that declare rules say of them. */
export function ruleFacts(rules: readonly Rule[]): { id: string; severity: Rule['severity']; summary: string }[] {
  return rules.map(({ id, severity }) => ({ id, severity, summary: SUMMARIES[id] ?? id }));
}
