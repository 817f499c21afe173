import { createActor, setup } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { describe, expect, it } from 'vitest';
import { advance, startFlow, statesOf } from '../../src/flow/advance.ts';
import { compileFlow } from '../../src/flow/compile-flow.ts';
import { createFlowMachine } from '../../src/flow/flow-machine.ts';
import { safeFacts } from '../../src/flow/safe-facts.ts';
import { shippedFlow } from '../support/shipped-flow.ts';

const { flow, texts } = shippedFlow();
const compile = (): ReturnType<typeof compileFlow> => compileFlow(flow, (id) => texts.messages.get(id)?.source.placeholders ?? []);
const compiled = compile();

describe('the compiled flow', () => {
  it('is plain JSON, the same each time', () => {
    expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
    expect(JSON.stringify(compile())).toBe(JSON.stringify(compiled));
  });

  it('names every guard and every action that its machine uses', () => {
    const text = JSON.stringify(compiled.machine);
    for (const [, guard] of text.matchAll(/"guard":"((?:[^"\\]|\\.)*)"/gu))
      expect(Object.keys(compiled.guards)).toContain(JSON.parse(`"${guard ?? ''}"`));
    const types = new Set([...text.matchAll(/\{"type":"([a-z]+)","params"/gu)].map((match) => match[1]));
    expect([...types].sort()).toEqual(['effect', 'next', 'send', 'set', 'start', 'stop']);
  });

  it('is a machine that XState accepts as it stands, without our code', () => {
    const guards = Object.fromEntries(Object.keys(compiled.guards).map((name) => [name, () => false]));
    const nothing = (): void => {};
    const actions = { send: nothing, set: nothing, next: nothing, effect: nothing, start: nothing, stop: nothing };
    const machine = setup({ guards, actions } as never).createMachine(compiled.machine as never);
    const actor = createActor(machine).start();
    expect(actor.getSnapshot().value).toEqual({ active: { window: 'window-open', talk: 'self-service' } });
    actor.send({ type: 'user.stop' } as never);
    expect(actor.getSnapshot().value).toEqual({ active: { window: 'window-open', talk: 'stopped' } });
    const paths = getShortestPaths(machine as never, { events: [{ type: 'user.stop' }, { type: 'case.resolved' }] as never, limit: 100 });
    expect(paths.length).toBeGreaterThan(2);
  });
});

describe('advance', () => {
  const core = createFlowMachine(compiled);
  const report = (facts: Record<string, string>): ReturnType<typeof safeFacts> =>
    safeFacts(compiled, Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, { value, at: 0 }])), 0);
  const usual = {
    surface: 'messenger',
    threadOwner: 'bot',
    sendWindow: 'open',
    callCapability: 'pstn',
    callHours: 'open',
    waitEstimate: 'known',
    audience: 'adult',
    entitlement: 'live-support',
    callerId: 'shown',
  };

  it('offers a call, starts the timers, and promises with one', () => {
    const world = report(usual);
    const step = advance(core, startFlow(core, world).snapshot, 'case.triaged', world, { route: 'call-offer' });
    expect(statesOf(step.snapshot)).toEqual({ talk: 'offer', window: 'window-open' });
    expect(step.outputs).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'message', message: 'offer.call', delivery: 'message', promises: ['reply-by'] }),
        { kind: 'timer-start', timer: 'offer-nudge' },
        { kind: 'timer-start', timer: 'reply-due' },
      ]),
    );
  });

  it('tells the world before the event, so that nobody is judged by facts that have changed', () => {
    const world = report(usual);
    const offered = advance(core, startFlow(core, world).snapshot, 'case.triaged', world, { route: 'call-offer' });
    const step = advance(core, offered.snapshot, 'user.call-me', report({ ...usual, contactPreference: 'text-only' }));
    expect(statesOf(step.snapshot).talk).toBe('chat-waiting');
    const said = step.outputs.flatMap((one) => (one.kind === 'message' ? [one.message] : []));
    expect(said).toEqual(['access.no-calls-noted', 'offer.chat-chosen']);
  });

  it('ignores what an event may not carry, and events that nobody knows', () => {
    const world = report(usual);
    const start = startFlow(core, world);
    const sly = advance(core, start.snapshot, 'user.text', world, { route: 'call-offer', consent: 'granted' });
    expect(statesOf(sly.snapshot).talk).toBe('self-service');
    const unknown = advance(core, start.snapshot, 'no.such-event', world);
    expect(unknown.outputs).toEqual([]);
  });
});
