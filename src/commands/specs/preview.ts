import type { CommandSpec } from '../define-command.ts';
import { LOCALE } from '../shared-options.ts';

/** Commands to see the words as people will. */
export const PREVIEW_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'preview',
    summary: 'see the words as people will: a chat in the terminal, or a gallery and simulator for the browser',
    options: [
      { flags: '--web', description: 'write pages instead: gallery, map of the conversation, simulator' },
      { flags: '--out <folder>', description: 'where the pages go, relative to the project (default: build/preview)' },
      { flags: '--serve', description: 'serve the pages on this machine and show every edit at once' },
      { flags: '--port <number>', description: 'the port of --serve (default: 4321, or the next that is free)' },
      LOCALE,
    ],
    examples: [
      'escalate-content preview',
      'escalate-content preview --locale ar',
      'escalate-content preview --web --out build/preview',
      'escalate-content preview --web --serve --locale de,ja',
    ],
    writes: true,
    load: async () => (await import('../preview.ts')).preview,
  },
];
