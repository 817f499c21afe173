import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { applyFixes, type Fixed, type FixLevel } from '../engine/apply-fixes.ts';
import { compareBaseline, type Baseline } from '../engine/baseline.ts';
import { createFindingMemory } from '../engine/findings.ts';
import { diagnoseProject, type Diagnosed } from '../engine/diagnose-project.ts';
import { buildCorpus } from '../model/build-corpus.ts';
import type { Corpus } from '../model/corpus.ts';
import { createMemory } from '../model/parse-file.ts';
import type { Source } from '../text/source.ts';
import { didYouMean } from '../schema/suggest.ts';
import type { Host } from '../host/host.ts';
import { readBaseline } from './baseline-file.ts';
import { UsageError, type FileWrite, type Outcome, type Request } from './define-command.ts';
import { countsOf, openProject, type OpenProject } from './open-project.ts';
import { selectPaths } from './select-paths.ts';
import { RULE_IDS, ruleFacts, selectRules } from './select-rules.ts';
import { today } from './today.ts';

/** Says what is wrong with the content, in the source and in all locales; with `--fix` mends what can be mended. */
export async function lint(request: Request, host: Host): Promise<Outcome> {
  const memory = createMemory();
  const findings = createFindingMemory();
  const project = openProject(request.cwd, host, memory);
  const locales = selectLocales(request.list('locale'), project);
  const rules = selectRules(request.list('rule'));
  const wanted = selectPaths(request.args, request.cwd, project.root, project.corpus.sources.keys());
  const options = { rules, knownRules: RULE_IDS, memory: findings, today: today(host), ...(locales === null ? {} : { locales }) };
  const judge = (corpus: Corpus, form: readonly Diagnostic[]): Diagnosed => {
    const { diagnostics, suppressed } = diagnoseProject(corpus, form, options);
    return { diagnostics: diagnostics.filter((one) => wanted === null || wanted(one.at.file)), suppressed };
  };
  const diagnose = (sources: readonly Source[]): Diagnosed => {
    const { value, diagnostics } = buildCorpus({ ...project.files, project: sources }, memory);
    return judge(value, diagnostics);
  };
  const level = fixLevel(request);
  const fixed = level === null ? null : applyFixes(project.files.project, level, (sources) => diagnose(sources).diagnostics);
  const known = request.text('baseline');
  const final = fixed === null ? judge(project.corpus, project.diagnostics) : diagnose(fixed.sources);
  const counts = countsOf(project.corpus, wanted);
  return {
    root: project.root,
    sources: new Map((fixed?.sources ?? project.files.project).map((one) => [one.path, one])),
    ...(known === undefined ? final : withoutKnown(final, readBaseline(known, request, host))),
    rules: ruleFacts(rules),
    counts: { ...counts, locales: locales?.length ?? counts.locales },
    troubles: project.troubles,
    ...(fixed === null ? {} : { writes: changedFiles(project.files.project, fixed), talk: `Fixed: ${fixed.applied}` }),
  };
}

/** Known findings do not count; entries that nothing matches any more are named. */
function withoutKnown({ diagnostics, suppressed }: Diagnosed, baseline: Baseline): Diagnosed & { talk: string } {
  const { fresh, stale } = compareBaseline(diagnostics, baseline);
  const known = diagnostics.length - fresh.length;
  const names = stale.map(({ code, messageId = '', locale = '' }) => `  ${code} ${messageId} ${locale}`.trimEnd());
  const gone =
    stale.length === 0 ? [] : [`${stale.length} entries of the baseline match nothing any more; "baseline prune" removes them:`, ...names];
  return { diagnostics: fresh, suppressed, talk: [`${known} known findings are in the baseline`, ...gone].join('\n') };
}

function fixLevel(request: Request): FixLevel | null {
  const level = request.text('fix-level');
  if (level === 'review' || level === 'safe') return level;
  return request.flag('fix') ? 'safe' : null;
}

function changedFiles(before: readonly Source[], { sources }: Fixed): FileWrite[] {
  return sources.filter((source, i) => source.text !== before[i]?.text).map(({ path, text }) => ({ path, text }));
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
