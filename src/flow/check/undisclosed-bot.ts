import type { Edge } from '../explore/space.ts';
import { pathOfEdge, type Invariant, type Violation } from './invariant.ts';
import type { Proof } from './proof.ts';
import { search } from './search.ts';
import { isByPerson } from './steps.ts';

/** Due: the next chat message must disclose. Held: the disclosure waits behind a shut window, which says it on return. */
const DONE = 0;
const DUE = 1;
const HELD = 2;

/**
 * After an agent leaves, the first chat message says that a bot speaks. Help in danger comes before it, and approved
 * templates outside the window are notices, not chat.
 */
export const undisclosedBot: Invariant = {
  id: 'I14',
  code: 'flow/undisclosed-bot',
  title: 'After an agent leaves, the bot says that it is a bot before anything else',
  check(proof) {
    const { caught, visited } = search<Omit<Violation, 'way'>>(proof.talk, {
      memories: 3,
      notice(before, edge) {
        const byAgent = (state: string): boolean => proof.compiled.states[state]?.owner === 'agent';
        let memory = byAgent(edge.from.state) && !byAgent(edge.to.state) ? DUE : before;
        // A shut window opens only when the person writes; until then nothing but templates can go out.
        if (memory === HELD && !isByPerson(proof, edge.event)) return memory;
        if (memory === HELD && greetedOnReturn(proof, edge)) memory = DONE;
        if (memory === DONE || byAgent(edge.to.state)) return memory;
        for (const send of edge.sends) {
          if (proof.slotHas(send.slot, 'safety')) continue;
          const rows = proof.rows(edge, send).filter(({ row }) => row.send !== null);
          const deliveries = proof.deliveries(edge);
          if (rows.length === 0 || (!deliveries.has('message') && !deliveries.has('held'))) continue;
          if (proof.slotHas(send.slot, 'discloses')) {
            return deliveries.has('held') ? HELD : DONE;
          }
          if (!deliveries.has('message')) continue;
          const message = `After the agent has left, "${edge.event}" in "${edge.from.state}" speaks without saying that a bot is back`;
          const help = 'Send a message that discloses the bot on "agent.released", or mark the slot that does with "discloses"';
          return { caught: { message, help, path: pathOfEdge(proof, edge) }, key: `${edge.from.state} ${edge.event}` };
        }
        return memory;
      },
    });
    return { combinations: visited, violations: caught.map(({ path, detail }) => ({ ...detail, way: path })) };
  },
};

/** While a disclosure is held the window is shut; the person's next message finds the greeting of the window's own region. */
function greetedOnReturn(proof: Proof, edge: Edge): boolean {
  if (!isByPerson(proof, edge.event)) return false;
  return proof.window.edges.some(({ event, asked, from }) => {
    const greets = asked.some(({ type, params }) => type === 'send' && proof.slotHas(params['slot'] ?? '', 'discloses'));
    return event === edge.event && greets && from.own['voice'] === edge.from.own['voice'];
  });
}
