import { describe, expect, it } from 'vitest';
import { compileFlow } from '../../src/flow/compile-flow.ts';
import { evaluateGuard } from '../../src/flow/evaluate-guard.ts';
import { allFacts, safeFacts } from '../../src/flow/safe-facts.ts';
import { selectDelivery, selectMessage } from '../../src/flow/select-message.ts';
import { triage } from '../../src/flow/triage.ts';
import { understand } from '../../src/flow/talk/understand.ts';
import { shippedFlow } from '../support/shipped-flow.ts';

const { flow, texts } = shippedFlow();
const compiled = compileFlow(flow, (id) => texts.messages.get(id)?.source.placeholders ?? []);
const NOW = 1_000_000_000;

describe('evaluateGuard', () => {
  it('holds when one of its terms holds, all of its facts', () => {
    const guard = [{ a: ['1', '2'], b: ['x'] }, { c: ['y'] }];
    expect(evaluateGuard(guard, { a: '2', b: 'x' })).toBe(true);
    expect(evaluateGuard(guard, { a: '2', b: 'z' })).toBe(false);
    expect(evaluateGuard(guard, { c: 'y' })).toBe(true);
    expect(evaluateGuard([{}], {})).toBe(true);
    expect(evaluateGuard([], {})).toBe(false);
    expect(evaluateGuard([{ missing: ['1'] }], {})).toBe(false);
  });
});

describe('safeFacts', () => {
  const at = (fact: string, value: string, age: number): string | undefined =>
    safeFacts(compiled, { [fact]: { value, at: NOW - age } }, NOW)[fact];

  it('takes what is fresh, and the safe side of what is stale, unknown, wrong or from the future', () => {
    expect(at('callHours', 'open', 0)).toBe('open');
    expect(at('callHours', 'open', 15 * 60_000)).toBe('open');
    expect(at('callHours', 'open', 15 * 60_000 + 1)).toBe('later');
    expect(at('callHours', 'open', -1)).toBe('later');
    expect(at('callHours', 'whenever', 0)).toBe('later');
    expect(safeFacts(compiled, {}, NOW)['threadOwner']).toBe('agent');
    expect(at('priority', 'critical', 10 ** 12)).toBe('critical');
  });

  it('lets the host say nothing about facts of events and of the flow', () => {
    const facts = safeFacts(compiled, { numberCheck: { value: 'ok', at: NOW }, consent: { value: 'granted', at: NOW } }, NOW);
    expect(facts['numberCheck']).toBe('none');
    expect(facts['consent']).toBeUndefined();
  });

  it('is not fooled by names that every object has', () => {
    const facts = safeFacts(
      { facts: { constructor: { id: 'constructor', owner: 'world', values: ['a', 'b'], default: 'a', freshForMs: null } }, derived: {} },
      {},
      NOW,
    );
    expect(facts['constructor']).toBe('a');
  });

  it('works out what follows, facts of the flow over those of the world', () => {
    const facts = allFacts(
      compiled,
      {
        audience: 'adult',
        contactPreference: 'any',
        safety: 'none',
        callCapability: 'pstn',
        caseState: 'open',
        entitlement: 'live-support',
      },
      { consent: 'none' },
    );
    expect(facts['callsAllowed']).toBe('yes');
    expect(allFacts(compiled, { audience: 'possible-minor' }, {})['callsWelcome']).toBe('no');
  });
});

describe('selectMessage', () => {
  it('chooses the row that fits, and stays silent where none does', () => {
    const slot = compiled.slots['declined']!;
    expect(selectMessage(slot, { waitEstimate: 'known' })?.send).toBe('offer.declined');
    expect(selectMessage(slot, { waitEstimate: 'unknown' })?.send).toBe('offer.declined-no-estimate');
    expect(selectMessage(slot, {})).toBeNull();
  });

  it('holds back what no row of the delivery table allows', () => {
    expect(selectDelivery(compiled.delivery, { threadOwner: 'bot', sendWindow: 'open' })).toBe('message');
    expect(selectDelivery(compiled.delivery, { threadOwner: 'bot', sendWindow: 'template-only' })).toBe('utility');
    expect(selectDelivery(compiled.delivery, { threadOwner: 'agent', sendWindow: 'open' })).toBe('held');
    expect(selectDelivery(compiled.delivery, {})).toBe('held');
  });
});

