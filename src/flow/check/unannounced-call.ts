import { pathOfEdge, type Invariant } from './invariant.ts';
import { search } from './search.ts';

/** Just before the phone rings, the chat says so; a notice that was held back does not count. */
export const unannouncedCall: Invariant = {
  id: 'I11',
  code: 'flow/unannounced-call',
  title: 'A notice in the chat comes before every ring',
  check(proof) {
    const { caught, visited } = search<string>(proof.talk, {
      memories: 2,
      notice(before, edge) {
        let told =
          before === 1 &&
          (edge.from.state === edge.to.state ||
            edge.asked.some(({ type, params }) => type === 'effect' && proof.effectHas(params['effect'] ?? '', 'dials')));
        for (const { type, params, own } of edge.asked) {
          if (type === 'send' && proof.slotHas(params['slot'] ?? '', 'announces-call')) {
            const rows = proof.rows(edge, { slot: params['slot'] ?? '', own });
            told = !proof.deliveries(edge).has('held') && rows.length > 0 && rows.every(({ row }) => row.send !== null);
          }
          if (type !== 'effect' || !proof.effectHas(params['effect'] ?? '', 'dials')) continue;
          if (!told)
            return {
              caught: `"${edge.event}" in "${edge.from.state}" rings the person without a notice in chat`,
              key: `${edge.from.state} ${edge.event}`,
            };
          told = false;
        }
        return told ? 1 : 0;
      },
    });
    const help =
      'Send the notice in the state before the call, and enter that state only while messages can go out ("sendWindow: [open, template-only]")';
    return {
      combinations: visited,
      violations: caught.map(({ path, detail }) => ({ message: detail, help, path: pathOfEdge(proof, path.at(-1)!), way: path })),
    };
  },
};
