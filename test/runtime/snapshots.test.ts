import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RuntimeError, type Conversation, type ConversationEvent, type RuntimeFlow, type Snapshot } from '../../src/runtime/index.ts';
import { SEED } from '../support/seed.ts';
import { open, shippedContent, untilBooked, untilCollect } from './support/shipped.ts';
import { NUMBER } from './support/situation.ts';

const through = (snapshot: Snapshot): Snapshot => JSON.parse(JSON.stringify(snapshot)) as Snapshot;
/** The flow as a later version of the content would have it. */
const upgraded = (change: (flow: RuntimeFlow) => Partial<RuntimeFlow>): RuntimeFlow => {
  const flow = structuredClone(shippedContent().flow);
  return { ...flow, ...change(flow) };
};

describe('A snapshot after an upgrade', () => {
  test('goes on with new words and a fact that is new', () => {
    const before = untilBooked(open()).snapshot();
    const flow = upgraded((old) => ({
      machine: { ...old.machine, context: { facts: { ...old.machine.context.facts, brandNew: 'no' } } },
      facts: {
        ...old.facts,
        brandNew: { id: 'brandNew', owner: 'flow', values: ['no', 'yes'], default: 'no', freshForMs: null, resets: false },
      },
    }));
    const conversation = open({ flow, snapshot: through(before) });
    expect(conversation.snapshot()).toMatchObject({
      number: NUMBER,
      machine: { context: { facts: { brandNew: 'no', consent: 'granted' } } },
    });
    expect(conversation.dispatch({ type: 'user.reply', key: 'cancel' }).effects.map(({ type }) => type)).toContain('call.cancel');
  });

  test('lets go of timers, reports and values of facts that are gone', () => {
    const before = through(untilCollect(open()).snapshot());
    const flow = upgraded(({ timers: { 'collect-reminder': _, ...timers }, facts }) => ({
      timers,
      facts: { ...facts, priority: { ...(facts['priority'] as (typeof facts)[string]), values: ['high'] } },
    }));
    const { timers, reports } = open({ flow, snapshot: before }).snapshot();
    expect(before.timers.map(({ id }) => id)).toContain('collect-reminder');
    expect(timers.map(({ id }) => id)).not.toContain('collect-reminder');
    expect(reports).not.toHaveProperty('priority');
  });

  test('of a state that is gone is refused with what to do', () => {
    const before = through(untilCollect(open()).snapshot());
    const flow = upgraded((old) => ({
      machine: JSON.parse(JSON.stringify(old.machine).replaceAll('"collect"', '"gather"')) as RuntimeFlow['machine'],
    }));
    expect(() => open({ flow, snapshot: before })).toThrow(expect.objectContaining({ code: 'unreadable-snapshot' }) as Error);
  });

  test.each([null, {}, { schemaVersion: 2 }, { schemaVersion: 1 }, { schemaVersion: 1, machine: { value: 'nowhere' }, values: {} }])(
    'and what is no snapshot (%j) is refused without a stack of ours',
    (snapshot) => {
      expect(() => open({ snapshot: snapshot as never })).toThrow(RuntimeError);
    },
  );

  test('written before this version still reads', () => {
    const { saw: _, question: __, zone: ___, lastCall: ____, since: _____, ...old } = through(untilBooked(open()).snapshot());
    expect(open({ snapshot: old as Snapshot }).dispatch({ type: 'user.reply', key: 'cancel' }).state).toBe('chat-waiting');
  });
});

/** Deliveries as a platform sends them: each with a name. */
const DELIVERIES: readonly ConversationEvent[] = [
  { type: 'case.triaged', facts: { route: 'call-offer' } },
  { type: 'user.reply', key: 'call-me' },
  { type: 'user.text', text: '020 7946' },
  { type: 'user.text', text: NUMBER },
  { type: 'user.reply', key: 'yes-call' },
  { type: 'call.due', values: { agentName: 'Maria' } },
  { type: 'timer', id: 'announce-lead' },
  { type: 'call.connected' },
  { type: 'call.not-reached', facts: { callOutcome: 'missed' } },
  { type: 'user.reply', key: 'try-again' },
  { type: 'user.text', text: 'stop' },
  { type: 'case.resolved', values: { summary: 'Done' } },
].map((event, index) => ({ ...event, eventId: `mid.${index}` }));

const play = (conversation: Conversation, events: readonly ConversationEvent[]): void => {
  for (const event of events) {
    try {
      conversation.dispatch(event);
    } catch (error) {
      if (!(error instanceof RuntimeError)) throw error;
    }
  }
};

describe('law: deliveries', () => {
  const order = fc.array(fc.integer({ min: 0, max: DELIVERIES.length - 1 }), { minLength: 1, maxLength: 24 });

  test('again, in whatever order, change nothing and do nothing', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(order, fc.shuffledSubarray([...DELIVERIES]), (indexes, again) => {
        const first = indexes.map((index) => DELIVERIES[index] as ConversationEvent);
        const conversation = open();
        play(conversation, first);
        const state = conversation.snapshot();
        for (const event of again.filter((one) => first.includes(one) && state.seen.length > 0)) {
          const before = conversation.snapshot();
          let step;
          try {
            step = conversation.dispatch(event);
          } catch (error) {
            if (!(error instanceof RuntimeError)) throw error;
            continue;
          }
          if (step.events.some(({ type }) => type === 'duplicate')) {
            expect([step.messages, step.effects]).toEqual([[], []]);
            expect(conversation.snapshot()).toEqual(before);
          } else expect(first).not.toContain(event);
        }
      }),
      { numRuns: 100, seed: SEED },
    );
  });

  test('the same deliveries with and without repeats end in the same state', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(order, (indexes) => {
        const once = indexes.filter((index, at) => indexes.indexOf(index) === at).map((index) => DELIVERIES[index] as ConversationEvent);
        const all = indexes.map((index) => DELIVERIES[index] as ConversationEvent);
        const [a, b] = [open(), open()];
        play(a, once);
        play(b, all);
        expect(b.snapshot()).toEqual(a.snapshot());
      }),
      { numRuns: 100, seed: SEED },
    );
  });

  test('in any order, no call is ever made without a yes to that very number, and none after a stop', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(order, (indexes) => {
        const conversation = open();
        let said = false;
        let stopped = false;
        for (const index of indexes) {
          const event = DELIVERIES[index] as ConversationEvent;
          let step;
          try {
            step = conversation.dispatch(event);
          } catch (error) {
            if (!(error instanceof RuntimeError)) throw error;
            continue;
          }
          said ||= step.effects.some(({ type }) => type === 'consent.record');
          stopped ||= event.text === 'stop';
          for (const { type, number } of step.effects)
            if (number !== undefined && type.startsWith('call.')) expect([said, stopped, number]).toEqual([true, false, NUMBER]);
        }
      }),
      { numRuns: 100, seed: SEED },
    );
  });
});
