import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { byPlace } from '../diagnostics/order.ts';
import { checkFlow, type Check, type FlowVerdict } from '../flow/check-flow.ts';
import { mutateFlow, type MutationScore } from '../flow/mutate.ts';
import type { Host } from '../host/host.ts';
import type { Outcome, Request } from './define-command.ts';
import { openFlow } from './open-flow.ts';
import { countsOf, openProject, sourcesOf } from './open-project.ts';

/** Proves every law of the interaction model; with `--mutate` also that each law catches what it is there for. */
export async function flowCheck(request: Request, host: Host): Promise<Outcome> {
  const project = openProject(request.cwd, host);
  const input = openFlow(project.corpus, request.list('locale')[0]);
  const form = project.diagnostics.filter(({ at }) => at.file.startsWith('content/flow/'));
  const verdict: FlowVerdict = form.some(({ severity }) => severity === 'error') ? { diagnostics: [], checks: [] } : checkFlow(input);
  const diagnostics = [...form, ...verdict.diagnostics].sort(byPlace);
  const proved = verdict.checks.length > 0 && diagnostics.every(({ severity }) => severity !== 'error');
  const score = request.flag('mutate') && proved ? mutateFlow(input) : null;
  return {
    root: project.root,
    sources: sourcesOf(project),
    diagnostics,
    counts: countsOf(project.corpus, null),
    troubles: project.troubles,
    extra: { checks: verdict.checks, ...(score === null ? {} : { mutants: { caught: score.caught, total: score.total } }) },
    talk: [summary(verdict.checks, diagnostics), ...(score === null ? [] : mutationLines(score))].join('\n'),
    ...(score !== null && score.caught < score.total ? { exit: 1 } : {}),
  };
}

function summary(checks: readonly Check[], diagnostics: readonly Diagnostic[]): string {
  if (checks.length === 0) return 'Nothing is proved yet: mend the errors above first.';
  const combinations = checks.reduce((sum, one) => sum + one.combinations, 0).toLocaleString('en-GB');
  const broken = checks.filter(({ violations }) => violations > 0);
  if (broken.length > 0)
    return `Broken: ${broken.map(({ invariant }) => invariant).join(', ')}, of ${checks.length} laws, over ${combinations} combinations.`;
  const rest = diagnostics.length === 0 ? '' : ` Other findings: ${diagnostics.length}.`;
  return `All ${checks.length} laws hold, over ${combinations} combinations.${rest}`;
}

function mutationLines({ caught, total, missed }: MutationScore): string[] {
  const lines = missed.map(({ invariant, title }) => `  not caught by ${invariant}: ${title}`);
  return [`Broken copies of the flow: ${caught} of ${total} caught by their own law.`, ...lines];
}
