import type { CommandSpec } from '../define-command.ts';
import { LOCALE, OUT } from '../shared-options.ts';

/** Commands that make what the runtime loads. */
export const BUILD_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'compile',
    summary: 'bundles for the runtime: a manifest, one file per locale, and types',
    options: [OUT, LOCALE],
    examples: ['escalate-content compile --out build/bundles', 'escalate-content compile --out build/bundles --check'],
    writes: true,
    load: async () => (await import('../compile.ts')).compile,
  },
];
