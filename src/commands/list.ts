import type { CommandSpec } from './define-command.ts';
import { BUILD_COMMANDS } from './specs/build.ts';
import { EDIT_COMMANDS } from './specs/edit.ts';
import { FLOW_COMMANDS } from './specs/flow.ts';
import { LINT_COMMANDS } from './specs/lint.ts';
import { PREVIEW_COMMANDS } from './specs/preview.ts';
import { TRANSLATE_COMMANDS } from './specs/translate.ts';

/** Every command, in the order of help. */
export const COMMANDS: readonly CommandSpec[] = [
  ...LINT_COMMANDS,
  ...TRANSLATE_COMMANDS,
  ...FLOW_COMMANDS,
  ...BUILD_COMMANDS,
  ...PREVIEW_COMMANDS,
  ...EDIT_COMMANDS,
];
