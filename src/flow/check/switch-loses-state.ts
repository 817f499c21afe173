import { pathOfEdge, type Invariant, type Violation } from './invariant.ts';
import { shortestPaths } from './search.ts';

/** Another surface or another language changes neither where the conversation is nor what was agreed. */
export const switchLosesState: Invariant = {
  id: 'I19',
  code: 'flow/switch-loses-state',
  title: 'Switching the surface or the language keeps the state and the yes',
  check(proof) {
    const { talk } = proof;
    const wayTo = shortestPaths(talk);
    const violations = new Map<string, Violation>();
    let combinations = 0;
    for (const edge of talk.edges) {
      if (!proof.eventHas(edge.event, 'keeps-state')) continue;
      combinations += 1;
      const changed = Object.keys(edge.from.own).find((fact) => edge.to.own[fact] !== edge.from.own[fact]);
      const lost =
        edge.to.state !== edge.from.state ? `leads to "${edge.to.state}"` : changed === undefined ? null : `changes "${changed}"`;
      const key = `${edge.from.state} ${edge.event}`;
      if (lost === null || violations.has(key)) continue;
      violations.set(key, {
        message: `"${edge.event}" in "${edge.from.state}" ${lost}`,
        help: 'Answer it without "go" and without "set"',
        path: pathOfEdge(proof, edge),
        way: [...wayTo(edge.from), edge],
      });
    }
    return { combinations, violations: [...violations.values()] };
  },
};
