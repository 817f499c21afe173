// Starts the webhook: `node examples/messenger-webhook/main.mjs <folder that compile wrote>`. Settings come from the environment, see README.md.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadContent } from 'escalate-content/runtime';
import { graphClient } from './graph.mjs';
import { createWebhook } from './server.mjs';
import { openStore } from './store.mjs';

const [folder] = process.argv.slice(2);
const missing = ['APP_SECRET', 'VERIFY_TOKEN', 'INTERNAL_TOKEN', 'PAGE_TOKEN'].filter((name) => !process.env[name]);
if (folder === undefined || missing.length > 0) {
  console.error(`usage: node main.mjs <folder that compile wrote>\n${missing.length > 0 ? `Set ${missing.join(', ')}` : ''}`);
  process.exit(2);
}
const {
  APP_SECRET,
  VERIFY_TOKEN,
  INTERNAL_TOKEN,
  PAGE_TOKEN,
  LOCALE = 'en-GB',
  ZONE = 'Europe/London',
  DATABASE = 'conversations.db',
  PORT = '8080',
} = process.env;
const log = (line) => console.log(JSON.stringify(line));

const read = (file) => readFile(join(folder, file));
const content = await loadContent(await readFile(join(folder, 'manifest.json'), 'utf8'), read, [LOCALE]);
const store = openStore(DATABASE);
const { server, ring } = createWebhook({
  appSecret: APP_SECRET,
  verifyToken: VERIFY_TOKEN,
  internalToken: INTERNAL_TOKEN,
  content,
  store,
  send: graphClient({ pageToken: PAGE_TOKEN, ...(process.env.GRAPH_ORIGIN ? { origin: process.env.GRAPH_ORIGIN } : {}) }),
  // Here a real system books calls, tells agents and keeps notes. A number is in the body only where a call needs it; it is not logged.
  perform: async ({ kind, body }) => log({ [kind]: body.type ?? body.kind, ...(kind === 'metric' ? { name: body.name } : {}) }),
  settings: {
    locale: LOCALE,
    zone: ZONE,
    values: {
      companyName: process.env.COMPANY ?? 'Northwind Support',
      timeZone: process.env.ZONE_NAME ?? 'UK time',
      exampleNumber: '+44 7700 900123',
    },
  },
  now: () => Date.now(),
  log,
});
const timer = setInterval(() => void ring().catch((error) => log({ fault: 'timer', message: error.message })), 1000);
server.listen(Number(PORT), () => log({ listening: server.address().port }));
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    clearInterval(timer);
    server.close(() => store.close());
  });
