import { byPlace } from '../diagnostics/order.ts';
import { lintCorpus } from '../engine/lint-corpus.ts';
import { didYouMean } from '../schema/suggest.ts';
import { RULES } from '../rules/index.ts';
import type { Rule } from '../rules/define-rule.ts';
import type { Host } from '../host/host.ts';
import { UsageError, type Outcome, type Request } from './define-command.ts';
import { countsOf, openProject, type OpenProject } from './open-project.ts';
import { selectPaths } from './select-paths.ts';

/** Says what is wrong with the content, in the source and in all locales. */
export async function lint(request: Request, host: Host): Promise<Outcome> {
  const project = openProject(request.cwd, host);
  const { corpus } = project;
  const locales = selectLocales(request.list('locale'), project);
  const rules = selectRules(request.list('rule'));
  const wanted = selectPaths(request.args, request.cwd, project.root, corpus.sources.keys());
  const findings = lintCorpus(corpus, { rules, ...(locales === null ? {} : { locales }) });
  // A picked rule is asked about alone; broken files still have to be named, since they hide what the rule would say.
  const diagnostics = [...project.diagnostics, ...findings].filter((one) => wanted === null || wanted(one.at.file)).sort(byPlace);
  const counts = countsOf(corpus, wanted);
  return {
    root: project.root,
    sources: corpus.sources,
    diagnostics,
    counts: { ...counts, locales: locales?.length ?? counts.locales },
    troubles: project.troubles,
  };
}

/** The locales of `--locale`; null when all are meant. Throws `UsageError` for one that the project does not have. */
export function selectLocales(wanted: readonly string[], { corpus }: OpenProject): readonly string[] | null {
  if (wanted.length === 0) return null;
  const known = [corpus.project.sourceLocale, ...corpus.project.locales];
  for (const tag of wanted) {
    if (known.includes(tag)) continue;
    const guess = didYouMean(tag, known);
    throw new UsageError(
      `"${tag}" is not a locale of this project`,
      `${guess === undefined ? '' : `Did you mean "${guess}"? `}Its locales: ${known.join(', ')}`,
    );
  }
  return wanted;
}

/** The rules of `--rule`: ids, or `group/*`; all when the list is empty. Throws `UsageError` for an id that matches none. */
export function selectRules(wanted: readonly string[]): readonly Rule[] {
  if (wanted.length === 0) return RULES;
  return [...new Set(wanted.flatMap(rulesNamed))];
}

function rulesNamed(wanted: string): readonly Rule[] {
  const found = RULES.filter(({ id }) => id === wanted || (wanted.endsWith('/*') && id.startsWith(wanted.slice(0, -1))));
  if (found.length > 0) return found;
  const guess = didYouMean(
    wanted,
    RULES.map((rule) => rule.id),
  );
  throw new UsageError(
    `"${wanted}" is not a rule`,
    `${guess === undefined ? '' : `Did you mean "${guess}"? `}"escalate-content rules" lists them`,
  );
}
