import { changesNumber, isByPerson } from './steps.ts';
import { pathOfEdge, type Invariant } from './invariant.ts';
import { search } from './search.ts';

/**
 * Follows the yes of the person: a recorded yes counts for the number that was read back, until that number changes, is
 * deleted, or the person withdraws.
 */
export const dialWithoutConsent: Invariant = {
  id: 'I1',
  code: 'flow/dial-without-consent',
  title: 'No phone rings without a yes to this very number',
  check(proof) {
    const { caught, visited } = search<string>(proof.talk, {
      memories: 2,
      notice(before, edge) {
        let agreed = before === 1 && !changesNumber(proof, edge);
        for (const { type, params, own } of edge.asked) {
          if (type !== 'effect') continue;
          const effect = params['effect'] ?? '';
          const has = (mark: Parameters<typeof proof.effectHas>[1]): boolean => proof.effectHas(effect, mark);
          if (has('records-consent') && !isByPerson(proof, edge.event))
            return { caught: `"${edge.event}" records a yes that no person gave`, key: `silent ${edge.event}` };
          if (has('records-consent')) agreed = true;
          if (has('stores-number') || has('deletes-number') || has('withdraws-consent')) agreed = false;
          if (has('dials') && (!agreed || own['consent'] !== 'granted')) {
            return {
              caught: `"${edge.event}" in "${edge.from.state}" rings the person without a yes to this number`,
              key: `dial ${edge.from.state} ${edge.event}`,
            };
          }
        }
        return agreed && edge.to.own['consent'] === 'granted' ? 1 : 0;
      },
    });
    return {
      combinations: visited,
      violations: caught.map(({ path, detail }) => ({
        message: detail,
        help: 'Set "consent: none" wherever the number changes, and record a yes only when the person says it',
        path: pathOfEdge(proof, path.at(-1)!),
        way: path,
      })),
    };
  },
};
