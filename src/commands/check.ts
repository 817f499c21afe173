import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnoseProject } from '../engine/diagnose-project.ts';
import type { Host } from '../host/host.ts';
import { RULES } from '../rules/index.ts';
import type { Outcome, Request } from './define-command.ts';
import { ruleFacts } from './select-rules.ts';
import { countsOf, openProject } from './open-project.ts';
import { today } from './today.ts';

/** Everything CI needs, in one run with one exit code and one summary. */
export async function check(request: Request, host: Host): Promise<Outcome> {
  const project = openProject(request.cwd, host);
  const { diagnostics, suppressed } = diagnoseProject(project.corpus, project.diagnostics, {
    rules: RULES,
    allRules: RULES,
    today: today(host),
  });
  return {
    root: project.root,
    sources: project.corpus.sources,
    diagnostics,
    suppressed,
    rules: ruleFacts(RULES),
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
