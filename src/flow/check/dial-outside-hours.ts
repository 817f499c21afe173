import type { Condition } from '../vocabulary.ts';
import { pathOfEdge, type Invariant } from './invariant.ts';
import { search } from './search.ts';
import { changesNumber } from './steps.ts';

const OPEN: readonly Condition[] = [[{ callHours: ['open'] }]];

/** The phone rings only inside the hours of a time zone that the person has seen and accepted. */
export const dialOutsideHours: Invariant = {
  id: 'I10',
  code: 'flow/dial-outside-hours',
  title: 'No phone rings outside the call hours of the confirmed time zone',
  check(proof) {
    const { caught, visited } = search<string>(proof.talk, {
      memories: 2,
      notice(before, edge) {
        let confirmed = before === 1 && !changesNumber(proof, edge);
        for (const { type, params, own } of edge.asked) {
          if (type !== 'effect') continue;
          const effect = params['effect'] ?? '';
          if (proof.effectHas(effect, 'stores-number') || proof.effectHas(effect, 'deletes-number')) confirmed = false;
          if (proof.effectHas(effect, 'confirms-zone')) confirmed = true;
          if (!proof.effectHas(effect, 'dials')) continue;
          const early = proof.solver.answers(edge.region, edge.from.own, own, OPEN).some(({ truth }) => truth[0] === false);
          if (early)
            return {
              caught: `"${edge.event}" in "${edge.from.state}" can ring the person while the lines are closed`,
              key: `hours ${edge.from.state} ${edge.event}`,
            };
          if (!confirmed)
            return {
              caught: `"${edge.event}" in "${edge.from.state}" rings the person in a time zone that they have not confirmed`,
              key: `zone ${edge.from.state} ${edge.event}`,
            };
        }
        return confirmed ? 1 : 0;
      },
    });
    const help = 'Guard the step with "callHours: open", and read the window back with its time zone before the yes';
    return {
      combinations: visited,
      violations: caught.map(({ path, detail }) => ({ message: detail, help, path: pathOfEdge(proof, path.at(-1)!), way: path })),
    };
  },
};
