import { pathOfEdge, type Invariant } from './invariant.ts';
import { search } from './search.ts';

/** One person has at most one pending call, also when two cases turn out to be one. */
export const doubleBooking: Invariant = {
  id: 'I20',
  code: 'flow/double-booking',
  title: 'At most one call is pending for a person',
  check(proof) {
    const { caught, visited } = search<string>(proof.talk, {
      memories: 2,
      notice(memory, edge) {
        let pending = memory === 1;
        for (const { type, params } of edge.asked) {
          if (type !== 'effect') continue;
          const marks = proof.compiled.effects[params['effect'] ?? '']?.marks ?? [];
          if (marks.includes('books') && (pending || proof.eventHas(edge.event, 'duplicate'))) {
            return { caught: `"${edge.event}" in "${edge.from.state}" books a second call`, key: `${edge.from.state} ${edge.event}` };
          }
          if (marks.includes('books')) pending = true;
          if (marks.includes('unbooks')) pending = false;
        }
        return pending ? 1 : 0;
      },
    });
    const help = 'Take the first call off before booking another, or move it ("effect: call.reschedule")';
    return {
      combinations: visited,
      violations: caught.map(({ path, detail }) => ({ message: detail, help, path: pathOfEdge(proof, path.at(-1)!), way: path })),
    };
  },
};
