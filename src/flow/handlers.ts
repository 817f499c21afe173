import type { Flow, State, Transition } from './model.ts';

/**
 * What a state does on each event: its own handlers, those written for all events of a group (`user.*`), and the
 * global ones that it does not write itself.
 */
export function handlersOf(flow: Flow, state: State): Map<string, readonly Transition[]> {
  const all = new Map<string, readonly Transition[]>();
  for (const event of flow.events.keys()) {
    const own = state.on.get(event) ?? state.on.get(groupOf(event)) ?? (takesGlobals(state) ? flow.globals.get(event) : undefined);
    if (own !== undefined) all.set(event, own);
  }
  return all;
}

/** What a state does as soon as facts call for it: its own rules before the global ones. */
export function atOnceOf(flow: Flow, state: State): readonly Transition[] {
  const shared = flow.globalAtOnce.filter(({ sort, except }) => !except.includes(state.id) && isOfSort(state, sort));
  return [...shared.map(({ transition }) => transition), ...state.atOnce];
}

function takesGlobals(state: State): boolean {
  return state.kind === 'waiting' && state.globals === 'all';
}

function isOfSort(state: State, sort: 'call' | 'waiting'): boolean {
  return state.region === 'talk' && state.kind === 'waiting' && state.globals === 'all' && (sort === 'waiting' || state.call);
}

/** `user.stay` belongs to `user.*`. */
function groupOf(event: string): string {
  return event.slice(0, event.indexOf('.') + 1) + '*';
}
