import { applyFixes, type Fixed, type FixLevel } from '../engine/apply-fixes.ts';
import { compareBaseline, type Baseline } from '../engine/baseline.ts';
import { diagnoseProject, type Diagnosed } from '../engine/diagnose-project.ts';
import { createFindingMemory } from '../engine/findings.ts';
import type { Host } from '../host/host.ts';
import { buildCorpus } from '../model/build-corpus.ts';
import { createMemory } from '../model/parse-file.ts';
import type { Source } from '../text/source.ts';
import { readBaseline } from './baseline-file.ts';
import type { FileWrite, Outcome, Request } from './define-command.ts';
import { lintScope } from './lint-scope.ts';
import { countsOf, openProject } from './open-project.ts';
import { withProgress } from './progress.ts';
import { projectRules, ruleFacts, selectRules } from './select-rules.ts';
import { withStdin } from './stdin-source.ts';
import { today } from './today.ts';

/** Says what is wrong with the content, in the source and in all locales; with `--fix` mends what can be mended. */
export async function lint(request: Request, host: Host): Promise<Outcome> {
  const memory = createMemory();
  const findings = createFindingMemory();
  const project = await withStdin(openProject(request.cwd, host, memory), request, host, memory);
  const scope = await lintScope(request, project, host);
  const all = projectRules(project, host);
  const rules = selectRules(request.list('rule'), all.rules);
  const { locales } = scope;
  const options = { rules, allRules: all.rules, memory: findings, today: today(host), ...(locales === null ? {} : { locales }) };
  const diagnose = (sources: readonly Source[]): Diagnosed => {
    const { value, diagnostics: form } = buildCorpus({ ...project.files, project: sources }, memory);
    const { diagnostics, suppressed } = withProgress(host, (onLocale) =>
      diagnoseProject(value, [...form, ...all.diagnostics], { ...options, onLocale }),
    );
    return { diagnostics: diagnostics.filter((one) => scope.keeps(one, value)), suppressed };
  };
  const level = fixLevel(request);
  const fixed = level === null ? null : applyFixes(project.files.project, level, (sources) => diagnose(sources).diagnostics);
  const sources = fixed?.sources ?? project.files.project;
  const known = request.text('baseline');
  const final = diagnose(sources);
  const counts = countsOf(project.corpus, scope.wanted);
  return {
    root: project.root,
    sources: new Map([...sources, ...project.styles].map((one) => [one.path, one])),
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
  const gone = [`${stale.length} entries of the baseline match nothing any more; "baseline prune" removes them:`, ...names];
  return {
    diagnostics: fresh,
    suppressed,
    talk: [`${known} known findings are in the baseline`, ...(stale.length === 0 ? [] : gone)].join('\n'),
  };
}

function fixLevel(request: Request): FixLevel | null {
  const level = request.text('fix-level');
  if (level === 'review' || level === 'safe') return level;
  return request.flag('fix') ? 'safe' : null;
}

function changedFiles(before: readonly Source[], { sources }: Fixed): FileWrite[] {
  return sources.filter((source, i) => source.text !== before[i]?.text).map(({ path, text }) => ({ path, text }));
}
