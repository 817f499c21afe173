import type { Edge } from '../explore/space.ts';
import type { EffectMark } from '../model.ts';
import { pathOfEdge, type Invariant, type Violation } from './invariant.ts';
import type { Proof } from './proof.ts';
import { search, shortestPaths } from './search.ts';
import { hasMark, switched } from './steps.ts';

/** Effects that must not happen twice for one event. */
const ONCE: readonly EffectMark[] = ['dials', 'books', 'records-consent'];

/**
 * Events come twice and out of order. The runtime drops an event whose id it has seen; what cannot be told apart by id must be
 * harmless: a repeated event neither books nor dials nor changes what was agreed, and news of a call that is not under way
 * changes nothing.
 */
export const repeatHasEffect: Invariant = {
  id: 'I24',
  code: 'flow/repeat-has-effect',
  title: 'Repeated and late events change nothing more',
  check(proof) {
    const repeated = repeats(proof);
    const late = lateNews(proof);
    return { combinations: repeated.combinations + late.combinations, violations: [...repeated.violations, ...late.violations] };
  },
};

function repeats(proof: Proof): { combinations: number; violations: Violation[] } {
  const { talk } = proof;
  const wayTo = shortestPaths(talk);
  const violations = new Map<string, Violation>();
  let combinations = 0;
  for (const first of talk.edges) {
    if (first.from === first.to && !first.asked.some(({ type }) => type === 'effect')) continue;
    for (const second of talk.out.get(first.to) ?? []) {
      if (second.event !== first.event) continue;
      combinations += 1;
      const wrong = twice(proof, first, second);
      const key = `${second.from.state} ${second.event}`;
      if (wrong === null || violations.has(key)) continue;
      violations.set(key, {
        message: `"${second.event}" twice in a row, ending in "${second.from.state}", ${wrong}`,
        help: 'Let the second one meet a state or a guard that knows about the first',
        path: pathOfEdge(proof, second),
        way: [...wayTo(first.from), first, second],
      });
    }
  }
  return { combinations, violations: [...violations.values()] };
}

function twice(proof: Proof, first: Edge, second: Edge): string | null {
  const effect = ONCE.find((mark) => hasMark(proof, first, mark) && hasMark(proof, second, mark));
  if (effect !== undefined) return `${effect} twice`;
  const booked = second.from.own['consent'] === 'granted' && first.from.own['consent'] !== 'granted';
  if (booked && second.to.own['consent'] !== 'granted') return 'takes back what the first one agreed';
  return null;
}

/** Outcomes of calls that are not under way. */
function lateNews(proof: Proof): { combinations: number; violations: Violation[] } {
  const { caught, visited } = search<string>(proof.talk, {
    memories: 2,
    notice(memory, edge) {
      const outcome = proof.eventHas(edge.event, 'call-outcome');
      const moves = edge.from !== edge.to || edge.sends.length > 0;
      if (outcome && memory === 0 && moves) {
        return {
          caught: `"${edge.event}" in "${edge.from.state}" counts although no call is under way`,
          key: `${edge.from.state} ${edge.event}`,
        };
      }
      return switched(proof, edge, memory === 1 && !outcome, ['dials'], ['unbooks']) ? 1 : 0;
    },
  });
  const help = 'Handle outcomes of calls only while a call is under way';
  return {
    combinations: visited,
    violations: caught.map(({ path, detail }) => ({ message: detail, help, path: pathOfEdge(proof, path.at(-1)!), way: path })),
  };
}
