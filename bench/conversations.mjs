// 100,000 conversations of 20 events on one core, each step from a snapshot and back to one, as a webhook does it: time and memory.
// `node bench/conversations.mjs [conversations]`. Needs no build. Prints how fast it goes and whether memory stays flat.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundled, BIN, ROOT } from './measuring.mjs';

const total = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'conversations-'));
const { status, stderr } = spawnSync(process.execPath, [BIN, 'compile', '--out', folder, '--locale', 'de,ar'], {
  cwd: ROOT,
  encoding: 'utf8',
});
if (status !== 0) throw new Error(stderr);
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const content = {
  flow: read('flow.json'),
  manifest: read('manifest.json'),
  bundles: { 'en-GB': read('en-GB.json'), de: read('de.json'), ar: read('ar.json') },
};
rmSync(folder, { recursive: true });

const { createConversation, FACTS, NOW, VALUES } = await bundled(
  `export { createConversation } from './src/runtime/index.ts'; export * from './test/runtime/support/situation.ts';`,
);
const facts = { ...FACTS, agentAvailability: 'busy' };
/** 20 events: the offer, a number that needs mending, a call that fails, one that works, and words between. */
const EVENTS = [
  { type: 'case.triaged', facts: { route: 'call-offer' } },
  { type: 'user.text', text: 'What is this about?' },
  { type: 'user.reply', key: 'call-me' },
  { type: 'user.reply', key: 'number-privacy' },
  { type: 'user.text', text: '+44 20 7946' },
  { type: 'user.text', text: '+44 20 7946 0958' },
  { type: 'user.text', text: 'hm' },
  { type: 'user.reply', key: 'yes-call' },
  { type: 'user.text', text: 'is this real' },
  { type: 'call.near' },
  { type: 'call.due', values: { agentName: 'Maria' } },
  { type: 'timer', id: 'announce-lead' },
  { type: 'call.not-reached', facts: { callOutcome: 'missed' } },
  { type: 'user.reply', key: 'try-again' },
  { type: 'call.due', values: { agentName: 'Maria' } },
  { type: 'timer', id: 'announce-lead' },
  { type: 'call.connected' },
  { type: 'call.ended' },
  { type: 'agent.outcome-solved', values: { summary: 'Corrected', nextStep: 'We check again' } },
  { type: 'user.reply', key: 'fixed' },
];
const LOCALES = ['en-GB', 'de', 'ar'];

let messages = 0;
/** `isKept`: from JSON and back to JSON at each event, as if each came to another machine. */
function converse(index, isKept) {
  let now = NOW;
  const options = {
    ...content,
    locale: LOCALES[index % LOCALES.length],
    surface: 'messenger',
    facts,
    values: VALUES,
    now: () => now,
    zone: 'Europe/London',
  };
  let conversation = createConversation(options);
  EVENTS.forEach((event, at) => {
    now += 1000;
    if (isKept) {
      const text = JSON.stringify(conversation.snapshot());
      conversation = createConversation({ ...options, snapshot: JSON.parse(text) });
    }
    messages += conversation.dispatch({ ...event, eventId: `${index}.${at}` }).messages.length;
  });
}

const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};
const parts = 5;
for (const isKept of [false, true]) {
  const count = isKept ? Math.max(parts, Math.floor(total / 10)) : total;
  for (let i = 0; i < 100; i += 1) converse(i, isKept);
  const started = performance.now();
  const cpu = process.cpuUsage();
  const heaps = [];
  for (let part = 0; part < parts; part += 1) {
    for (let i = 0; i < count / parts; i += 1) converse(i, isKept);
    heaps.push(heap().toFixed(0));
  }
  const wall = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (user + system) / 1e6;
  const events = count * EVENTS.length;
  console.log(
    `${isKept ? 'through a snapshot at each event' : 'in memory'}: ${count} conversations × ${EVENTS.length} events in ${seconds.toFixed(1)} s of processor time (${wall.toFixed(1)} s on the clock), ${Math.round(events / seconds)} events/s, heap after each fifth ${heaps.join(', ')} MB`,
  );
}
if (messages === 0) throw new Error('no message was sent');
