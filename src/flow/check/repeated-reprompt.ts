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
    const asking = new Map(
      talk.nodes.map((node) => [node, (talk.out.get(node) ?? []).filter((edge) => texts(proof, edge, true).size > 0)]),
    );
    for (const first of talk.edges) {
      const said = first.sends.length === 0 ? null : texts(proof, first, false);
      if (said === null || said.size === 0) continue;
      for (const second of asking.get(first.to) ?? []) {
        combinations += 1;
        const again = [...texts(proof, second, true)].find(([text]) => said.has(text));
        const key = `${second.from.state} ${second.event}`;
        if (again === undefined || violations.has(key)) continue;
        const [, { message }] = again;
        violations.set(key, {
          message: `"${second.event}" in "${second.from.state}" repeats "${message}" word for word`,
          help: 'Count with "- next: round", and give each round its own message',
          path: pathOfEdge(proof, second),
          way: [...wayTo(first.from), first, second],
          messageId: message,
        });
      }
    }
    return { combinations, violations: [...violations.values()] };
  },
};

interface Said {
  readonly message: string;
}

/** The texts that an edge may say last: reprompts only, or anything. */
function texts(proof: Proof, edge: Edge, reprompts: boolean): Map<string, Said> {
  const found = new Map<string, Said>();
  const send = edge.sends.at(-1);
  if (send === undefined || (reprompts && !proof.slotHas(send.slot, 'reprompt'))) return found;
  for (const { row } of proof.rows(edge, send))
    if (row.send !== null) found.set(proof.message(row.send)?.source.text ?? row.send, { message: row.send });
  return found;
}
