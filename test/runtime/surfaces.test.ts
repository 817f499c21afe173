import { Ajv2020 } from 'ajv/dist/2020.js';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  createFormatter,
  fromAgent,
  MESSENGER_LIMITS,
  toAgentView,
  toMessenger,
  toWeb,
  type ConversationStep,
  type MessengerBody,
  type SentMessage,
} from '../../src/runtime/index.ts';
import { LOCALES, open, shippedContent, untilBooked, untilCollect } from './support/shipped.ts';
import { NOW, NUMBER, VALUES } from './support/situation.ts';

const stepWith = (message: Partial<SentMessage>, more: Partial<ConversationStep> = {}): ConversationStep => ({
  state: 'x',
  messages: [{ id: 'a.b', text: 'Hello', replies: [], delivery: 'message', ...message }],
  effects: [],
  timers: [],
  events: [],
  ...more,
});
const bodiesOf = (message: Partial<SentMessage>, options = {}): MessengerBody[] =>
  toMessenger(stepWith(message), { recipientId: '1', ...options });
const textOf = ({ message }: MessengerBody): string => ('text' in message ? message.text : (message.attachment?.payload.text ?? ''));

describe('toMessenger', () => {
  test('fits the types of a public client of the Send API', () => {
    const args = [
      '--ignoreConfig',
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--types',
      'node',
      '--skipLibCheck',
    ];
    const file = 'test/runtime/support/payload-types.ts';
    const checked = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', ...args, '--allowImportingTsExtensions', file], {
      encoding: 'utf8',
    });
    expect(checked.stdout).toBe('');
  });

  test('stays within the limits for every message of every language, with an answer at each chip', () => {
    const { bundles, flow } = shippedContent();
    for (const locale of LOCALES) {
      const formatter = createFormatter({ bundle: bundles[locale] ?? {}, locale });
      for (const id of Object.keys(bundles[locale] ?? {})) {
        if (id.split('.').length > 2) continue;
        const values = {
          ...VALUES,
          chatText: 'x',
          lastDigits: '58',
          digits1: '58',
          digits2: '18',
          country1: 'A',
          country2: 'B',
          country3: 'C',
          countryName: 'D',
          extension: '1',
          otherStart: '1',
          otherEnd: '2',
          otherTimeZone: 'Z',
        };
        const replies = (flow.replies[id] ?? []).map((key) => ({ key, title: formatter.format(`${id}.reply.${key}`, values) }));
        for (const body of bodiesOf({ id, text: formatter.format(id, values), replies }, { buttonsAt: [id], profileNumberAt: [id] })) {
          expect(textOf(body).length).toBeLessThanOrEqual(MESSENGER_LIMITS.textUnits);
          for (const { title = '', payload = '' } of body.message.quick_replies ?? []) {
            expect([...title].length, `${locale} ${id}`).toBeLessThanOrEqual(20);
            expect(payload.length).toBeLessThanOrEqual(1000);
          }
        }
      }
    }
  });

  test('asks for the number of the profile where the flow asks for one', () => {
    const asked = open().dispatch({ type: 'case.triaged', facts: { route: 'call-offer' } });
    const profile = ({ message }: MessengerBody): boolean =>
      message.quick_replies?.some((one) => one.content_type === 'user_phone_number') ?? false;
    expect(toMessenger(asked, { recipientId: '1' }).some(profile)).toBe(false);
    const conversation = open();
    conversation.dispatch({ type: 'case.triaged', facts: { route: 'call-offer' } });
    expect(toMessenger(conversation.dispatch({ type: 'user.reply', key: 'call-me' }), { recipientId: '1' }).some(profile)).toBe(true);
  });

  test('an answer is RESPONSE, word on our own account is UPDATE', () => {
    const conversation = open();
    const offer = conversation.dispatch({ type: 'case.triaged', facts: { route: 'call-offer' } });
    expect(toMessenger(offer, { recipientId: '1' })[0]?.messaging_type).toBe('UPDATE');
    const answer = conversation.dispatch({ type: 'user.reply', key: 'call-me' });
    expect(toMessenger(answer, { recipientId: '1', personaId: 'p' })[0]).toMatchObject({ messaging_type: 'RESPONSE', persona_id: 'p' });
  });

  test('choices that stay are a button template, where text and count fit one', () => {
    const replies = ['a', 'b', 'c'].map((key) => ({ key, title: key.toUpperCase() }));
    expect(bodiesOf({ replies }, { buttonsAt: ['a.b'] })[0]?.message).toEqual({
      attachment: {
        type: 'template',
        payload: {
          template_type: 'button',
          text: 'Hello',
          buttons: replies.map(({ key, title }) => ({ type: 'postback', title, payload: `a.b.reply.${key}` })),
        },
      },
    });
    const many = [...replies, { key: 'd', title: 'D' }];
    expect(bodiesOf({ replies: many }, { buttonsAt: ['a.b'] })[0]?.message.quick_replies).toHaveLength(4);
    expect(bodiesOf({ replies, text: 'x'.repeat(641) }, { buttonsAt: ['a.b'] })[0]?.message.attachment).toBeUndefined();
  });

  test.each(LOCALES)('after the window %s goes out as the approved template, and nothing as free text', (locale) => {
    const conversation = untilBooked(open({ locale, zone: 'Europe/London' }));
    conversation.setFacts({ sendWindow: 'template-only' });
    const step = conversation.dispatch({ type: 'call.due', values: { agentName: 'Maria' } });
    const templates = shippedContent().templates[locale]?.templates ?? {};
    const bodies = toMessenger(step, { recipientId: '1' });
    expect(step.messages[0]?.delivery).toBe('utility');
    expect(bodies).toHaveLength(step.messages.length);
    for (const [index, body] of bodies.entries()) {
      const { request, parameters } = templates[step.messages[index]?.id ?? ''] ?? { request: undefined, parameters: [] };
      expect(body).toMatchObject({
        messaging_type: 'UTILITY',
        message: { template: { name: request?.name, language: { code: request?.language } } },
      });
      const sent = 'template' in body.message ? (body.message.template?.components[0]?.parameters ?? []) : [];
      expect(sent).toHaveLength(parameters.length);
      // The template with its holes filled is what the bundle itself says.
      const [{ text = '' } = {}] = (request?.components ?? []) as { text?: string }[];
      const filled = text.replace(/\{\{(\d+)\}\}/gu, (_, hole: string) => sent[Number(hole) - 1]?.text ?? '');
      expect(filled).toBe(step.messages[index]?.text);
    }
    expect(toMessenger(stepWith({ delivery: 'utility' }), { recipientId: '1' })).toEqual([]);
    expect(toMessenger(stepWith({ delivery: 'held' }), { recipientId: '1' })).toEqual([]);
  });

  test('the templates of every language fit the schema', () => {
    const check = new Ajv2020({ strict: true }).compile(JSON.parse(readFileSync('schemas/templates.schema.json', 'utf8')) as object);
    for (const templates of Object.values(shippedContent().templates)) expect(check(templates), JSON.stringify(check.errors)).toBe(true);
  });

  test('only what a person writes goes out as HUMAN_AGENT', () => {
    expect(fromAgent('Hello', { recipientId: '1', isWindowOpen: false })).toEqual([
      { recipient: { id: '1' }, messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT', message: { text: 'Hello' } },
    ]);
    expect(fromAgent('Hello', { recipientId: '1', isWindowOpen: true })[0]).not.toHaveProperty('tag');
  });

  test('a cut never falls inside a letter or leaves an isolate open', () => {
    const titleOf = (title: string): string => bodiesOf({ replies: [{ key: 'a', title }] })[0]?.message.quick_replies?.[0]?.title ?? '';
    const short = titleOf(`\u2068${'👩‍👩‍👧 '.repeat(9)}\u2069`);
    expect([...short].length).toBeLessThanOrEqual(20);
    expect(short).toMatch(/👧 ?…$/u);
    expect(titleOf('\u2068المملكة المتحدة\u2069')).toBe('المملكة المتحدة');
    expect(titleOf(`${'س'.repeat(17)} \u206858\u2069`)).toBe(`${'س'.repeat(17)} 58`);
    expect(titleOf('رقم \u206858\u2069')).toBe('رقم \u206858\u2069');
    expect(bodiesOf({ text: '👩‍👩‍👧'.repeat(600) }).every((one) => !/\uDC00$|^\u200D/u.test(textOf(one)))).toBe(true);
  });
});

