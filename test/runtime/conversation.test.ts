import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  createConversation,
  RuntimeError,
  toAgentView,
  toMessenger,
  toWeb,
  type Bundle,
  type Conversation,
  type ConversationOptions,
  type RuntimeFlow,
} from '../../src/runtime/index.ts';
import { FACTS, HOUR, NOW, NUMBER, VALUES } from './support/situation.ts';

let bundles: Record<string, Bundle>;
let flow: RuntimeFlow;

beforeAll(() => {
  const out = mkdtempSync(join(tmpdir(), 'bundles-'));
  execFileSync(process.execPath, ['bin/escalate-content.js', 'compile', '--out', out, '--locale', 'en-GB,de,ar'], { stdio: 'pipe' });
  const read = (name: string): unknown => JSON.parse(readFileSync(join(out, name), 'utf8'));
  bundles = { 'en-GB': read('en-GB.json') as Bundle, de: read('de.json') as Bundle, ar: read('ar.json') as Bundle };
  flow = read('flow.json') as RuntimeFlow;
});

function open(more: Partial<ConversationOptions> = {}): Conversation {
  return createConversation({
    bundles,
    flow,
    locale: 'en-GB',
    surface: 'messenger',
    facts: FACTS,
    values: VALUES,
    now: () => NOW,
    ...more,
  });
}

/** From the start to the question whether to call the number. */
function untilConfirm(conversation: Conversation): ReturnType<Conversation['dispatch']> {
  conversation.dispatch({ type: 'case.triaged', facts: { route: 'call-offer' } });
  conversation.dispatch({ type: 'user.reply', key: 'call-me' });
  return conversation.dispatch({ type: 'user.text', text: NUMBER });
}

describe('A conversation', () => {
  test.each(['en-GB', 'de', 'ar'])('in %s goes from the offer to a booked call', (locale) => {
    const conversation = open({ locale });
    const offer = conversation.dispatch({ type: 'case.triaged', facts: { route: 'call-offer' } });
    expect(offer.messages[0]?.replies.map(({ key }) => key)).toEqual(['call-me', 'stay']);
    expect(conversation.dispatch({ type: 'user.reply', key: 'call-me' }).state).toBe('collect');
    const confirm = conversation.dispatch({ type: 'user.text', text: NUMBER });
    expect(confirm.state).toBe('confirm');
    expect(confirm.messages.at(-1)?.text).toContain('58');
    expect(confirm.effects.some(({ type }) => type === 'call.request')).toBe(false);
    const booked = conversation.dispatch({ type: 'user.reply', key: 'yes-call' });
    expect(booked.effects.find(({ type }) => type === 'consent.record')?.consent).toMatchObject({
      message: 'number.confirm',
      locale,
      at: NOW,
    });
    expect(booked.effects.find(({ type }) => type === 'call.request')).toEqual({ type: 'call.request', number: NUMBER });
  });

  test('knows a chip by its words in the language of the person', () => {
    const conversation = open({ locale: 'de' });
    conversation.dispatch({ type: 'case.triaged', facts: { route: 'call-offer' } });
    expect(conversation.dispatch({ type: 'user.text', text: 'rückruf anfordern!' }).state).toBe('collect');
  });

  test('isolates values in a language that runs from right to left', () => {
    const confirm = untilConfirm(open({ locale: 'ar' }));
    expect(confirm.messages.at(-1)?.text).toContain(`\u2068${VALUES.callerNumber}\u2069`);
  });

  test('goes on from a snapshot through JSON as if nothing had been', () => {
    const first = open();
    untilConfirm(first);
    const second = open({ snapshot: JSON.parse(JSON.stringify(first.snapshot())) });
    expect(second.dispatch({ type: 'user.reply', key: 'yes-call' })).toEqual(first.dispatch({ type: 'user.reply', key: 'yes-call' }));
    expect(second.snapshot()).toEqual(first.snapshot());
  });

  test('ignores the same delivery again, and a timer that does not run', () => {
    const conversation = open();
    untilConfirm(conversation);
    const yes = { type: 'user.reply', key: 'yes-call', eventId: 'mid.1' };
    conversation.dispatch(yes);
    const after = conversation.snapshot();
    expect(conversation.dispatch(yes).messages).toEqual([]);
    expect(conversation.dispatch({ type: 'timer', id: 'offer-default' }).effects).toEqual([]);
    expect(conversation.snapshot()).toEqual(after);
  });

  test('stop ends consent, number and call', () => {
    const conversation = open();
    untilConfirm(conversation);
    conversation.dispatch({ type: 'user.reply', key: 'yes-call' });
    const stopped = conversation.dispatch({ type: 'user.text', text: 'STOP' });
    expect(stopped.effects.map(({ type }) => type)).toEqual(expect.arrayContaining(['call.cancel', 'number.delete']));
    expect(conversation.snapshot()).toMatchObject({ number: null, pending: null, consent: null });
    expect(JSON.stringify(conversation.snapshot())).not.toContain(NUMBER.slice(3));
  });

  test('never gives a number to a call that the person did not say yes to', () => {
    const conversation = open();
    untilConfirm(conversation);
    conversation.dispatch({ type: 'user.reply', key: 'yes-call' });
    const changed = conversation.dispatch({ type: 'user.text', text: '+44 20 7946 0018' });
    expect(changed.effects.filter(({ type, number }) => type.startsWith('call.') && number !== undefined)).toEqual([]);
  });

  test('fails without a step when a value is missing', () => {
    const { companyName: _, ...values } = VALUES;
    const conversation = open({ values });
    const before = conversation.snapshot();
    expect(() => conversation.dispatch({ type: 'case.triaged', facts: { route: 'call-offer' } })).toThrow(
      expect.objectContaining({ code: 'missing-value', message: expect.stringContaining('companyName') }) as Error,
    );
    expect(conversation.snapshot()).toEqual(before);
    expect(() => open({ locale: 'xx' })).toThrow(RuntimeError);
    expect(() => conversation.dispatch({ type: 'user.dance' })).toThrow(/no event of this type/u);
  });

  test('keeps no secret anywhere, whatever the state', () => {
    const secrets = ['4111 1111 1111 1111', 'my password is hunter2horse', 'GB82 WEST 1234 5698 7654 32'];
    for (const secret of secrets) {
      const conversation = open();
      untilConfirm(conversation);
      const step = conversation.dispatch({ type: 'user.text', text: `Here it is: ${secret}` });
      expect(step.effects.map(({ type }) => type)).toContain('message.redact');
      const kept = JSON.stringify([step, conversation.snapshot()]);
      expect(kept).not.toContain(secret.split(' ').at(-1));
    }
  });
});

