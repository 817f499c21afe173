import { describe, expect, it } from 'vitest';
import { flowUsage } from '../../src/flow/usage.ts';
import { shippedFlow } from '../support/shipped-flow.ts';

const usage = flowUsage(shippedFlow().flow);

describe('how the flow uses messages', () => {
  it('tells the states in which people read a message', () => {
    expect(usage.statesOf('offer.call')).toEqual(['offer']);
    expect([...usage.statesOf('number.confirm')].sort()).toEqual(['confirm']);
    expect(usage.statesOf('escalation.notice')).toEqual([]);
  });

  it('tells what is always read with it', () => {
    expect(usage.alwaysWith('offer.call')).toEqual([]);
    for (const { transition } of usage.stepsOf('number.dropped')) expect(transition.path).toMatch(/^states\//u);
  });

  it('knows the steps of global handlers in every state that has them', () => {
    const from = new Set(usage.stepsOf('control.stop').map((step) => step.from));
    expect([...from]).toEqual(expect.arrayContaining(['offer', 'collect', 'booked', 'chat-waiting', 'self-service']));
    expect(from.has('with-agent')).toBe(false);
  });
});
