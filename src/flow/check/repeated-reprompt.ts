import type { Edge } from '../explore/space.ts';
import { pathOfEdge, type Invariant, type Violation } from './invariant.ts';
import type { Proof } from './proof.ts';
import { shortestPaths } from './search.ts';

/** Asking again in the very same words tells people that nobody listens. */
export const repeatedReprompt: Invariant = {
  id: 'I17',
  code: 'flow/repeated-reprompt',
  title: 'A second reprompt never repeats the first',
  check(proof) {
    const { talk } = proof;
    const wayTo = shortestPaths(talk);
    const violations = new Map<string, Violation>();
    let combinations = 0;
    for (const first of talk.edges) {
      const said = reprompts(proof, first);
      if (said.size === 0) continue;
      for (const second of talk.out.get(first.to) ?? []) {
        if (second.event !== first.event) continue;
        combinations += 1;
        const again = [...reprompts(proof, second)].find(([text]) => said.has(text));
        const key = `${second.from.state} ${second.event}`;
        if (again === undefined || violations.has(key)) continue;
        violations.set(key, {
          message: `"${second.event}" twice in "${second.from.state}" repeats "${again[1]}" word for word`,
          help: 'Count with "- next: round", and give each round its own message',
          path: pathOfEdge(proof, second),
          way: [...wayTo(first.from), first, second],
          messageId: again[1],
        });
      }
    }
    return { combinations, violations: [...violations.values()] };
  },
};

/** The reprompts that an edge may send: text to message. */
function reprompts(proof: Proof, edge: Edge): Map<string, string> {
  const texts = new Map<string, string>();
  for (const send of edge.sends) {
    if (!proof.slotHas(send.slot, 'reprompt')) continue;
    for (const { row } of proof.rows(edge, send))
      if (row.send !== null) texts.set(proof.message(row.send)?.source.text ?? row.send, row.send);
  }
  return texts;
}
