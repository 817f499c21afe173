import { pathOfState, type Invariant, type Violation } from './invariant.ts';
import { CHAT } from './proof.ts';
import { shortestPaths } from './search.ts';

/** Wherever a call is arranged or under way, one word or tap of the person leads to chat, whatever the facts. */
export const chatOutOfReach: Invariant = {
  id: 'I7',
  code: 'flow/chat-out-of-reach',
  title: 'One action of the person leads from every call state to chat',
  check(proof) {
    const { talk, compiled } = proof;
    const routes = Object.keys(compiled.events).filter((event) => proof.eventHas(event, 'chat-route'));
    const wayTo = shortestPaths(talk);
    const isChat = (state: string): boolean => state === CHAT || compiled.states[state]?.owner === 'agent';
    const violations = new Map<string, Violation>();
    let combinations = 0;
    for (const node of talk.nodes) {
      if (compiled.states[node.state]?.call !== true) continue;
      combinations += routes.length;
      const out = talk.out.get(node) ?? [];
      const plain = ['user.stay', 'user.human'].filter((event) => routes.includes(event));
      const open = plain.some((event) => {
        const edges = out.filter((edge) => edge.event === event);
        return edges.length > 0 && edges.every(({ to }) => isChat(to.state));
      });
      if (open || violations.has(node.state)) continue;
      const message = `In "${node.state}" neither ${plain.map((event) => `"${event}"`).join(' nor ')} leads to chat`;
      violations.set(node.state, {
        message,
        help: `Let "user.stay" go to "${CHAT}"`,
        path: `${pathOfState(node)}/on/user.stay`,
        way: wayTo(node),
      });
    }
    return { combinations, violations: [...violations.values()] };
  },
};
