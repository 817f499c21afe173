import type { Edge } from '../explore/space.ts';
import type { FlowPromise } from '../model.ts';
import { pathOfEdge, pathOfState, type Invariant, type Violation } from './invariant.ts';
import type { Proof } from './proof.ts';
import { promiseTurns } from './pending-promise.ts';
import { search } from './search.ts';

/** When a promised time is over, the conversation owns up to it, wherever it is by then. */
export const promiseWithoutTimer: Invariant = {
  id: 'I15',
  code: 'flow/promise-without-timer',
  title: 'Every promised time has a timer that keeps the promise or owns up to it',
  check(proof) {
    let combinations = 0;
    const violations: Violation[] = [];
    for (const promise of proof.flow.promises.values()) {
      const timer = proof.flow.timers.get(promise.timer);
      if (timer?.at == null || !promise.says.includes(timer.at)) {
        const message = `The promise "${promise.id}" has no timer that rings at the promised time`;
        violations.push({
          message,
          help: `Let its timer ring "at" one of ${promise.says.join(', ')}`,
          path: `promises/${promise.id}/timer`,
          way: [],
        });
      }
      const found = follow(proof, promise);
      combinations += found.combinations;
      violations.push(...found.violations);
    }
    return { combinations, violations };
  },
};

function follow(proof: Proof, promise: FlowPromise): { combinations: number; violations: Violation[] } {
  const rings = `timer.${promise.timer}`;
  const turns = promiseTurns(proof, promise);
  const { caught, visited } = search<Omit<Violation, 'way'>>(proof.talk, {
    memories: 2,
    notice(memory, edge) {
      const again = turns.gives(edge);
      if (memory === 1 && edge.event === rings && !again && !ownsUp(proof, edge, promise)) {
        const message = `In "${edge.from.state}" the promised time of "${promise.id}" passes without a word`;
        const help = `Send one of ${promise.broken.join(', ')} on "${rings}"`;
        return { caught: { message, help, path: pathOfEdge(proof, edge) }, key: `${edge.from.state} ${edge.event}` };
      }
      return turns.pendingAfter(edge, memory === 1) ? 1 : 0;
    },
    arrive(memory, node) {
      if (memory !== 1) return null;
      if (proof.talk.wiring.on(node.state, rings).length > 0) return null;
      const message = `"${node.state}" does not answer "${rings}", though "${promise.id}" may be promised there`;
      return {
        caught: {
          message,
          help: `Handle "${rings}" in "${node.state}", or say under "lapses" what takes its place`,
          path: `${pathOfState(node)}/on/${rings}`,
        },
        key: node.state,
      };
    },
  });
  return { combinations: visited, violations: caught.map(({ path, detail }) => ({ ...detail, way: path })) };
}

function ownsUp(proof: Proof, edge: Edge, promise: FlowPromise): boolean {
  return edge.sends.some((send) => promise.broken.includes(send.slot) && proof.rows(edge, send).every(({ row }) => row.send !== null));
}
