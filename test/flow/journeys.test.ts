import { describe, expect, it } from 'vitest';
import { shareOf } from '../../src/flow/simulate/coverage.ts';
import { simulateFlow } from '../../src/flow/simulate.ts';
import { shippedFlow, shippedJourneys, withFlow } from '../support/shipped-flow.ts';

const journeys = shippedJourneys();
const { results, coverage } = simulateFlow(shippedFlow(), journeys);

describe('the shipped journeys', () => {
  it('are many, the sad ones included, each with a name of its own', () => {
    expect(journeys.length).toBeGreaterThanOrEqual(120);
    expect(journeys.filter(({ sad }) => sad).length).toBeGreaterThanOrEqual(60);
    expect(new Set(journeys.map(({ id }) => id)).size).toBe(journeys.length);
  });

  it('go as written', () => {
    const failed = results.flatMap(({ journey, played }) =>
      played.flatMap(({ failures }) => failures.map((one) => `${journey.id}: ${one}`)),
    );
    expect(failed).toEqual([]);
  });

  it.each(Object.keys(coverage) as (keyof typeof coverage)[])('touch all %s', (kind) => {
    const { all, touched } = coverage[kind];
    expect(all.filter((one) => !touched.has(one))).toEqual([]);
    expect(shareOf(coverage[kind])).toBe(1);
  });

  it('notice a message that changes, a state that changes, and a timer that is gone', () => {
    const broken = withFlow((flow) => ({
      ...flow,
      slots: new Map(flow.slots).set('declined', {
        ...flow.slots.get('declined')!,
        rows: [{ when: [{}], send: 'offer.chat-chosen', silent: '', situations: [] }],
      }),
      states: new Map(flow.states).set('offer', { ...flow.states.get('offer')!, timers: [] }),
    }));
    const failed = simulateFlow(broken, journeys)
      .results.filter(({ played }) => played.some(({ failures }) => failures.length > 0))
      .map(({ journey }) => journey.id);
    expect(failed).toEqual(expect.arrayContaining(['declined', 'silence-at-offer']));
    expect(failed).not.toContain('booked-by-phone');
  });
});
