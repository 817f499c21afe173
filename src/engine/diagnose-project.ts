import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { byPlace } from '../diagnostics/order.ts';
import type { Corpus } from '../model/corpus.ts';
import { readAllowances } from '../model/read-allowances.ts';
import type { Rule } from '../rules/define-rule.ts';
import { applyAllowances } from './apply-allowances.ts';
import type { FindingMemory } from './findings.ts';
import { configDiagnostics } from './config-diagnostics.ts';
import { lintCorpus } from './lint-corpus.ts';

export interface DiagnoseOptions {
  readonly rules: readonly Rule[];
  /** All rules that exist, run or not. */
  readonly allRules: readonly Rule[];
  /** Locales to look at, the source among them; all when absent. */
  readonly locales?: readonly string[];
  readonly memory?: FindingMemory;
  /** Today, `YYYY-MM-DD`: allowances end on a day. */
  readonly today: string;
}

export interface Diagnosed {
  /** Sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly { readonly diagnostic: Diagnostic; readonly reason: string }[];
}

/** Everything that is wrong with a project: its form, what the rules find and nobody allowed, and what is wrong with the allowances. */
export function diagnoseProject(corpus: Corpus, form: readonly Diagnostic[], options: DiagnoseOptions): Diagnosed {
  const { rules, allRules, locales, today } = options;
  const found = lintCorpus(corpus, options);
  const ids = new Set(rules.map((rule) => rule.id));
  const { kept, suppressed, problems } = applyAllowances(found, readAllowances(corpus), {
    today,
    knownRules: allRules.map((rule) => rule.id),
    ran: (rule, locale) => ids.has(rule) && (locales?.includes(locale) ?? true),
  });
  return { diagnostics: [...form, ...configDiagnostics(corpus, options.allRules), ...kept, ...problems].sort(byPlace), suppressed };
}
