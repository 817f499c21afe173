import { eachCombination } from '../explore/combinations.ts';
import { conditionWords } from '../read/read-condition.ts';
import { selectDelivery } from '../select-message.ts';
import type { Delivery } from '../model.ts';
import type { Facts } from '../vocabulary.ts';
import { pathOfEdge, type Invariant, type Violation } from './invariant.ts';
import type { Proof } from './proof.ts';
import { shortestPaths } from './search.ts';

/** What the platform's policy allows at most: free text in the open window, templates outside it, nothing of ours where only humans may write. */
const ALLOWED: Readonly<Record<string, readonly Delivery[]>> = {
  open: ['message', 'utility', 'held'],
  'template-only': ['utility', 'held'],
  'human-only': ['held'],
  closed: ['held'],
};

/** Nothing goes out while an agent owns the thread or where the send window forbids it. */
export const messageOutsideWindow: Invariant = {
  id: 'I9',
  code: 'flow/message-outside-window',
  title: 'Nothing is sent while an agent owns the thread, or outside the send window',
  check(proof) {
    const table = wrongDeliveries(proof);
    const spoken = spokenOver(proof);
    return { combinations: table.combinations + spoken.combinations, violations: [...table.violations, ...spoken.violations] };
  },
};

function wrongDeliveries(proof: Proof): { combinations: number; violations: Violation[] } {
  const { compiled, talk } = proof;
  const violations = new Map<number, Violation>();
  let combinations = 0;
  eachCombination(talk.facts, ['threadOwner', 'sendWindow', ...compiled.delivery.facts], (facts) => {
    combinations += 1;
    const as = selectDelivery(compiled.delivery, facts);
    const allowed = facts['threadOwner'] === 'agent' ? ['held'] : (ALLOWED[facts['sendWindow'] ?? ''] ?? ['held']);
    const row = compiled.delivery.rows.findIndex(({ when }) => talk.facts.holdsFor(when, facts, {}));
    if (allowed.includes(as) || violations.has(row)) return;
    violations.set(row, {
      message: `A message goes out as "${as}" when ${words(facts)}`,
      help: 'Hold it back ("as: held"), or send the approved template ("as: utility") where the window allows it',
      path: `delivery/rows/${row}`,
      way: [],
      facts: { ...facts },
    });
  });
  return { combinations, violations: [...violations.values()] };
}

/** In a state that an agent owns, the bot says nothing of its own accord. */
function spokenOver(proof: Proof): { combinations: number; violations: Violation[] } {
  const { talk, compiled } = proof;
  const owned = (state: string): boolean => compiled.states[state]?.owner === 'agent';
  const wayTo = shortestPaths(talk);
  const violations = new Map<string, Violation>();
  let combinations = 0;
  for (const edge of talk.edges) {
    if (!owned(edge.from.state)) continue;
    combinations += 1;
    const leaves = proof.eventHas(edge.event, 'agent-leaves') && !owned(edge.to.state);
    const key = `${edge.from.state} ${edge.event}`;
    if (leaves || violations.has(key) || !speaksUp(proof, edge)) continue;
    violations.set(key, {
      message: `On "${edge.event}" the bot speaks in "${edge.from.state}", where an agent has the thread`,
      help: 'Remove the "send"; tell the agent by an effect instead',
      path: pathOfEdge(proof, edge),
      way: [...wayTo(edge.from), edge],
    });
  }
  return { combinations, violations: [...violations.values()] };
}

function speaksUp(proof: Proof, edge: Proof['talk']['edges'][number]): boolean {
  return edge.sends.some((send) => proof.rows(edge, send).some(({ row }) => row.send !== null));
}

function words(facts: Facts): string {
  return conditionWords([Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, [value]]))]);
}