describe('toWeb', () => {
  test('text is escaped and carries its language, also where another one stands in', () => {
    const [part] = toWeb(stepWith({ id: 'number.request', text: `<b>&"'`, locale: 'en-GB' }), { locale: 'ar' });
    expect(part).toMatchObject({
      html: '&lt;b&gt;&amp;&quot;&#39;',
      lang: 'en-GB',
      dir: 'ltr',
      field: { type: 'tel', autocomplete: 'tel' },
    });
    expect(toWeb(stepWith({}), { locale: 'ar' })[0]).toMatchObject({ lang: 'ar', dir: 'rtl', field: null });
    expect(toWeb(stepWith({ delivery: 'held' }), { locale: 'ar' })).toEqual([]);
  });
});

describe('toAgentView', () => {
  test('says state, yes, window, two digits, what the person read, and the notes, in the agent’s language', () => {
    const { bundles, flow } = shippedContent();
    const conversation = untilBooked(open({ locale: 'ja', zone: 'Asia/Tokyo' }));
    const step = conversation.dispatch({ type: 'call.due', values: { agentName: 'Maria' } });
    const formatter = createFormatter({ bundle: bundles['en-GB'] ?? {}, locale: 'en-GB', zone: 'Europe/London' });
    const view = toAgentView(step, JSON.parse(JSON.stringify(conversation.snapshot())) as never, { flow, formatter });
    expect(view).toMatchObject({
      state: 'announcing',
      maskedNumber: '\u2068•••• 58\u2069',
      consent: { at: NOW },
      title: expect.stringMatching(/\w/u),
    });
    expect(view.saw[0]?.text).toBe(step.messages[0]?.text);
    expect(view.saw[0]?.inYourLanguage).toMatch(/Maria/u);
    expect(view.saw[0]?.inYourLanguage).not.toBe(view.saw[0]?.text);
    expect(JSON.stringify(view)).not.toContain(NUMBER);
  });

  test('what the person saw last stays, also after steps that say nothing', () => {
    const conversation = untilCollect(open());
    const before = conversation.snapshot().saw;
    const quiet = conversation.setFacts({ priority: 'standard' });
    expect(quiet.messages).toEqual([]);
    expect(toAgentView(quiet, conversation.snapshot()).saw).toEqual(before);
  });

  test('texts that belong to what just happened come with it', () => {
    const { bundles, flow } = shippedContent();
    const conversation = untilCollect(open());
    conversation.dispatch({ type: 'user.text', text: NUMBER });
    const step = conversation.dispatch({ type: 'user.reply', key: 'yes-call' });
    const view = toAgentView(step, conversation.snapshot(), {
      flow,
      formatter: createFormatter({ bundle: bundles['en-GB'] ?? {}, locale: 'en-GB' }),
    });
    expect(view.notes?.map(({ id }) => id)).toEqual(expect.arrayContaining(['staff.consent-given']));
  });
});

