import { render } from 'ink';
import { createElement } from 'react';
import { WatchView, type WatchState } from './watch-view.tsx';

/** Shows the watch on a terminal until the person quits. */
export async function showWatch(first: WatchState, subscribe: (listener: (state: WatchState) => void) => () => void): Promise<void> {
  const app = render(createElement(WatchView, { first, subscribe }), { exitOnCtrlC: true });
  await app.waitUntilExit();
}
