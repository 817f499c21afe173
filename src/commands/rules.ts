import { compileSettings, effectiveSeverity } from '../engine/rule-settings.ts';
import type { Host } from '../host/host.ts';
import type { Project } from '../model/project.ts';
import { RULES } from '../rules/index.ts';
import { UsageError, type Outcome, type Request } from './define-command.ts';
import { openProject } from './open-project.ts';
import { ruleFacts } from './select-rules.ts';

interface Row {
  readonly id: string;
  readonly severity: string;
  readonly summary: string;
  readonly reason: string;
}

/** Lists the rules; inside a project with the severity that it gives them. */
export async function rules(request: Request, host: Host): Promise<Outcome> {
  const project = projectOf(request, host);
  const settings = compileSettings(project ?? { rules: new Map(), overrides: [] });
  const rows = ruleFacts(RULES).map((rule): Row => {
    const set = settings(rule.id, { file: '', purpose: '', locale: '' });
    return {
      ...rule,
      severity: effectiveSeverity(rule.severity, set.severity) ?? 'off',
      reason: project?.rules.get(rule.id)?.reason ?? '',
    };
  });
  return { output: write(rows, request.list('format')[0] ?? 'pretty') };
}

/** The project around, or null: the list of rules needs none. */
export function projectOf(request: Request, host: Host): Project | null {
  try {
    return openProject(request.cwd, host).corpus.project;
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

function write(rows: readonly Row[], format: string): string {
  if (format === 'json') return `${JSON.stringify(rows, null, 2)}\n`;
  if (format === 'markdown')
    return `| rule | severity | what it says |\n| --- | --- | --- |\n${rows.map((row) => `| ${row.id} | ${row.severity} | ${row.summary} |\n`).join('')}`;
  if (format !== 'pretty') throw new UsageError(`"${format}" is not a format of this list`, 'Formats: pretty, markdown, json');
  const width = Math.max(...rows.map((row) => row.id.length));
  return rows
    .map((row) => `${row.id.padEnd(width)}  ${row.severity.padEnd(7)}  ${row.summary}${row.reason === '' ? '' : ` (${row.reason})`}\n`)
    .join('');
}
