import type { Edge } from '../explore/space.ts';
import { sentMessages } from './sent-messages.ts';
import { pathOfEdge, pathOfState, type Invariant, type Violation } from './invariant.ts';
import type { Proof } from './proof.ts';
import { shortestPaths } from './search.ts';

/** Kinds of values that never stand in a message. */
const PRIVATE: ReadonlySet<string> = new Set(['full-number', 'free-text', 'secret']);

/** No message holds a full number or what a person wrote, and what must not be kept is removed before anything is said. */
export const exposedSecret: Invariant = {
  id: 'I16',
  code: 'flow/exposed-secret',
  title: 'No message holds a full number, and nothing sensitive is echoed or kept',
  check(proof) {
    const { talk } = proof;
    const wayTo = shortestPaths(talk);
    const violations: Violation[] = [];
    let combinations = 0;
    for (const [message, edge] of sentMessages(proof)) {
      const wordings = [proof.message(message)?.source, ...(proof.message(message)?.others.values() ?? [])];
      for (const placeholder of new Set(wordings.flatMap((one) => one?.placeholders ?? []))) {
        combinations += 1;
        if (!PRIVATE.has(proof.compiled.data[placeholder]?.holds ?? '')) continue;
        const text = `"${message}" shows {${placeholder}}, which must not stand in a message`;
        violations.push({
          message: text,
          help: 'Show the last two digits, or nothing of it',
          path: `data/${placeholder}`,
          way: [...wayTo(edge.from), edge],
          messageId: message,
        });
      }
    }
    const sensitive = Object.keys(proof.compiled.events).filter((event) => proof.eventHas(event, 'sensitive'));
    const kept = new Map<string, Violation>();
    for (const node of talk.nodes) {
      if (!talk.wiring.states.has(node.state)) continue;
      for (const event of sensitive) {
        const edges = (talk.out.get(node) ?? []).filter((edge) => edge.event === event);
        combinations += Math.max(1, edges.length);
        const wrong =
          edges.length === 0
            ? `nothing removes what "${event}" brings`
            : edges.map((edge) => keptOrEchoed(proof, edge)).find((one) => one !== null);
        const key = `${node.state} ${event}`;
        if (wrong == null || kept.has(key)) continue;
        const path = edges[0] === undefined ? `${pathOfState(node)}/on/${event}` : pathOfEdge(proof, edges[0]);
        kept.set(key, {
          message: `In "${node.state}" ${wrong}`,
          help: 'Let an effect that redacts come first',
          path,
          way: [...wayTo(node), ...edges.slice(0, 1)],
        });
      }
    }
    return { combinations, violations: [...violations, ...kept.values()] };
  },
};

function keptOrEchoed(proof: Proof, edge: Edge): string | null {
  const event = proof.compiled.events[edge.event];
  if (event !== undefined && event.brings.length + event.provides.length > 0) return `"${edge.event}" hands on what it should forget`;
  const first = edge.asked.find(({ type }) => type === 'send' || type === 'effect');
  const redacts = first?.type === 'effect' && proof.effectHas(first.params['effect'] ?? '', 'redacts');
  return redacts ? null : `"${edge.event}" is answered before it is removed`;
}
