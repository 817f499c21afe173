import type { Key } from 'ink';
import type { Scene } from '../commands/preview-scene.ts';
import { act, back, beginJourney, turnPage, type ChatState } from './chat-state.ts';
import { choicesOf, openMenu } from './chat-menus.ts';
import type { Screen } from './chat-screen.ts';

/** What a key came to: a new state, or the end of the chat for a while. */
export type Pressed = ChatState | 'quit' | 'edit';

/** The parts of Ink's `Key` that the chat looks at. */
export type PressedKey = Partial<Pick<Key, 'ctrl' | 'meta' | 'return' | 'escape' | 'backspace' | 'delete' | 'upArrow' | 'downArrow'>>;

export function press(scene: Scene, screen: Screen, state: ChatState, input: string, key: PressedKey): Pressed {
  if (key.ctrl === true) return withControl(scene, state, input);
  if (state.menu !== null) return inMenu(scene, screen, state, input, key);
  if (key.escape === true) return state.input === '' ? 'quit' : { ...state, input: '' };
  if (state.alone !== null && (key.upArrow === true || key.downArrow === true))
    return turnPage(state, scene, key.upArrow === true ? -1 : 1);
  if (key.return === true) return send(state);
  if (key.backspace === true || key.delete === true) return { ...state, input: [...state.input].slice(0, -1).join('') };
  const reply = replyAt(screen, input);
  if (state.input === '' && reply !== undefined && state.alone === null) return act(state, { kind: 'reply', key: reply });
  return key.meta === true ? state : { ...state, input: state.input + printable(input) };
}

function withControl(scene: Scene, state: ChatState, input: string): Pressed {
  switch (input) {
    case 'c':
      return 'quit';
    case 'e':
      return 'edit';
    case 'l':
      return openMenu(state, 'locale');
    case 's':
      return openMenu(state, 'surface');
    case 'f':
      return openMenu(state, 'facts');
    case 't':
      return openMenu(state, 'happening');
    case 'g':
      return openMenu(state, 'place');
    case 'b':
      return { ...state, branch: (state.branch ?? -1) + 1 };
    case 'z':
      return back(state);
    case 'r':
      return again(scene, state);
    default:
      return state;
  }
}

function again(scene: Scene, state: ChatState): ChatState {
  const journey = scene.talk?.journeys.find(({ id }) => id === state.journey);
  return journey === undefined ? { ...state, actions: [], facts: state.start, branch: null } : beginJourney(state, journey);
}

function inMenu(scene: Scene, screen: Screen, state: ChatState, input: string, key: PressedKey): Pressed {
  const { menu } = state;
  if (menu === null) return state;
  const choices = choicesOf(scene, state, screen.timers);
  const move = (by: number): ChatState => ({ ...state, menu: { ...menu, at: Math.max(0, Math.min(choices.length - 1, menu.at + by)) } });
  if (key.escape === true) return { ...state, menu: null };
  if (key.upArrow === true) return move(-1);
  if (key.downArrow === true) return move(1);
  if (key.return === true) return choices[menu.at]?.apply(state) ?? state;
  const typed = key.backspace === true || key.delete === true ? menu.typed.slice(0, -1) : menu.typed + printable(input);
  return { ...state, menu: { ...menu, typed, at: 0 } };
}

function send(state: ChatState): ChatState {
  const text = state.input.trim();
  return text === '' || state.alone !== null ? state : act(state, { kind: 'text', text });
}

/** A digit taps the reply with that number under the last message that has some. */
function replyAt({ entries }: Screen, input: string): string | undefined {
  if (!/^[1-9]$/u.test(input)) return undefined;
  const shown = entries.findLast((entry) => entry.shown.some(({ chips }) => chips.length > 0))?.shown ?? [];
  return shown.flatMap(({ chips }) => chips)[Number(input) - 1]?.key;
}

/** Pasted text may hold control characters. */
function printable(input: string): string {
  return input.replace(/[\u0000-\u001F\u007F-\u009F]+/gu, ' ');
}
