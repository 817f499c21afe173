import type { Edge } from '../explore/space.ts';
import type { Condition, Facts } from '../vocabulary.ts';
import { pathOfEdge, type Invariant, type Violation } from './invariant.ts';
import type { Proof, Send } from './proof.ts';
import { shortestPaths } from './search.ts';

/** People who must not read about calls: who may be minors, who prefer text, who may be in danger. */
const PROTECTED: readonly Condition[] = [
  [
    { audience: ['possible-minor'] },
    { contactPreference: ['text-only'] },
    { safety: ['self-harm', 'danger', 'child-danger', 'scam-report'] },
  ],
];

/** Nobody for whom calls are unwelcome reads about calls, whatever state the conversation is in. */
export const callTalkToProtected: Invariant = {
  id: 'I12',
  code: 'flow/call-talk-to-protected',
  title: 'Possible minors, people who prefer text and people in danger never read about calls',
  check(proof) {
    const { talk } = proof;
    const wayTo = shortestPaths(talk);
    const violations = new Map<string, Violation>();
    let combinations = 0;
    for (const edge of talk.edges) {
      for (const send of edge.sends) {
        if (!proof.compiled.slots[send.slot]?.rows.some((row) => row.send !== null && proof.talksOfCalls(row.send))) continue;
        combinations += 1;
        const found = readByProtected(proof, edge, send);
        const key = `${edge.from.state} ${edge.event} ${found?.message ?? ''}`;
        if (found === null || violations.has(key)) continue;
        violations.set(key, {
          message: `On "${edge.event}" in "${edge.from.state}", "${found.message}" talks about calls to somebody who must not read it`,
          help: 'Leave the state at once when calls are unwelcome, or choose another message in the slot by "callsWelcome"',
          path: pathOfEdge(proof, edge),
          way: [...wayTo(edge.from), edge],
          facts: found.facts,
          messageId: found.message,
        });
      }
    }
    return { combinations, violations: [...violations.values()] };
  },
};

function readByProtected(proof: Proof, edge: Edge, send: Send): { readonly message: string; readonly facts: Facts } | null {
  for (const { row, truth, shown } of proof.rowsWith(edge, send, PROTECTED)) {
    if (truth[0] !== true || row?.send == null || !proof.talksOfCalls(row.send)) continue;
    const { audience = '', contactPreference = '', safety = '' } = shown;
    return { message: row.send, facts: { audience, contactPreference, safety } };
  }
  return null;
}
