import { describe, expect, it } from 'vitest';
import { editState, editTransition, withoutEffect } from '../../src/flow/mutate/edit.ts';
import { simulateFlow } from '../../src/flow/simulate.ts';
import { shippedFlow, withFlow } from '../support/shipped-flow.ts';

/** 10,000 walks with FULL=1. */
const walks = process.env['FULL'] === '1' ? 10_000 : 60;

describe('random walks', () => {
  it(`break no law in ${walks} walks of 200 events`, { timeout: 1_800_000 }, () => {
    const walked = simulateFlow(shippedFlow(), [], { walks, length: 200, seed: 7 }).walks!;
    expect(walked.stumbles).toEqual([]);
    expect(walked.steps).toBe(walks * 200);
    expect([...walked.visits.keys()]).toEqual(expect.arrayContaining(['booked', 'dialling', 'with-agent', 'closed', 'safety-hold']));
  });

  it('are the same for the same seed', () => {
    const walk = (seed: number): unknown => simulateFlow(shippedFlow(), [], { walks: 2, length: 100, seed }).walks;
    expect(walk(3)).toEqual(walk(3));
    expect(walk(3)).not.toEqual(walk(4));
  });

  it('stumble over a flow that is broken', () => {
    const silent = withFlow((flow) => editState(flow, 'announcing', (state) => ({ ...state, enter: [] })));
    const greedy = withFlow((flow) => editTransition(flow, { state: null, event: 'user.stay' }, 0, withoutEffect('call.cancel')));
    const stumbles = (input: typeof silent): string =>
      simulateFlow(input, [], { walks: 40, length: 200, seed: 1 })
        .walks!.stumbles.map(({ law }) => law)
        .join('\n');
    expect(stumbles(silent)).toContain('I11');
    expect(stumbles(greedy)).toContain('I2');
  });
});