describe('triage', () => {
  const facts = {
    entitlement: 'live-support',
    priority: 'standard',
    agentAvailability: 'available',
    callHours: 'open',
    callsAllowed: 'yes',
  };
  const decide = (signals: Record<string, string | number>, more: Record<string, string> = {}): string =>
    triage(compiled.triage, signals, { ...facts, ...more }).route;

  it.each([
    ['locked out and out of ideas', { issueType: 'account-access', selfService: 'exhausted', loss: 'access' }, {}, 'call-offer'],
    [
      'the same without live support',
      { issueType: 'account-access', selfService: 'exhausted', loss: 'access' },
      { entitlement: 'self-service-only' },
      'self-service',
    ],
    [
      'the same when calls cannot be offered',
      { issueType: 'account-access', selfService: 'exhausted', loss: 'access' },
      { callsAllowed: 'no' },
      'chat',
    ],
    ['just begun', { issueType: 'ad-delivery', selfService: 'not-started' }, {}, 'self-service'],
    ['stuck with ads', { issueType: 'ad-delivery', selfService: 'stuck' }, {}, 'chat'],
    ['critical while the lines are open', { selfService: 'stuck' }, { priority: 'critical' }, 'call-offer'],
    ['critical while they are closed', { selfService: 'stuck' }, { priority: 'critical', callHours: 'later' }, 'chat'],
  ] as const)('%s', (_case, signals, more, route) => {
    expect(decide(signals, more)).toBe(route);
  });

  it('adds up its points, held between 0 and 100, and says why', () => {
    const decision = triage(compiled.triage, { issueType: 'account-access', selfService: 'exhausted', loss: 'access', effort: 9 }, facts);
    expect(decision.score).toBe(100);
    expect(decision.signals['effort']).toBe('many');
    expect(decision.because).not.toBe('');
  });

  it('takes another model, or a score of the host', () => {
    expect(triage(compiled.triage, { selfService: 'stuck' }, facts, () => 90).route).toBe('call-offer');
    expect(triage(compiled.triage, { selfService: 'stuck' }, facts, () => null).score).toBeNull();
    expect(triage(compiled.triage, { selfService: 'stuck', phoneSuitability: 15 }, facts, () => 90)).toMatchObject({
      score: 15,
      route: 'chat',
    });
    expect(triage(compiled.triage, { selfService: 'stuck', phoneSuitability: Number.NaN }, facts).score).toBeNull();
  });
});

describe('understand', () => {
  const replies = [
    { key: 'call-me', label: 'Request a call' },
    { key: 'stay', label: 'Stay in chat' },
  ];
  const heard = (line: string): unknown => understand(flow, compiled, replies, line);
  it('reads replies, words and numbers, the most urgent meaning first', () => {
    expect(heard('2')).toMatchObject({ event: 'user.stay' });
    expect(heard('request a call')).toMatchObject({ event: 'user.call-me' });
    expect(heard('STOP')).toMatchObject({ event: 'user.stop' });
    expect(heard('please stop, is this real?')).toMatchObject({ event: 'user.stop' });
    expect(heard('+44 7700 900123')).toEqual({ event: 'user.number', carried: { numberCheck: 'ok' } });
    expect(heard('07700 900123')).toEqual({ event: 'user.number', carried: { numberCheck: 'needs-country' } });
    expect(heard('the weather is fine')).toEqual({ event: 'user.text', carried: {} });
  });
});
