import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { byPlace } from '../diagnostics/order.ts';
import type { Corpus } from '../model/corpus.ts';
import { readAllowances } from '../model/read-allowances.ts';
import type { Rule } from '../rules/define-rule.ts';
import { applyAllowances } from './apply-allowances.ts';
import type { FindingMemory } from './findings.ts';
import { configDiagnostics } from './config-diagnostics.ts';
import { lintInSteps, type Steps } from './lint-corpus.ts';

export interface DiagnoseOptions {
  readonly rules: readonly Rule[];
  /** All rules that exist, run or not. */
  readonly allRules: readonly Rule[];
  /** Locales to look at, the source among them; all when absent. */
  readonly locales?: readonly string[];
  readonly memory?: FindingMemory;
  /** Today, `YYYY-MM-DD`: allowances end on a day. */
  readonly today: string;
  /** Told after each locale how many are done, and of how many. */
  readonly onLocale?: (done: number, total: number) => void;
}

export interface Diagnosed {
  /** Sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly { readonly diagnostic: Diagnostic; readonly reason: string }[];
}

/** What is wrong with one locale; with the project as a whole where `locale` is null. */
export interface DiagnosedPart extends Diagnosed {
  readonly locale: string | null;
}

/** Everything that is wrong with a project: its form, what the rules find and nobody allowed, and what is wrong with the allowances. */
export function diagnoseProject(corpus: Corpus, form: readonly Diagnostic[], options: DiagnoseOptions): Diagnosed {
  const total = options.locales?.length ?? corpus.project.locales.length + 1;
  const parts: DiagnosedPart[] = [];
  let done = 0;
  for (const part of diagnoseInSteps(corpus, form, options)) {
    if (part === null) continue;
    parts.push(part);
    if (part.locale !== null) options.onLocale?.(++done, total);
  }
  return joinParts(parts);
}

/** What parts say together. */
export function joinParts(parts: readonly (Diagnosed | null)[]): Diagnosed {
  return {
    diagnostics: parts.flatMap((part) => part?.diagnostics ?? []).sort(byPlace),
    suppressed: parts.flatMap((part) => part?.suppressed ?? []).sort((a, b) => byPlace(a.diagnostic, b.diagnostic)),
  };
}

/** The same in parts: what is wrong with the project as a whole first, then each locale in the order asked for. */
export function* diagnoseInSteps(corpus: Corpus, form: readonly Diagnostic[], options: DiagnoseOptions): Steps<DiagnosedPart> {
  yield { locale: null, diagnostics: [...form, ...configDiagnostics(corpus, options.allRules)], suppressed: [] };
  const ids = new Set(options.rules.map((rule) => rule.id));
  const allowances = readAllowances(corpus);
  const allowing = { today: options.today, knownRules: options.allRules.map((rule) => rule.id), ran: (rule: string) => ids.has(rule) };
  for (const step of lintInSteps(corpus, options)) {
    if (step === null) {
      yield null;
      continue;
    }
    const { locale, diagnostics } = step;
    const own = allowances.filter((one) => one.locale === locale);
    const { kept, suppressed, problems } = applyAllowances(diagnostics, own, allowing);
    yield { locale, diagnostics: [...kept, ...problems], suppressed };
  }
}
