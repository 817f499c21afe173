import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RuntimeError, toAgentView, toMessenger, toWeb, type ConversationEvent } from '../../src/runtime/index.ts';
import { SEED } from '../support/seed.ts';
import { open, shippedContent, untilBooked, untilCollect } from './support/shipped.ts';

/** What must never be kept, and the part of each that would give it away. */
const SECRETS = [
  { text: '4111 1111 1111 1111', trace: '1111' },
  { text: '378282246310005', trace: '246310005' },
  { text: 'my password is hunter2horse', trace: 'hunter2horse' },
  { text: 'Mein Passwort lautet geheim99x', trace: 'geheim99x' },
  { text: 'パスワード: himitsu77', trace: 'himitsu77' },
  { text: 'IBAN GB82 WEST 1234 5698 7654 32', trace: '1234 5698' },
  { text: 'my ssn 123-45-6789', trace: '45-6789' },
] as const;

const flow = (): ReturnType<typeof shippedContent>['flow'] => shippedContent().flow;
const metric = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('schemas/metric.schema.json', 'utf8')) as object,
);

const secret = fc.constantFrom(...SECRETS);
const field = secret.map(({ text }) => text);

/** An event in which any field may hold a secret. */
const event: fc.Arbitrary<ConversationEvent> = fc.record(
  {
    type: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...Object.keys(shippedContent().flow.events), 'user.reply', 'timer') }, field),
    text: field,
    key: field,
    id: field,
    eventId: field,
    facts: fc.dictionary(fc.oneof(fc.constantFrom('numberCheck', 'callOutcome', 'sensitiveKind', 'mediaKind', 'safety'), field), field, {
      maxKeys: 3,
    }),
    values: fc.dictionary(fc.oneof(fc.constantFrom('summary', 'nextStep', 'agentName', 'lastDigits'), field), field, { maxKeys: 3 }),
  },
  { requiredKeys: ['type'] },
);

const traces = (kept: unknown): string[] => {
  const text = JSON.stringify(kept);
  return SECRETS.filter(({ trace }) => text.includes(trace)).map(({ trace }) => trace);
};

describe('law: no secret in events, errors, snapshots, effects, notes and views', () => {
  test.each(['fresh', 'asked for a number', 'booked'])('%s, whatever comes in whichever field', { timeout: 120_000 }, (from) => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 6 }), (events) => {
        const conversation = from === 'fresh' ? open() : from === 'booked' ? untilBooked(open()) : untilCollect(open());
        for (const one of events) {
          try {
            const step = conversation.dispatch(one);
            const { messages, ...rest } = step;
            expect(traces(rest)).toEqual([]);
            expect(traces([toMessenger(step, { recipientId: '1' }), toWeb(step, { locale: 'en-GB' }), messages])).toEqual([]);
            expect(step.events.filter((metricEvent) => !metric(metricEvent))).toEqual([]);
            expect(traces(toAgentView(step, conversation.snapshot()))).toEqual([]);
          } catch (error) {
            if (!(error instanceof RuntimeError)) throw error;
            expect(traces([error.message, error.code, error.stack])).toEqual([]);
          }
          expect(traces(conversation.snapshot())).toEqual([]);
        }
      }),
      { numRuns: 150, seed: SEED },
    );
  });

  test('facts and values that the host tells', () => {
    fc.assert(
      fc.property(
        fc.dictionary(field, field, { maxKeys: 3 }),
        fc.constantFrom('caseState', 'safety', 'surface'),
        field,
        (map, fact, text) => {
          const conversation = open({ facts: { ...map, [fact]: text }, values: { ...map, summary: text } });
          conversation.start();
          conversation.setFacts({ ...map, [fact]: text }, { ...map, nextStep: text });
          expect(traces(conversation.snapshot())).toEqual([]);
        },
      ),
      { numRuns: 100, seed: SEED },
    );
  });

  test('a number stands only where the state needs it: in the effect of the call and in the snapshot, until it is deleted', () => {
    const conversation = untilCollect(open());
    const typed = '+44 20 7946 0958';
    const steps = [
      conversation.dispatch({ type: 'user.text', text: typed }),
      conversation.dispatch({ type: 'user.reply', key: 'yes-call' }),
    ];
    for (const { events, messages, notes } of steps) expect(JSON.stringify([events, messages, notes])).not.toMatch(/79460958|7946 0958/u);
    expect(JSON.stringify(conversation.snapshot())).toContain('+442079460958');
    conversation.dispatch({ type: 'user.reply', key: 'cancel' });
    expect(JSON.stringify(conversation.snapshot())).not.toContain('79460958');
  });

  test('names of the flow are all that a metric may hold', () => {
    expect(Object.keys(flow().events).every((name) => /^[a-z]+(?:[.-][a-z]+)*$/u.test(name))).toBe(true);
  });
});
