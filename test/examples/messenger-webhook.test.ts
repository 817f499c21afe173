import { createHmac } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { verifyWebhookSignature } from '@warriorteam/messenger-sdk';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
// @ts-expect-error The example is plain JavaScript.
import { graphClient } from '../../examples/messenger-webhook/graph.mjs';
// @ts-expect-error The example is plain JavaScript.
import { createWebhook } from '../../examples/messenger-webhook/server.mjs';
// @ts-expect-error The example is plain JavaScript.
import { openStore } from '../../examples/messenger-webhook/store.mjs';
import { loadContent, type LoadedContent } from '../../src/runtime/index.ts';
import { FACTS, HOUR, NOW, NUMBER, VALUES } from '../runtime/support/situation.ts';
import { runCli } from '../cli/run-cli.ts';
import { FakeGraph } from './fake-graph.ts';

const SECRET = 'app-secret';
const PERSON = '4711';
const folder = mkdtempSync(join(tmpdir(), 'webhook-'));

let content: LoadedContent;
let graph: FakeGraph;
let now = NOW;
let hook: { server: import('node:http').Server; ring(): Promise<void> };
let store: { close(): void };
let performed: { kind: string; body: { type?: string; kind?: string; number?: string } }[];
let logged: object[];
let mid = 0;

