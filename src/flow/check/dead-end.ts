import type { Edge, Node, Space } from '../explore/space.ts';
import { pathOfState, type Invariant, type Violation } from './invariant.ts';
import { CHAT } from './proof.ts';
import { shortestPaths } from './search.ts';

/** From everywhere the conversation can end, and can come back to chat. */
export const deadEnd: Invariant = {
  id: 'I5',
  code: 'flow/dead-end',
  title: 'From every situation, both the end and the chat can be reached',
  check({ talk, compiled }) {
    const isFinal = (node: Node): boolean => compiled.states[node.state]?.kind === 'final';
    const ends = backwards(talk, isFinal);
    const chats = backwards(talk, (node) => node.state === CHAT);
    const wayTo = shortestPaths(talk);
    const violations = new Map<string, Violation>();
    for (const node of talk.nodes) {
      if (isFinal(node)) continue;
      const missing = !ends.has(node) ? 'the end' : !chats.has(node) ? 'the chat' : null;
      if (missing === null || violations.has(node.state)) continue;
      const message = `From "${node.state}" nothing leads to ${missing}`;
      violations.set(node.state, {
        message,
        help: 'Add a transition out: a timer, a choice, or an event of the agent',
        path: pathOfState(node),
        way: wayTo(node),
      });
    }
    return { combinations: talk.nodes.length * 2, violations: [...violations.values()] };
  },
};

/** The situations from which one of the goals can be reached. */
function backwards(space: Space, isGoal: (node: Node) => boolean): Set<Node> {
  const into = new Map<Node, Edge[]>();
  for (const edge of space.edges) {
    const list = into.get(edge.to);
    if (list === undefined) into.set(edge.to, [edge]);
    else list.push(edge);
  }
  const reached = new Set(space.nodes.filter(isGoal));
  for (const node of reached) for (const { from } of into.get(node) ?? []) reached.add(from);
  return reached;
}
