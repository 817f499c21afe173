import type { CommandSpec } from '../define-command.ts';
import { LOCALE } from '../shared-options.ts';

/** Commands about the interaction model. */
export const FLOW_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'flow check',
    summary: 'prove the laws of the interaction model; each violation comes with the conversation that shows it',
    options: [
      { ...LOCALE, description: 'the language in which transcripts are written' },
      { flags: '--mutate', description: 'break the flow in many ways and show that each law catches its own kind' },
    ],
    examples: [
      'escalate-content flow check',
      'escalate-content flow check --locale fr',
      'escalate-content flow check --mutate --format json',
    ],
    load: async () => (await import('../flow-check.ts')).flowCheck,
  },
];
