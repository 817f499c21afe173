/** What to start to edit a file at a line. */
export interface EditorCommand {
  readonly program: string;
  readonly args: readonly string[];
}

/** Editors that take the line as `file:line` after an option of their own. */
const WITH_GOTO = /(?:^|[\\/])(?:code|code-insiders|codium|cursor)(?:\.cmd|\.exe)?$/u;
/** Editors that take `+line` before the file. */
const WITH_PLUS = /(?:^|[\\/])(?:vi|vim|nvim|view|nano|micro|emacs|emacsclient|kak|joe|ne|pico)(?:\.exe)?$/u;
const WITH_COLON = /(?:^|[\\/])(?:hx|helix|zed|subl)(?:\.exe)?$/u;

/** The command of `$VISUAL` or `$EDITOR`, which may carry options, for a file and a line from 1. */
export function editorCommand(editor: string, file: string, line: number): EditorCommand {
  const [program = 'vi', ...own] = editor.trim().split(/\s+/u);
  if (WITH_GOTO.test(program))
    return { program, args: [...own, ...(own.includes('--wait') || own.includes('-w') ? [] : ['--wait']), '--goto', `${file}:${line}`] };
  if (WITH_COLON.test(program)) return { program, args: [...own, `${file}:${line}`] };
  return { program, args: WITH_PLUS.test(program) ? [...own, `+${line}`, file] : [...own, file] };
}
