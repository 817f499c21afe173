import { pathOfEdge, pathOfState, type Invariant, type Violation } from './invariant.ts';
import { search } from './search.ts';
import { speaks, switched } from './steps.ts';

/** The phone and the chat are one conversation: whatever happens on the phone is told in chat, unless an agent has the thread. */
export const silentCallOutcome: Invariant = {
  id: 'I6',
  code: 'flow/silent-call-outcome',
  title: 'Every outcome of a call is told in chat',
  check(proof) {
    const outcomes = Object.keys(proof.compiled.events).filter((event) => proof.eventHas(event, 'call-outcome'));
    const byAgent = (state: string): boolean => proof.compiled.states[state]?.owner === 'agent';
    const { caught, visited } = search<Omit<Violation, 'way'>>(proof.talk, {
      memories: 2,
      notice(memory, edge) {
        const outcome = proof.eventHas(edge.event, 'call-outcome');
        if (memory === 1 && outcome && !byAgent(edge.from.state) && !speaks(proof, edge)) {
          const message = `"${edge.event}" in "${edge.from.state}" says nothing in chat`;
          return {
            caught: { message, help: 'Add "- send:" with a message for this outcome', path: pathOfEdge(proof, edge) },
            key: `${edge.from.state} ${edge.event}`,
          };
        }
        return switched(proof, edge, memory === 1 && !outcome, ['dials'], ['unbooks']) ? 1 : 0;
      },
      arrive(memory, node) {
        const deaf =
          memory === 0 ? undefined : outcomes.find((event) => (proof.talk.out.get(node) ?? []).every((edge) => edge.event !== event));
        if (deaf === undefined) return null;
        const message = `"${node.state}" does nothing on "${deaf}" while a call is under way`;
        return {
          caught: { message, help: `Handle "${deaf}" in "${node.state}" and tell the person`, path: `${pathOfState(node)}/on/${deaf}` },
          key: `${node.state} ${deaf}`,
        };
      },
    });
    return { combinations: visited, violations: caught.map(({ path, detail }) => ({ ...detail, way: path })) };
  },
};
