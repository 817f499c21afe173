import type { Edge, Node } from '../explore/space.ts';
import { pathOfEdge, type Invariant, type Violation } from './invariant.ts';
import type { Proof } from './proof.ts';
import { search, shortestPaths } from './search.ts';
import { hasMark, isByPerson } from './steps.ts';

/** Attempts run out, an offer is made once, and the bot does not talk to itself. */
export const endlessLoop: Invariant = {
  id: 'I8',
  code: 'flow/endless-loop',
  title: 'Attempts strictly decrease, an offer is made once, and nothing goes round without a person',
  check(proof) {
    const attempts = repeatedAttempts(proof);
    const offers = repeatedOffers(proof);
    const rounds = emptyRounds(proof);
    return {
      combinations: attempts.combinations + offers.combinations + rounds.combinations,
      violations: [...attempts.violations, ...offers.violations, ...rounds.violations],
    };
  },
};

interface Found {
  readonly combinations: number;
  readonly violations: readonly Violation[];
}

/** Between two requests of the person, each call leaves fewer attempts than the one before. */
function repeatedAttempts(proof: Proof): Found {
  const values = proof.compiled.facts['attemptsLeft']?.values ?? [];
  const { caught, visited } = search<string>(proof.talk, {
    // 0: no call since the person last asked; else one more than the place of the attempts that were left.
    memories: values.length + 1,
    notice(memory, edge) {
      const asked = isByPerson(proof, edge.event) && proof.eventHas(edge.event, 'asks-for-call');
      const before = asked ? 0 : memory;
      const dial = edge.asked.find(({ type, params }) => type === 'effect' && proof.effectHas(params['effect'] ?? '', 'dials'));
      if (dial === undefined) return before;
      const left = values.indexOf(dial.own['attemptsLeft'] ?? '') + 1;
      const fewer = left > Math.max(before, 1);
      return fewer ? left : { caught: `A call from "${edge.from.state}" does not use up an attempt`, key: edge.from.state };
    },
  });
  const help = 'Add "- next: attemptsLeft" before the call';
  return {
    combinations: visited,
    violations: caught.map(({ path, detail }) => ({ message: detail, help, path: pathOfEdge(proof, path.at(-1)!), way: path })),
  };
}

/** A second offer needs a request of the person or news that changes something. */
function repeatedOffers(proof: Proof): Found {
  const { caught, visited } = search<string>(proof.talk, {
    memories: 2,
    notice(memory, edge) {
      const again = proof.eventHas(edge.event, 'improves') || proof.eventHas(edge.event, 'asks-for-call');
      const before = again ? 0 : memory;
      const offers = edge.sends.some(({ slot }) => proof.slotHas(slot, 'offers-call'));
      if (!offers) return before;
      if (before === 1)
        return {
          caught: `"${edge.event}" in "${edge.from.state}" offers a call for the second time`,
          key: `${edge.from.state} ${edge.event}`,
        };
      return 1;
    },
  });
  const help = 'Guard the offer with "offered: no"';
  return {
    combinations: visited,
    violations: caught.map(({ path, detail }) => ({ message: detail, help, path: pathOfEdge(proof, path.at(-1)!), way: path })),
  };
}

/** A circle of timers alone that writes to the person, and in which nobody is told, never ends. */
function emptyRounds(proof: Proof): Found {
  const { talk } = proof;
  const alone = (edge: Edge): boolean => edge.event.startsWith('timer.') && !hasMark(proof, edge, 'pages');
  const out = (node: Node): Edge[] => (talk.out.get(node) ?? []).filter(alone);
  const component = components(talk.nodes, out);
  const wayTo = shortestPaths(talk);
  const violations = new Map<string, Violation>();
  let combinations = 0;
  for (const node of talk.nodes) {
    for (const edge of out(node)) {
      combinations += 1;
      if (component.get(edge.to) !== component.get(node) || edge.sends.length === 0 || violations.has(node.state)) continue;
      const message = `In "${node.state}" timers go on writing and nobody is told`;
      const help = 'Tell a person each time round (an effect that pages), or leave the state';
      violations.set(node.state, { message, help, path: pathOfEdge(proof, edge), way: [...wayTo(node), edge] });
    }
  }
  return { combinations, violations: [...violations.values()] };
}

/** Number of the strongly connected component of each node (Tarjan, iterative). */
function components(nodes: readonly Node[], out: (node: Node) => readonly Edge[]): Map<Node, number> {
  const index = new Map<Node, number>();
  const low = new Map<Node, number>();
  const stack: Node[] = [];
  const onStack = new Set<Node>();
  const component = new Map<Node, number>();
  for (const root of nodes) {
    if (index.has(root)) continue;
    const work: { readonly node: Node; readonly edges: readonly Edge[]; next: number }[] = [];
    const open = (node: Node): void => {
      index.set(node, index.size);
      low.set(node, index.get(node) as number);
      stack.push(node);
      onStack.add(node);
      work.push({ node, edges: out(node), next: 0 });
    };
    open(root);
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const edge = top.edges[top.next];
      top.next += 1;
      if (edge === undefined) close(top.node);
      else if (!index.has(edge.to)) open(edge.to);
      else if (onStack.has(edge.to)) low.set(top.node, Math.min(low.get(top.node) as number, index.get(edge.to) as number));
    }
    function close(node: Node): void {
      work.pop();
      const parent = work.at(-1);
      if (parent !== undefined) low.set(parent.node, Math.min(low.get(parent.node) as number, low.get(node) as number));
      if (low.get(node) !== index.get(node)) return;
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        onStack.delete(member);
        component.set(member, index.get(node) as number);
        if (member === node) return;
      }
    }
  }
  return component;
}
