import type { Condition } from '../vocabulary.ts';
import { pathOfEdge, type Invariant, type Violation } from './invariant.ts';
import type { Proof } from './proof.ts';
import { shortestPaths } from './search.ts';

/** What is called impossible has a reason, and never happens. */
export const unexplainedImpossible: Invariant = {
  id: 'I23',
  code: 'flow/unexplained-impossible',
  title: 'Every combination that is called impossible has a reason, and never happens',
  check(proof) {
    const stated = reasons(proof);
    const violations = stated
      .filter(({ because }) => because.trim() === '')
      .map(({ what, path }): Violation => ({ message: `${what} has no reason`, help: 'Say in "because" why', path, way: [] }));
    const happening = happens(proof);
    return { combinations: stated.length + happening.combinations, violations: [...violations, ...happening.violations] };
  },
};

function reasons({ flow }: Proof): { readonly what: string; readonly because: string; readonly path: string }[] {
  const tables = [
    ...[...flow.slots].map(([id, slot]) => [`slots/${id}`, slot] as const),
    ['triage', flow.triage] as const,
    ['delivery', flow.delivery] as const,
  ];
  return [
    ...tables.flatMap(([path, { impossible }]) =>
      impossible.map(({ because }, i) => ({
        what: `What "${path.split('/').at(-1)}" calls impossible`,
        because,
        path: `${path}/impossible/${i}`,
      })),
    ),
    ...[...flow.events].flatMap(([id, { implies }]) =>
      implies.map(({ because }, i) => ({ what: `What "${id}" implies`, because, path: `events/${id}/implies/${i}` })),
    ),
    ...[...flow.facts].map(([id, { because }]) => ({ what: `The default of "${id}"`, because, path: `facts/${id}` })),
    ...[...flow.slots].flatMap(([id, { rows }]) =>
      rows.flatMap(({ send, silent }, i) =>
        send === null ? [{ what: `The silence of "${id}"`, because: silent, path: `slots/${id}/rows/${i}` }] : [],
      ),
    ),
    ...[...flow.promises].map(([id, { lapses }]) => ({
      what: `What takes the place of "${id}"`,
      because: lapses.states.length === 0 ? 'none' : lapses.because,
      path: `promises/${id}/lapses`,
    })),
    ...flow.mentions.map(({ because }, i) => ({ what: 'A mention', because, path: `mentions/${i}` })),
  ];
}

/** Steps that meet a combination for which the slot has no row. */
function happens(proof: Proof): { combinations: number; violations: Violation[] } {
  const { talk } = proof;
  const wayTo = shortestPaths(talk);
  const violations = new Map<string, Violation>();
  const none: readonly Condition[] = [];
  let combinations = 0;
  for (const edge of talk.edges) {
    for (const send of edge.sends) {
      const slot = proof.compiled.slots[send.slot];
      if (slot === undefined || slot.impossible.length === 0) continue;
      combinations += 1;
      const bad = proof.rowsWith(edge, send, none).find(({ row }) => row === undefined);
      const key = `${send.slot} ${edge.from.state} ${edge.event}`;
      if (bad === undefined || violations.has(key)) continue;
      const facts = proof.talk.facts.derive({ ...bad.shown, ...send.own });
      violations.set(key, {
        message: `On "${edge.event}" in "${edge.from.state}", slot "${send.slot}" meets a combination that it calls impossible`,
        help: 'Add a row for it, or guard the step that sends it',
        path: pathOfEdge(proof, edge),
        way: [...wayTo(edge.from), edge],
        facts: Object.fromEntries(slot.facts.map((fact) => [fact, facts[fact] ?? ''])),
      });
    }
  }
  return { combinations, violations: [...violations.values()] };
}