beforeAll(async () => {
  const { status, stderr } = runCli(
    ['compile', '--out', join(folder, 'bundles'), '--locale', 'de', '--surface', 'messenger'],
    resolve('.'),
  );
  expect(`${status} ${stderr}`).toMatch(/^0 /u);
  const manifest = await readFile(join(folder, 'bundles/manifest.json'), 'utf8');
  content = await loadContent(manifest, (file) => readFile(join(folder, 'bundles', file)), ['en-GB']);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(database: string): Promise<void> {
  store = openStore(database) as typeof store;
  const send = graphClient({ pageToken: 'page', origin: graph.origin }) as (body: object) => Promise<void>;
  hook = createWebhook({
    appSecret: SECRET,
    verifyToken: 'verify',
    internalToken: 'internal',
    content,
    store,
    send,
    perform: (one: (typeof performed)[number]) => Promise.resolve(void performed.push(one)),
    settings: { locale: 'en-GB', zone: 'Europe/London', facts: FACTS, values: VALUES },
    now: () => now,
    log: (line: object) => void logged.push(line),
  }) as typeof hook;
  await new Promise<void>((done) => hook.server.listen(0, '127.0.0.1', done));
}

async function stop(): Promise<void> {
  await new Promise((done) => hook.server.close(done));
  store.close();
}

const database = (): string => join(folder, `${expect.getState().currentTestName?.replace(/\W+/gu, '-').slice(-60) ?? 'x'}.db`);

beforeEach(async () => {
  now = NOW;
  performed = [];
  logged = [];
  graph = await FakeGraph.start('page');
  await start(database());
});
afterEach(async () => {
  await stop();
  graph.stop();
  expect(graph.refused).toEqual([]);
});

const address = (): string => `http://127.0.0.1:${(hook.server.address() as AddressInfo).port}`;
const sign = (text: string): string => `sha256=${createHmac('sha256', SECRET).update(text).digest('hex')}`;

async function deliver(messaging: object, signature?: string): Promise<number> {
  const body = JSON.stringify({
    object: 'page',
    entry: [{ id: '1', time: now, messaging: [{ sender: { id: PERSON }, timestamp: now, ...messaging }] }],
  });
  const headers = { 'x-hub-signature-256': signature ?? sign(body) };
  return (await fetch(`${address()}/webhook`, { method: 'POST', headers, body })).status;
}
const says = (text: string, id = `m_${(mid += 1)}`): Promise<number> => deliver({ message: { mid: id, text } });
async function taps(key: string): Promise<number> {
  const reply = graph.sent
    .flatMap(({ message }) => message.quick_replies ?? [])
    .findLast(({ payload }) => payload?.endsWith(`.reply.${key}`));
  expect(reply, `a chip ${key}`).toBeDefined();
  return deliver({ message: { mid: `m_${(mid += 1)}`, text: reply?.title, quick_reply: { payload: reply?.payload } } });
}
async function tell(event: object, token = 'internal'): Promise<number> {
  const body = JSON.stringify({ person: PERSON, event });
  return (await fetch(`${address()}/events`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body })).status;
}
const effects = (): string[] => performed.filter(({ kind }) => kind === 'effect').map(({ body }) => body.type ?? '');

async function untilBooked(): Promise<void> {
  await says('Hello');
  await tell({ type: 'case.triaged', facts: { route: 'call-offer' }, eventId: 'triage' });
  await taps('call-me');
  await says(NUMBER);
  await taps('yes-call');
}

describe('The webhook', () => {
  test('takes up a subscription with the right word only', async () => {
    const ask = async (token: string): Promise<[number, string]> => {
      const answer = await fetch(`${address()}/webhook?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=1158201444`);
      return [answer.status, await answer.text()];
    };
    expect(await ask('verify')).toEqual([200, '1158201444']);
    expect(await ask('other')).toEqual([403, '']);
  });

  test('refuses what is not signed with the app’s secret, as a public client judges it', async () => {
    const body = '{"object":"page","entry":[]}';
    expect(await verifyWebhookSignature(body, sign(body), SECRET)).toMatchObject({ isValid: true });
    for (const signature of ['', 'sha256=00', `sha256=${'0'.repeat(64)}`, sign('another body')])
      expect(await deliver({ message: { mid: 'x', text: 'Hello' } }, signature)).toBe(403);
    expect(await tell({ type: 'case.triaged' }, 'guess')).toBe(403);
    expect(graph.sent).toEqual([]);
  });

  test('goes from the first word to a booked call', async () => {
    await untilBooked();
    const kinds = graph.sent.flatMap(({ message }) => message.quick_replies ?? []).map(({ content_type: kind }) => kind);
    expect(kinds).toContain('user_phone_number');
    expect(effects()).toEqual(expect.arrayContaining(['number.store', 'consent.record', 'call.request']));
    expect(performed.find(({ body }) => body.type === 'call.request')?.body.number).toBe(NUMBER);
    expect(logged).toEqual([]);
  });

  test('takes the number of the profile, and an edited message', async () => {
    await says('Hello');
    await tell({ type: 'case.triaged', facts: { route: 'call-offer' } });
    await taps('call-me');
    await deliver({ message: { mid: 'p', text: NUMBER, quick_reply: { payload: NUMBER } } });
    await taps('yes-call');
    expect(effects()).toContain('call.request');
    await deliver({ message_edit: { mid: 'p', text: '+44 20 7946 0018', num_edit: 1 } });
    expect(effects().slice(-6)).toEqual(expect.arrayContaining(['call.cancel', 'number.store']));
  });

  test('takes each delivery once, however often the platform repeats it', async () => {
    await says('Hello', 'm_same');
    await tell({ type: 'case.triaged', facts: { route: 'call-offer' }, eventId: 'triage' });
    const before = graph.sent.length;
    for (let i = 0; i < 3; i += 1) {
      expect(await says('Hello', 'm_same')).toBe(200);
      expect(await tell({ type: 'case.triaged', facts: { route: 'call-offer' }, eventId: 'triage' })).toBe(200);
    }
    expect(graph.sent.length).toBe(before);
  });

  test('goes on after a restart, from the file', async () => {
    await untilBooked();
    await stop();
    await start(database());
    const before = graph.sent.length;
    await taps('cancel');
    expect(graph.sent.length).toBeGreaterThan(before);
    expect(effects()).toEqual(expect.arrayContaining(['call.cancel', 'number.delete']));
    expect(readFileSync(database()).includes(NUMBER)).toBe(false);
  });

  test('sends later what the platform would not take now, once and in order', async () => {
    graph.failing = 2;
    await says('Hello');
    await tell({ type: 'case.triaged', facts: { route: 'call-offer' } });
    expect(logged).toContainEqual({ fault: 'send', message: 'The Send API answered 503, code 2' });
    await hook.ring();
    await hook.ring();
    const payloads = graph.sent
      .flatMap(({ message }) => message.quick_replies ?? [])
      .filter(({ payload }) => payload?.endsWith('call-me') === true);
    expect(payloads).toHaveLength(1);
  });

  test('rings timers, and after the window sends approved templates only', async () => {
    await untilBooked();
    const before = graph.sent.length;
    now += 25 * HOUR;
    await hook.ring();
    const late = graph.sent.slice(before);
    expect(late.length).toBeGreaterThan(0);
    expect(late.every(({ messaging_type: type, message }) => type === 'UTILITY' && message.template !== undefined)).toBe(true);
  });

  test('keeps and logs no secret, and a fault of content is said without stopping the others', async () => {
    await untilBooked();
    await says('my card is 4111 1111 1111 1111');
    await says('my password is hunter2horse');
    expect(await tell({ type: 'no.such.event' })).toBe(422);
    expect(logged).toEqual([{ fault: 'unknown-event', message: expect.any(String) as string }]);
    const kept = readFileSync(database()).toString('latin1') + JSON.stringify([performed, logged, graph.sent]);
    expect(kept).not.toMatch(/1111 1111|4111111111111111|hunter2horse/u);
    expect(existsSync(database())).toBe(true);
  });

  test('answers nonsense without falling over', async () => {
    for (const body of ['', '[]', '{"object":"user"}', '{"object":"page","entry":[{"messaging":[{}]}]}']) {
      const answer = await fetch(`${address()}/webhook`, { method: 'POST', headers: { 'x-hub-signature-256': sign(body) }, body });
      expect(answer.status).toBe(200);
    }
    expect((await fetch(`${address()}/elsewhere`)).status).toBe(404);
    expect((await fetch(`${address()}/webhook`, { method: 'POST', body: 'x'.repeat(1_100_000) })).status).toBe(413);
    expect(await deliver({ message: { mid: 's', attachments: [{ type: 'image', payload: { sticker_id: 1 } }] } })).toBe(200);
  });

  test('many people at once wait for nobody else, and each one’s words stay in order', async () => {
    const people = Array.from({ length: 12 }, (_, i) => `p${i}`);
    await Promise.all(
      people.flatMap((id) =>
        ['Hello', 'Anybody?', 'stop'].map((text, index) => deliver({ sender: { id }, message: { mid: `${id}.${index}`, text } })),
      ),
    );
    const told = people.map((id) => graph.sent.filter(({ recipient }) => recipient.id === id).length);
    expect(new Set(told).size).toBe(1);
  });
});
