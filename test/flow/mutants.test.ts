import { describe, expect, it } from 'vitest';
import { explored } from '../../src/flow/check/proof.ts';
import { isCaught, makeMutants } from '../../src/flow/mutate.ts';
import { shippedFlow, shippedProof } from '../support/shipped-flow.ts';

const input = shippedFlow();
const mutants = makeMutants(input);
const laws = [...new Set(mutants.map(({ invariant }) => invariant))];
/** All of them with FULL=1; else one for each law, another one each day of work on them. */
const tried = process.env['FULL'] === '1' ? mutants : laws.map((law) => mutants.filter(({ invariant }) => invariant === law).at(-1)!);

describe('broken copies of the flow', () => {
  it('are many, and of each kind', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(100);
    expect(laws.sort()).toEqual(Array.from({ length: 25 }, (_, i) => `I${i + 1}`).sort());
  });

  it.each(tried.map((mutant) => [mutant.invariant, mutant.title, mutant] as const))('%s: %s', (_law, _title, mutant) => {
    expect(isCaught(input, mutant, explored(shippedProof()))).toBe(true);
  });

  it('are not caught where nothing is broken', () => {
    for (const law of laws)
      expect(isCaught(input, { invariant: law, title: '', flow: input.flow, texts: input.texts }, explored(shippedProof())), law).toBe(
        false,
      );
  });
});
