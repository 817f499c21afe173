import type { CommandSpec } from '../define-command.ts';
import { LOCALE, OUT } from '../shared-options.ts';

/** Commands that make what the runtime loads. */
export const BUILD_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'compile',
    summary: 'bundles for the runtime: a manifest, one file per locale, the flow, templates and types',
    options: [
      OUT,
      LOCALE,
      {
        flags: '--target <name>',
        description: 'ast (parsed messages, the default), text (ICU strings) or esm (a function for each message)',
        list: true,
      },
      { flags: '--pseudo <tags>', description: 'test locales too: en-XA accented, en-XB right to left, en-XC at its longest', list: true },
      { flags: '--surface <names>', description: 'only the messages of these surfaces', list: true },
      { flags: '--hash-names', description: 'put the hash of the content into file names, so that they can be cached for ever' },
    ],
    examples: [
      'escalate-content compile --out build/bundles',
      'escalate-content compile --out build/web --target esm --surface mobile-web --hash-names',
      'escalate-content compile --out build/bundles --check',
    ],
    writes: true,
    load: async () => (await import('../compile.ts')).compile,
  },
];
