import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { METRIC_TYPES, type ConversationStep, type Metric } from '../../src/runtime/index.ts';
import { open, shippedContent, untilBooked, untilCollect } from './support/shipped.ts';
import { NOW, NUMBER, VALUES } from './support/situation.ts';

const schema = JSON.parse(readFileSync('schemas/metric.schema.json', 'utf8')) as { properties: { type: { enum: string[] } } };
const check = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);
const named = (steps: readonly ConversationStep[]): string[] =>
  steps.flatMap(({ events }) => events.map(({ type, name }) => `${type} ${name}`));
const invalid = (metrics: readonly Metric[]): unknown[] => metrics.filter((one) => !check(one)).map((one) => [one, check.errors?.[0]]);

const OFFERS = ['offer.call', 'offer.call-in-app', 'offer.call-later', 'offer.call-no-estimate'];

/** From the offer to a call that nobody took, one that broke off, and one that went well. */
function journey(): ConversationStep[] {
  let now = NOW;
  const conversation = open({ now: () => now });
  const tell = (type: string, more: object = {}): ConversationStep => {
    now += 60_000;
    return conversation.dispatch({ type, ...more });
  };
  return [
    tell('case.triaged', { facts: { route: 'call-offer' } }),
    tell('user.reply', { key: 'call-me' }),
    tell('user.text', { text: '+44 20 7946' }),
    tell('user.text', { text: NUMBER }),
    tell('user.reply', { key: 'yes-call' }),
    tell('call.due', { values: { agentName: 'Maria' } }),
    tell('timer', { id: 'announce-lead' }),
    tell('call.not-reached', { facts: { callOutcome: 'busy' } }),
    tell('user.reply', { key: 'try-again' }),
    tell('call.due'),
    tell('timer', { id: 'announce-lead' }),
    tell('call.connected'),
    tell('call.ended'),
    tell('agent.outcome-solved', { values: { summary: VALUES.summary, nextStep: VALUES.nextStep } }),
    tell('user.reply', { key: 'good' }),
    tell('case.merged'),
  ];
}

describe('Metrics', () => {
  test('the schema and the runtime know the same types', () => {
    expect(schema.properties.type.enum).toEqual([...METRIC_TYPES]);
  });

  test('a journey tells what analysts ask for, and each event fits the schema', () => {
    const steps = journey();
    const all = steps.flatMap(({ events }) => events);
    expect(invalid(all)).toEqual([]);
    expect(named(steps)).toEqual(
      expect.arrayContaining([
        'state offer',
        'offer shown',
        'offer accepted',
        'number-rejected too-short',
        'consent granted',
        'state-left offer',
        'call-outcome busy',
        'call-outcome call.connected',
        'rating good',
        'duplicate-case case.merged',
      ]),
    );
    const message = all.find(({ type }) => type === 'message');
    expect(message).toMatchObject({ locale: 'en-GB', surface: 'messenger', content: expect.stringMatching(/^[0-9a-f]{16}$/u) });
  });

  test('a state that ends says how long it lasted', () => {
    const left = journey().flatMap(({ events }) => events.filter(({ type }) => type === 'state-left'));
    expect(left.find(({ name }) => name === 'offer')).toMatchObject({ ms: 60_000 });
  });

  test('a promise is made, and kept or missed', () => {
    const conversation = open();
    const made = conversation.dispatch({ type: 'case.triaged', facts: { route: 'chat' } });
    const promises = made.events.filter(({ type }) => type === 'promise-made').map(({ name }) => name);
    expect(promises.length).toBeGreaterThan(0);
    const missed = conversation.dispatch({ type: 'timer', id: 'reply-due' });
    expect(missed.events).toContainEqual(expect.objectContaining({ type: 'promise-missed', name: promises[0] }));
    const kept = conversation.dispatch({ type: 'agent.joined', values: { agentName: 'Maria' } });
    expect(named([kept])).toEqual(expect.arrayContaining([`promise-met ${promises[0] ?? ''}`]));
  });

  test('a person who goes to an agent, or back to chat from a call, is counted', () => {
    const conversation = untilCollect(open());
    const back = conversation.dispatch({ type: 'user.reply', key: 'stay' });
    expect(named([back])).toContain('returned-to-chat collect');
    const handoff = conversation.setFacts({ threadOwner: 'agent' });
    expect(named([handoff])).toContain('handoff with-agent');
  });

  test('words that stand in for a missing translation are told with their locale', () => {
    const { manifest } = shippedContent();
    const german = manifest.locales['de'];
    if (german === undefined) throw new Error('no German bundle');
    const locales = { ...manifest.locales, de: { ...german, served: Object.fromEntries(OFFERS.map((one) => [one, 'en-GB'])) } };
    const step = open({ locale: 'de', manifest: { ...manifest, locales } }).dispatch({
      type: 'case.triaged',
      facts: { route: 'call-offer' },
    });
    expect(step.events).toContainEqual(expect.objectContaining({ type: 'fallback', name: step.messages[0]?.id, locale: 'en-GB' }));
    expect(step.messages[0]?.locale).toBe('en-GB');
  });

  test('withdrawal is told', () => {
    expect(named([untilBooked(open()).dispatch({ type: 'user.text', text: 'stop' })])).toContain('consent withdrawn');
  });
});
