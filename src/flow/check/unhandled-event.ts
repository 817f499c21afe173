import type { Invariant, Violation } from './invariant.ts';
import { shortestPaths } from './search.ts';

/** Nobody is left without an answer, and no wait is without end. */
export const unhandledEvent: Invariant = {
  id: 'I3',
  code: 'flow/unhandled-event',
  title: 'Every waiting state has a timeout and handles every global event',
  check(proof) {
    const { compiled, talk } = proof;
    const globals = Object.entries(compiled.events).filter(([, { priority }]) => priority !== null);
    const wayTo = shortestPaths(talk);
    const endless: Violation[] = [];
    const deaf = new Map<string, string[]>();
    let combinations = 0;
    const wayInto = (state: string): Violation['way'] => {
      const node = talk.nodes.find((one) => one.state === state);
      return node === undefined ? [] : wayTo(node);
    };
    for (const [state, about] of Object.entries(compiled.states)) {
      if (about.kind !== 'waiting') continue;
      combinations += globals.length + 1;
      const own = talk.wiring.states.get(state);
      const timers = (own?.entry ?? []).flatMap(({ type, params }) => (type === 'start' ? [params['timer'] ?? ''] : []));
      if (!timers.some((timer) => doesSomething(own?.on?.[`timer.${timer}`]))) {
        const help = 'Give it a timer under "timers", and say what happens when it rings';
        endless.push({ message: `"${state}" can wait for ever`, help, path: `states/${state}/timers`, way: wayInto(state) });
      }
      for (const [event] of globals) if (own?.on?.[event] === undefined) deaf.set(event, [...(deaf.get(event) ?? []), state]);
    }
    const violations = [...endless, ...[...deaf].map(([event, states]) => unanswered(event, states, wayInto(states[0] ?? '')))];
    return { combinations, violations };
  },
};

function doesSomething(transitions: readonly { readonly target?: string; readonly actions?: readonly unknown[] }[] | undefined): boolean {
  return transitions?.some((one) => one.target !== undefined || one.actions !== undefined) === true;
}

/** One finding for each event, however many states leave it without an answer. */
function unanswered(event: string, states: readonly string[], way: Violation['way']): Violation {
  const [first = '', ...others] = states;
  const names = states.map((state) => `"${state}"`).join(', ');
  const message = others.length === 0 ? `"${first}" does not answer "${event}"` : `"${event}" has no answer in ${names}`;
  const help = `Add "${event}" under "globals" for all states, or under "on" of the state`;
  return { message, help, path: others.length === 0 ? `states/${first}/on/${event}` : `globals/${event}`, way };
}
