import { configDiagnostics, deadConfiguration } from '../engine/config-diagnostics.ts';
import { diagnoseProject } from '../engine/diagnose-project.ts';
import { inertRules } from '../engine/inert-rules.ts';
import { staleFacts } from '../engine/stale-facts.ts';
import { byPlace } from '../diagnostics/order.ts';
import type { Host } from '../host/host.ts';
import { RULES } from '../rules/index.ts';
import type { Outcome, Request } from './define-command.ts';
import { countsOf, openProject } from './open-project.ts';
import { today } from './today.ts';

interface Tool {
  readonly names: readonly string[];
  readonly use: string;
}

/** Programs that some commands start. */
const TOOLS: readonly Tool[] = [
  { names: ['git'], use: 'lint --since, diff' },
  { names: ['chromium', 'chromium-browser', 'google-chrome'], use: 'extract --screenshots' },
];

/** Says what in a project does nothing or is missing: dead settings, rules that cannot fire, unused allowances, old facts, tools. */
export async function doctor(request: Request, host: Host): Promise<Outcome> {
  const project = openProject(request.cwd, host);
  const { corpus } = project;
  const day = today(host);
  const { diagnostics } = diagnoseProject(corpus, [], { rules: RULES, allRules: RULES, today: day });
  const findings = [
    ...configDiagnostics(corpus, RULES),
    ...deadConfiguration(corpus),
    ...inertRules(corpus, RULES),
    ...staleFacts(corpus, day),
    ...diagnostics.filter((one) => one.code.startsWith('suppression/')),
  ];
  const tools = await Promise.all(TOOLS.map(async (tool) => ({ ...tool, found: await isThere(tool, host) })));
  const lines = tools.map(({ names, use, found }) => `${found ? 'found' : 'not found'}: ${names[0] ?? ''} (${use})`);
  return {
    root: project.root,
    sources: corpus.sources,
    diagnostics: findings.sort(byPlace),
    counts: countsOf(corpus, null),
    troubles: project.troubles,
    talk: lines.join('\n'),
  };
}

async function isThere({ names }: Tool, host: Host): Promise<boolean> {
  for (const name of names) if ((await host.run(name, ['--version'])).status === 0) return true;
  return false;
}
