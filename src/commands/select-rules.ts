import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { valeRules } from '../packs/vale/vale-rules.ts';
import type { Host } from '../host/host.ts';
import type { Rule } from '../rules/define-rule.ts';
import { RULES } from '../rules/index.ts';
import { SUMMARIES } from '../rules/summaries.ts';
import { didYouMean } from '../schema/suggest.ts';
import { UsageError } from './define-command.ts';
import type { OpenProject } from './open-project.ts';

/** Ids of all rules. */
export const RULE_IDS: readonly string[] = RULES.map((rule) => rule.id);

/** Milliseconds that a risky pattern of a stranger may take on one text. */
const PATTERN_MS = 50;

/** All rules of a project: the tool's own and those of its Vale styles, with what of these does not run. */
export function projectRules({ styles, corpus }: OpenProject, host: Host): { rules: readonly Rule[]; diagnostics: readonly Diagnostic[] } {
  if (styles.length === 0) return { rules: RULES, diagnostics: [] };
  const { value, diagnostics } = valeRules(styles, corpus.project.sourceLocale, (work) => host.bounded(work, PATTERN_MS));
  return { rules: [...RULES, ...value], diagnostics };
}

/** The rules of `--rule`: ids, or `group/*`; all when the list is empty. Throws `UsageError` for an id that matches none. */
export function selectRules(wanted: readonly string[], all: readonly Rule[]): readonly Rule[] {
  if (wanted.length === 0) return all;
  return [...new Set(wanted.flatMap((one) => rulesNamed(one, all)))];
}

function rulesNamed(wanted: string, all: readonly Rule[]): readonly Rule[] {
  const found = all.filter(({ id }) => id === wanted || (wanted.endsWith('/*') && id.startsWith(wanted.slice(0, -1))));
  if (found.length > 0) return found;
  const guess = didYouMean(
    wanted,
    all.map((rule) => rule.id),
  );
  throw new UsageError(
    `"${wanted}" is not a rule`,
    `${guess === undefined ? '' : `Did you mean "${guess}"? `}"escalate-content rules" lists them`,
  );
}

/** What formats that declare rules say of them. */
export function ruleFacts(rules: readonly Rule[]): { id: string; severity: Rule['severity']; summary: string }[] {
  return rules.map(({ id, severity }) => ({ id, severity, summary: SUMMARIES[id] ?? id }));
}
