import { pathOfState, type Invariant, type Violation } from './invariant.ts';
import { search } from './search.ts';
import { hasMark, switched } from './steps.ts';

/** When a conversation is closed, no number is left and no timer runs. */
export const leftoversAfterClose: Invariant = {
  id: 'I13',
  code: 'flow/leftovers-after-close',
  title: 'Closing deletes the number and ends all timers',
  check(proof) {
    const isFinal = (state: string): boolean => proof.compiled.states[state]?.kind === 'final';
    const { caught, visited } = search<Omit<Violation, 'way'>>(proof.talk, {
      memories: 2,
      notice(memory, edge) {
        const held = switched(proof, edge, memory === 1, ['stores-number'], ['deletes-number']);
        if (isFinal(edge.to.state)) {
          const left = held ? 'the number is still held' : !hasMark(proof, edge, 'clears-timers') ? 'timers still run' : null;
          const message = `After "${edge.event}" in "${edge.from.state}" the conversation is closed and ${left ?? ''}`;
          const help = `Add the effects that delete the number and end the timers under "enter" of "${edge.to.state}"`;
          if (left !== null) return { caught: { message, help, path: pathOfState(edge.to) }, key: `${edge.to.state} ${left}` };
        }
        return held ? 1 : 0;
      },
    });
    return { combinations: visited, violations: caught.map(({ path, detail }) => ({ ...detail, way: path })) };
  },
};