describe('Call outcomes', () => {
  const called = (): ReturnType<typeof open> => {
    const conversation = untilBooked(open());
    conversation.dispatch({ type: 'call.due', values: { agentName: 'Maria' } });
    conversation.dispatch({ type: 'timer', id: 'announce-lead' });
    return conversation;
  };

  test.each(['missed', 'busy', 'voicemail', 'rejected', 'failed'])('%s comes back into the chat and the case', (callOutcome) => {
    const conversation = called();
    const step = conversation.dispatch({ type: 'call.not-reached', facts: { callOutcome } });
    expect(step.messages.length).toBeGreaterThan(0);
    expect(step.notes).toEqual([
      {
        kind: 'call',
        event: 'call.not-reached',
        outcome: callOutcome,
        at: NOW,
        maskedNumber: '\u2068•••• 58\u2069',
        consent: null,
        told: step.messages.map(({ id, text }) => ({ id, text })),
      },
    ]);
    expect(toAgentView(step, conversation.snapshot()).lastCall).toEqual({ event: 'call.not-reached', outcome: callOutcome, at: NOW });
  });

  test('what the specialist notes stands in the chat and in the case', () => {
    const conversation = called();
    conversation.dispatch({ type: 'call.connected' });
    conversation.dispatch({ type: 'call.ended' });
    const step = conversation.dispatch({ type: 'agent.outcome-solved', values: { summary: VALUES.summary, nextStep: VALUES.nextStep } });
    expect(step.messages[0]?.text).toContain(VALUES.summary);
    expect(step.notes).toContainEqual(expect.objectContaining({ kind: 'outcome', event: 'agent.outcome-solved' }));
  });

  test('a yes is noted with the words and the content that it is for; a stop is noted too', () => {
    const conversation = untilCollect(open());
    conversation.dispatch({ type: 'user.text', text: NUMBER });
    const yes = conversation.dispatch({ type: 'user.reply', key: 'yes-call' });
    expect(yes.notes?.[0]).toMatchObject({
      kind: 'consent',
      consent: {
        message: 'number.confirm',
        numberHash: expect.stringMatching(/^[0-9a-f]{64}$/u),
        text: expect.stringMatching(/^[0-9a-f]{16}$/u),
        content: shippedContent().manifest.contentVersion,
      },
    });
    const stop = conversation.dispatch({ type: 'user.text', text: 'stop' });
    expect(stop.notes?.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['consent', 'number-deleted']));
  });
});
