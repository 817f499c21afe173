import { compareBaseline, makeBaseline, pruneBaseline, writeBaseline } from '../engine/baseline.ts';
import { diagnoseProject } from '../engine/diagnose-project.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { RULES } from '../rules/index.ts';
import { readBaseline } from './baseline-file.ts';
import { UsageError, type Outcome, type Request } from './define-command.ts';
import { openProject } from './open-project.ts';
import { today } from './today.ts';

/** Makes the baseline anew: every present finding becomes a known one. */
export async function baselineUpdate(request: Request, host: Host): Promise<Outcome> {
  const { path, root, diagnostics, troubles } = state(request, host);
  const baseline = makeBaseline(diagnostics);
  return {
    root,
    troubles,
    writes: [{ path, text: writeBaseline(baseline) }],
    talk: `${baseline.findings.length} known findings in ${path}`,
  };
}

/** Takes entries out of the baseline that nothing matches any more; names each. */
export async function baselinePrune(request: Request, host: Host): Promise<Outcome> {
  const { path, root, diagnostics, troubles } = state(request, host);
  const baseline = readBaseline(path, request, host);
  const { stale } = compareBaseline(diagnostics, baseline);
  const names = stale.map(
    ({ code, messageId, locale, text }) =>
      `  ${[code, messageId, locale, text === undefined ? undefined : JSON.stringify(text)].filter((part) => part !== undefined).join(' ')}`,
  );
  return {
    root,
    troubles,
    writes: [{ path, text: writeBaseline(pruneBaseline(diagnostics, baseline)) }],
    talk: [`${stale.length} entries of ${path} match nothing any more`, ...names].join('\n'),
  };
}

interface State {
  readonly path: string;
  readonly root: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly troubles: readonly string[];
}

function state(request: Request, host: Host): State {
  const path = request.text('baseline');
  if (path === undefined) throw new UsageError('The baseline has no file name', 'For example: --baseline baseline.json');
  const project = openProject(request.cwd, host);
  const { diagnostics } = diagnoseProject(project.corpus, project.diagnostics, { rules: RULES, allRules: RULES, today: today(host) });
  const absolute = path.startsWith('/') ? path : `${request.cwd}/${path}`;
  return { path: absolute, root: project.root, diagnostics, troubles: project.troubles };
}
