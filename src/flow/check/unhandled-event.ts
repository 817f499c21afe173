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
    const violations: Violation[] = [];
    let combinations = 0;
    for (const [state, about] of Object.entries(compiled.states)) {
      if (about.kind !== 'waiting') continue;
      const node = talk.nodes.find((one) => one.state === state);
      const way = node === undefined ? [] : wayTo(node);
      combinations += globals.length + 1;
      const own = talk.wiring.states.get(state);
      const timers = (own?.entry ?? []).flatMap(({ type, params }) => (type === 'start' ? [params['timer'] ?? ''] : []));
      const rings = timers.filter((timer) => doesSomething(own?.on?.[`timer.${timer}`]));
      if (rings.length === 0) {
        const message = `"${state}" can wait for ever`;
        violations.push({
          message,
          help: 'Give it a timer under "timers", and say what happens when it rings',
          path: `states/${state}/timers`,
          way,
        });
      }
      for (const [event] of globals) {
        if (own?.on?.[event] !== undefined) continue;
        const message = `"${state}" does not answer "${event}"`;
        violations.push({
          message,
          help: `Add "${event}" under "on", or under "globals" for all states`,
          path: `states/${state}/on/${event}`,
          way,
        });
      }
    }
    return { combinations, violations };
  },
};

function doesSomething(transitions: readonly { readonly target?: string; readonly actions?: readonly unknown[] }[] | undefined): boolean {
  return transitions?.some((one) => one.target !== undefined || one.actions !== undefined) === true;
}
