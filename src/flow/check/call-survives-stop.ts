import { pathOfEdge, pathOfState, type Invariant, type Violation } from './invariant.ts';
import { search } from './search.ts';
import { hasMark, switched } from './steps.ts';

/** One step after a person stops or cancels, no call is pending and none can follow. */
export const callSurvivesStop: Invariant = {
  id: 'I2',
  code: 'flow/call-survives-stop',
  title: 'Stopping or cancelling leaves no pending call after one step',
  check(proof) {
    const stops = Object.keys(proof.compiled.events).filter((event) => proof.eventHas(event, 'stops-calls'));
    const { caught, visited } = search<Omit<Violation, 'way'>>(proof.talk, {
      memories: 2,
      notice(memory, edge) {
        const pending = switched(proof, edge, memory === 1, ['books'], ['unbooks']);
        const stopped = proof.eventHas(edge.event, 'stops-calls');
        if (stopped && (pending || edge.to.own['consent'] === 'granted' || hasMark(proof, edge, 'dials'))) {
          const message = `After "${edge.event}" in "${edge.from.state}" the agreed call is still on`;
          return {
            caught: { message, help: 'Add "- routine: drop-call", or leave for a state without a call', path: pathOfEdge(proof, edge) },
            key: `${edge.from.state} ${edge.event}`,
          };
        }
        return pending ? 1 : 0;
      },
      arrive(memory, node) {
        if (memory !== 1 || !proof.talk.wiring.states.has(node.state)) return null;
        const deaf = stops.find((event) => (proof.talk.out.get(node) ?? []).every((edge) => edge.event !== event));
        if (deaf === undefined) return null;
        const message = `"${node.state}" does nothing on "${deaf}" while a call is agreed`;
        return {
          caught: {
            message,
            help: `Handle "${deaf}" in "${node.state}", or let the global handler do it`,
            path: `${pathOfState(node)}/on/${deaf}`,
          },
          key: `${node.state} ${deaf}`,
        };
      },
    });
    return { combinations: visited * stops.length, violations: caught.map(({ path, detail }) => ({ ...detail, way: path })) };
  },
};
