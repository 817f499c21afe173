import type { CommandSpec, OptionSpec } from '../define-command.ts';
import { LOCALE } from '../shared-options.ts';

const MAX_FINDINGS: OptionSpec = {
  flags: '--max-findings <count>',
  description: 'findings that the pretty format shows at most; 0 shows all (default: 50)',
};

const LINT_OPTIONS: readonly OptionSpec[] = [
  LOCALE,
  { flags: '--rule <ids>', description: 'only these rules, or groups such as tone/*', list: true },
  { flags: '--fix', description: 'apply the fixes that keep the meaning' },
  { flags: '--fix-level <level>', description: 'safe, or review: also fixes that a person reads again', choices: ['safe', 'review'] },
  MAX_FINDINGS,
];

/** Commands that judge content. */
export const LINT_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'check',
    summary: 'everything CI needs in one run: validate, lint, prove the flow, hold the status gate and generated files',
    options: [MAX_FINDINGS],
    examples: ['escalate-content check', 'escalate-content check --format github'],
    load: async () => (await import('../check.ts')).check,
  },
  {
    name: 'validate',
    summary: 'YAML, schema and references; every error at its line and column',
    arguments: '[paths...]',
    options: [MAX_FINDINGS],
    examples: ['escalate-content validate', 'escalate-content validate content/messages/escalation.yaml'],
    load: async () => (await import('../validate.ts')).validate,
  },
  {
    name: 'lint',
    summary: 'validate, and all rules in the source and every locale',
    arguments: '[paths...]',
    options: LINT_OPTIONS,
    examples: [
      'escalate-content lint',
      'escalate-content lint --locale fr,fr-CA',
      'escalate-content lint --rule "privacy/*" --format json',
    ],
    writes: true,
    load: async () => (await import('../lint.ts')).lint,
  },
];
