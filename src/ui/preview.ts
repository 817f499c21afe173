import { render } from 'ink';
import { createElement } from 'react';
import type { PreviewSession } from '../commands/preview-session.ts';
import type { Host } from '../host/host.ts';
import { lineStarts, positionAt } from '../text/lines.ts';
import { createStage, screenOf, textOf, type Screen, type Stage } from './chat-screen.ts';
import { firstState, type ChatState } from './chat-state.ts';
import { editorCommand } from './editor-command.ts';
import { PreviewView } from './preview-view.tsx';

export interface PreviewInput {
  readonly session: PreviewSession;
  readonly locale: string;
  readonly color: boolean;
}

/** The other screen of a terminal: what was on it before comes back when the preview ends. */
const ENTER = '\u001b[?1049h\u001b[H';
const LEAVE = '\u001b[?1049l';

interface Left {
  readonly why: 'quit' | 'edit';
  readonly state: ChatState;
  /** The message that was shown. */
  readonly shown: string;
}

/** Shows the chat until the person quits; between two chats their editor may have the terminal. */
export async function showPreview({ session, locale, color }: PreviewInput, host: Host): Promise<void> {
  let stage = createStage(session.corpus());
  let state = firstState(stage.scene, locale, (one) => asksSomething(screenOf(stage, one)));
  let listener: (stage: Stage) => void = () => undefined;
  const stop = session.watch(() => {
    stage = createStage(session.corpus());
    listener(stage);
  });
  const subscribe = (own: (stage: Stage) => void): (() => void) => {
    listener = own;
    return () => (listener = () => undefined);
  };
  // Ctrl-C is a key here; an interrupt from elsewhere ends the chat as well, and gives the terminal back.
  let interrupt = (): void => undefined;
  host.onInterrupt(() => interrupt());
  host.stdout.write(ENTER);
  try {
    for (;;) {
      let left: Left = { why: 'quit', state, shown: '' };
      const onLeave = (why: Left['why'], now: ChatState, { shown }: { shown: string }): void => void (left = { why, state: now, shown });
      const app = render(
        createElement(PreviewView, { stage, first: state, color, diagnose: session.diagnoseMessage, subscribe, onLeave }),
        { exitOnCtrlC: false },
      );
      interrupt = () => app.unmount();
      await app.waitUntilExit();
      if (left.why === 'quit') break;
      state = left.state;
      await edit(session, left, host);
      stage = createStage(session.corpus());
    }
  } finally {
    stop();
    host.stdout.write(LEAVE);
  }
}

/** Whether the person is asked something in the end. */
function asksSomething({ entries }: Screen): boolean {
  return entries.at(-1)?.shown.some(({ chips }) => chips.length > 0) === true;
}

/** Opens the file of the shown text at its line, and reads it again when the editor has closed. */
async function edit(session: PreviewSession, { state, shown }: Left, host: Host): Promise<void> {
  const text = textOf(session.corpus(), shown, state.locale);
  if (text === undefined) return;
  const source = session.corpus().sources.get(text.file)?.text ?? '';
  const { line } = positionAt(lineStarts(source), text.node.start);
  const editor = host.env('VISUAL') ?? host.env('EDITOR') ?? 'vi';
  const file = `${session.root}/${text.file}`;
  const { program, args } = editorCommand(editor, file, line);
  host.stdout.write(LEAVE);
  const status = await host.runInTerminal(program, args);
  host.stdout.write(ENTER);
  if (status === null) host.stderr.write(`"${program}" cannot be started; set EDITOR to your editor\n`);
  session.reread([file]);
}