describe('Surfaces', () => {
  test('Messenger gets bodies within its limits, the button of the profile where a number is asked for', () => {
    const conversation = open();
    conversation.dispatch({ type: 'case.triaged', facts: { route: 'call-offer' } });
    const [body] = toMessenger(conversation.dispatch({ type: 'user.reply', key: 'call-me' }), { recipientId: '1' });
    expect(body).toMatchObject({ recipient: { id: '1' }, messaging_type: 'RESPONSE' });
    expect(body?.message.quick_replies?.[0]).toEqual({ content_type: 'user_phone_number' });
    const long = 'One sentence of some length. '.repeat(120);
    const step = {
      ...conversation.setFacts({}),
      messages: [{ id: 'x.y', text: long, replies: [{ key: 'a', title: 'A title of more than twenty' }], delivery: 'message' as const }],
    };
    const bodies = toMessenger(step, { recipientId: '1' });
    expect(bodies.every(({ message }) => message.text.length <= 2000)).toBe(true);
    expect(bodies.map(({ message }) => message.quick_replies?.length ?? 0)).toEqual([0, 1]);
    expect([...(bodies[1]?.message.quick_replies?.[0]?.title ?? '')]).toHaveLength(20);
  });

  test('the web gets escaped text with its language and direction', () => {
    const step = {
      state: 'x',
      effects: [],
      timers: [],
      events: [],
      messages: [{ id: 'number.request', text: '<b>&"', replies: [], delivery: 'message' as const }],
    };
    expect(toWeb(step, { locale: 'ar' })).toEqual([
      expect.objectContaining({
        html: '&lt;b&gt;&amp;&quot;',
        dir: 'rtl',
        lang: 'ar',
        field: expect.objectContaining({ type: 'tel', autocomplete: 'tel' }),
      }),
    ]);
  });

  test('an agent sees the yes, the window and two digits', () => {
    const conversation = open();
    untilConfirm(conversation);
    const step = conversation.dispatch({ type: 'user.reply', key: 'yes-call' });
    const view = toAgentView(step, conversation.snapshot());
    expect(view).toMatchObject({
      state: 'booked',
      maskedNumber: '\u2068•••• 58\u2069',
      consent: { at: NOW },
      window: { start: NOW + HOUR, end: NOW + 2 * HOUR },
    });
    expect(JSON.stringify(view)).not.toContain(NUMBER);
  });
});
