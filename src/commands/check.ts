import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnoseProject } from '../engine/diagnose-project.ts';
import type { Host } from '../host/host.ts';
import type { Outcome, Request } from './define-command.ts';
import { projectRules, ruleFacts } from './select-rules.ts';
import { countsOf, openProject, sourcesOf } from './open-project.ts';
import { today } from './today.ts';

/** Everything CI needs, in one run with one exit code and one summary. */
export async function check(request: Request, host: Host): Promise<Outcome> {
  const project = openProject(request.cwd, host);
  const { rules, diagnostics: aboutRules } = projectRules(project, host);
  const form = [...project.diagnostics, ...aboutRules];
  const { diagnostics, suppressed } = diagnoseProject(project.corpus, form, { rules, allRules: rules, today: today(host) });
  return {
    root: project.root,
    sources: sourcesOf(project),
    diagnostics,
    suppressed,
    rules: ruleFacts(rules),
    counts: countsOf(project.corpus, null),
    troubles: project.troubles,
    talk: nextStep(diagnostics),
  };
}

function nextStep(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((one) => one.severity === 'error').length;
  if (errors > 0)
    return `Next: mend the ${errors === 1 ? 'error' : `${errors} errors`} above; "escalate-content explain <rule>" says why each one matters.`;
  return 'Next: nothing. The content is ready to compile.';
}
