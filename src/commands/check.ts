import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { byPlace } from '../diagnostics/order.ts';
import { diagnoseProject } from '../engine/diagnose-project.ts';
import { checkFlow, type FlowVerdict } from '../flow/check-flow.ts';
import type { Host } from '../host/host.ts';
import type { Corpus } from '../model/corpus.ts';
import { countStatus, type LocaleStatus } from '../tms/count-status.ts';
import type { Outcome, Request } from './define-command.ts';
import { generatedStates, type GeneratedState } from './generated-outputs.ts';
import { openFlow } from './open-flow.ts';
import { countsOf, openProject, sourcesOf } from './open-project.ts';
import { withProgress } from './progress.ts';
import { projectRules, ruleFacts } from './select-rules.ts';
import { today } from './today.ts';

/** Everything CI needs, in one run with one exit code and one summary: form, words, flow, status gate, generated files. */
export async function check(request: Request, host: Host): Promise<Outcome> {
  const project = openProject(request.cwd, host);
  const { corpus } = project;
  const { rules, diagnostics: aboutRules } = projectRules(project, host);
  const form = [...project.diagnostics, ...aboutRules];
  const words = withProgress(host, (onLocale) => diagnoseProject(corpus, form, { rules, allRules: rules, today: today(host), onLocale }));
  const flow = proveFlow(corpus, form);
  const diagnostics = [...words.diagnostics, ...(flow?.diagnostics ?? [])].sort(byPlace);
  const isBroken = diagnostics.some(({ severity }) => severity === 'error') || project.troubles.length > 0;
  const status = countStatus(corpus);
  const { statusMin } = corpus.project;
  const unmet = statusMin === null ? [] : status.filter(({ percent }) => percent < statusMin);
  // Outputs of broken content are not worth comparing: the errors come first.
  const generated = isBroken ? [] : await generatedStates(corpus.project, project.root, request, host);
  const stale = generated.filter((one) => one.stale.length > 0);
  return {
    root: project.root,
    sources: sourcesOf(project),
    diagnostics,
    suppressed: words.suppressed,
    rules: ruleFacts(rules),
    counts: countsOf(corpus, null),
    troubles: project.troubles,
    state: status,
    talk: [
      localesLine(status),
      ...flowLines(flow),
      ...gateLines(unmet, statusMin),
      ...stale.map(staleLine),
      nextStep(diagnostics, unmet, stale),
    ].join('\n'),
    ...(unmet.length + stale.length > 0 ? { exit: 1 } : {}),
  };
}

/** Null where a project has no flow, or one that cannot be read as one. */
function proveFlow(corpus: Corpus, form: readonly Diagnostic[]): FlowVerdict | null {
  const isUnread = form.some(({ at, severity }) => severity === 'error' && at.file.startsWith('content/flow/'));
  return corpus.flow.length === 0 || isUnread ? null : checkFlow(openFlow(corpus));
}

function localesLine(status: readonly LocaleStatus[]): string {
  const open = status.filter(({ percent }) => percent < 100);
  // The source locale is complete by definition.
  const complete = status.length + 1 - open.length;
  const rest = open.length === 0 ? '' : ` Still open: ${open.map(({ locale, percent }) => `${locale} ${percent}%`).join(', ')}.`;
  return `${complete} of ${status.length + 1} locales are complete.${rest}`;
}

function flowLines(flow: FlowVerdict | null): string[] {
  if (flow === null) return [];
  const broken = flow.checks.filter(({ violations }) => violations > 0);
  const laws = `${flow.checks.length} laws of the conversation`;
  return [
    broken.length === 0 ? `All ${laws} hold.` : `Of ${laws}, these are broken: ${broken.map(({ invariant }) => invariant).join(', ')}.`,
  ];
}

function gateLines(unmet: readonly LocaleStatus[], min: number | null): string[] {
  return unmet.length === 0
    ? []
    : [`Below the ${min}% that status.min asks for: ${unmet.map(({ locale, percent }) => `${locale} ${percent}%`).join(', ')}.`];
}

function staleLine({ command, stale }: GeneratedState): string {
  const more = stale.length > 1 ? ` and ${stale.length - 1} more` : '';
  return `Out of date: ${stale[0] ?? ''}${more}. "${command}" writes what is right.`;
}

function nextStep(diagnostics: readonly Diagnostic[], unmet: readonly LocaleStatus[], stale: readonly GeneratedState[]): string {
  const errors = diagnostics.filter((one) => one.severity === 'error').length;
  if (errors > 0)
    return `Next: mend the ${errors === 1 ? 'error' : `${errors} errors`} above; "escalate-content explain <rule>" says why each one matters.`;
  if (stale.length > 0) return 'Next: run the commands above and commit what they write.';
  if (unmet.length > 0)
    return 'Next: translate what is missing; "escalate-content status" counts it, "escalate-content extract" sends it out.';
  return 'Next: nothing. The content is ready to compile.';
}
