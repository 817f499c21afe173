import type { Host } from '../host/host.ts';
import { compileSettings, effectiveSeverity } from '../engine/rule-settings.ts';
import { createPaint, type Paint } from '../report/paint.ts';
import { RULES } from '../rules/index.ts';
import { didYouMean } from '../schema/suggest.ts';
import { UsageError, type Outcome, type Request } from './define-command.ts';
import { projectOf } from './rules.ts';
import { RULE_IDS } from './select-rules.ts';

/** Prints the page of a rule, or the section about a code that no rule makes, with how this project sets it. */
export async function explain(request: Request, host: Host): Promise<Outcome> {
  const [code = ''] = request.args;
  const page = pageOf(code, host);
  const setting = settingOf(code, request, host);
  const format = request.list('format')[0] ?? 'pretty';
  if (format === 'json') return { output: `${JSON.stringify({ code, ...setting, page }, null, 2)}\n` };
  if (format === 'markdown') return { output: page };
  if (format !== 'pretty') throw new UsageError(`"${format}" is not a format of a page`, 'Formats: pretty, markdown, json');
  const paint = createPaint(request.color);
  const note = setting.reason === '' ? '' : ` (${setting.reason})`;
  return { output: `${forTerminal(page, paint)}\n${paint.quiet(`In this project: ${setting.severity}${note}`)}\n` };
}

function pageOf(code: string, host: Host): string {
  const read = (path: string): string | null => {
    const file = host.readFile(`${host.packageRoot}/docs/${path}`);
    return file.ok ? file.text : null;
  };
  // What proofs and simulations say has a page like a rule, though no rule makes it.
  const page = /^flow\/[a-z-]+$/u.test(code) ? read(`rules/${code}.md`) : null;
  if (page !== null) return page;
  if (RULE_IDS.includes(code)) return read(`rules/${code}.md`) ?? `# ${code}\n\nThe page of this rule is missing from the package.\n`;
  const section = sectionOf(read('errors.md') ?? '', code);
  if (section !== null) return section;
  const guess = didYouMean(code, RULE_IDS);
  throw new UsageError(
    `"${code}" is not a rule or a code`,
    `${guess === undefined ? '' : `Did you mean "${guess}"? `}"escalate-content rules" lists the rules`,
  );
}

/** The section `## yaml` of the page of errors for a code such as `yaml/duplicate-key`. */
function sectionOf(page: string, code: string): string | null {
  const group = code.split('/')[0] ?? '';
  const start = page.indexOf(`\n## ${group}\n`);
  if (start < 0 || group === '') return null;
  const end = page.indexOf('\n## ', start + 4);
  return `# ${code}\n${page.slice(start, end < 0 ? undefined : end).replace(/^\n## .*\n/u, '')}`;
}

function settingOf(code: string, request: Request, host: Host): { severity: string; reason: string } {
  const project = projectOf(request, host);
  const rule = RULES.find(({ id }) => id === code);
  const set = compileSettings(project ?? { rules: new Map(), overrides: [] })(code, { file: '', purpose: '', locale: '' });
  const severity = rule === undefined ? (set.severity ?? 'as built in') : (effectiveSeverity(rule.severity, set.severity) ?? 'off');
  return { severity, reason: project?.rules.get(code)?.reason ?? '' };
}

/** Markdown as a person reads it in a terminal: headings strong, code quiet, fences without their ticks. */
function forTerminal(page: string, paint: Paint): string {
  let inFence = false;
  return page
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('```')) {
        inFence = !inFence;
        return [];
      }
      if (inFence) return [`    ${paint.code(line)}`];
      const heading = /^#+ (.*)$/u.exec(line)?.[1];
      return [heading === undefined ? line.replace(/`([^`]+)`/gu, (_all, code: string) => paint.code(code)) : paint.strong(heading)];
    })
    .join('\n');
}
