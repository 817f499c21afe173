import type { CommandSpec, OptionSpec } from '../define-command.ts';
import { LOCALE } from '../shared-options.ts';

const MAX_FINDINGS: OptionSpec = {
  flags: '--max-findings <count>',
  description: 'findings that the pretty format shows at most; 0 shows all (default: 50)',
};

const BASELINE: OptionSpec = { flags: '--baseline <file>', description: 'the file of known findings' };

const LINT_OPTIONS: readonly OptionSpec[] = [
  LOCALE,
  { flags: '--rule <ids>', description: 'only these rules, or groups such as tone/*', list: true },
  { flags: '--fix', description: 'apply the fixes that keep the meaning' },
  { flags: '--fix-level <level>', description: 'safe, or review: also fixes that a person reads again', choices: ['safe', 'review'] },
  { flags: '--baseline <file>', description: 'leave out the findings that this file knows' },
  { flags: '--since <ref>', description: 'only what changed since this git ref, translations of a changed source among it' },
  { flags: '--shard <part>', description: 'one part of a split run, such as 1/3; "report merge" joins the parts' },
  { flags: '--stdin', description: 'read one file from standard input' },
  { flags: '--stdin-filename <file>', description: 'which file of the project standard input is' },
  { flags: '--watch', description: 'lint again after each save' },
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
  {
    name: 'baseline update',
    summary: 'make the list of known findings anew, so that only new ones count',
    options: [BASELINE],
    examples: ['escalate-content baseline update --baseline baseline.json'],
    writes: true,
    load: async () => (await import('../baseline.ts')).baselineUpdate,
  },
  {
    name: 'baseline prune',
    summary: 'remove known findings that nothing matches any more',
    options: [BASELINE],
    examples: ['escalate-content baseline prune --baseline baseline.json'],
    writes: true,
    load: async () => (await import('../baseline.ts')).baselinePrune,
  },
  {
    name: 'report merge',
    summary: 'join the JSON reports of a split run to the report of the whole',
    arguments: '<files...>',
    options: [MAX_FINDINGS],
    examples: ['escalate-content report merge part-1.json part-2.json --format sarif=lint.sarif'],
    load: async () => (await import('../report-merge.ts')).reportMerge,
  },
  {
    name: 'explain',
    summary: 'the page of a rule: why it matters, what it flags, what is fine',
    arguments: '<code>',
    options: [],
    examples: ['escalate-content explain privacy/coercion', 'escalate-content explain yaml/duplicate-key'],
    load: async () => (await import('../explain.ts')).explain,
  },
  {
    name: 'rules',
    summary: 'the list of rules, with their severity in this project',
    options: [],
    examples: ['escalate-content rules', 'escalate-content rules --format json'],
    load: async () => (await import('../rules.ts')).rules,
  },
  {
    name: 'doctor',
    summary: 'what does nothing or is missing: rules that cannot fire, dead settings, old facts, tools',
    options: [MAX_FINDINGS],
    examples: ['escalate-content doctor'],
    load: async () => (await import('../doctor.ts')).doctor,
  },
];
