import { expect, test } from 'vitest';
import { factsHash } from '../../src/runtime/metrics.ts';
import { open, shippedContent } from './support/shipped.ts';
import { FACTS } from './support/situation.ts';

const hashOf = (snapshot?: ReturnType<ReturnType<typeof open>['snapshot']>): string | undefined => {
  const conversation = snapshot === undefined ? open() : open({ snapshot, facts: {} });
  const step = conversation.dispatch({ type: 'case.triaged', facts: { route: 'call-offer' } });
  return step.events.find(({ type }) => type === 'message')?.facts;
};

test('the hash of facts is the same for the same facts, also after a snapshot, and another for others', () => {
  const fresh = hashOf();
  expect(fresh).toMatch(/^[0-9a-f]{16}$/u);
  expect(hashOf(JSON.parse(JSON.stringify(open().snapshot())) as never)).toBe(fresh);
  const other = open({ facts: { ...FACTS, callerId: 'hidden' } }).dispatch({ type: 'case.triaged', facts: { route: 'call-offer' } });
  expect(other.events.find(({ type }) => type === 'message')?.facts).not.toBe(fresh);
  expect(factsHash({ a: 'b', c: '' })).not.toBe(factsHash({ a: '', c: 'b' }));
  expect(factsHash({ a: 'ab', c: '' })).not.toBe(factsHash({ a: 'a', c: 'b' }));
  expect(Object.keys(shippedContent().flow.facts).length).toBeGreaterThan(10);
});
