import type { CommandSpec } from '../define-command.ts';

/** Commands for those who write. */
export const EDIT_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'lsp',
    summary: 'the language server for editors, over standard input and output; docs/guide/editors.md sets editors up',
    options: [
      { flags: '--stdio', description: 'talk over standard input and output, as it always does' },
      { flags: '--clientProcessId <id>', description: 'the process of the editor: the server ends with it' },
    ],
    examples: ['escalate-content lsp --stdio'],
    load: null,
  },
];
