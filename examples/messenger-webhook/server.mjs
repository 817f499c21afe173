// A webhook for the Messenger Platform over the compiled content. Node's own http, no framework.
import { createServer } from 'node:http';
import { isSame, isSigned } from './signature.mjs';
import { openConversations, RuntimeError } from './conversations.mjs';
import { eventsOf } from './webhook-events.mjs';

/** Larger than any webhook body of the platform. */
const MOST_BYTES = 1 << 20;

/**
 * Creates the server; call `listen` on it. `config`: `appSecret`, `verifyToken`, `internalToken`, and what `openConversations` takes.
 * `log` gets names of events and faults, never what a person wrote.
 */
export function createWebhook(config) {
  const { appSecret, verifyToken, internalToken, content, log } = config;
  const conversations = openConversations(config);
  const mediaKinds = content.flow.facts.mediaKind?.values ?? [];

  const routes = {
    'GET /webhook': (_, url) => {
      const query = url.searchParams;
      const isOurs = query.get('hub.mode') === 'subscribe' && isSame(query.get('hub.verify_token'), verifyToken);
      return isOurs ? [200, query.get('hub.challenge') ?? ''] : [403, ''];
    },
    'POST /webhook': async (request) => {
      const bytes = await bodyOf(request);
      if (!isSigned(request.headers['x-hub-signature-256'], bytes, appSecret)) return [403, ''];
      for (const { person, event } of eventsOf(parsed(bytes), mediaKinds)) await told(person, event);
      return [200, 'EVENT_RECEIVED'];
    },
    // The case system and telephony tell what happens to a case: { person, event } or { person, facts, values }.
    'POST /events': async (request) => {
      if (!isSame(request.headers.authorization, `Bearer ${internalToken}`)) return [403, ''];
      const { person, event, facts, values } = parsed(await bodyOf(request)) ?? {};
      if (typeof person !== 'string' || (event === undefined && facts === undefined)) return [400, 'person and event, or person and facts'];
      return (await told(person, event, facts, values)) ? [200, ''] : [422, 'The content does not take this event; see the log'];
    },
  };

  /** A fault of one event is said and never stops the others: the platform would send all of them again. */
  const told = async (person, event, facts, values) => {
    try {
      await (event === undefined ? conversations.facts(person, facts, values) : conversations.tell(person, event));
    } catch (error) {
      if (!(error instanceof RuntimeError)) throw error;
      log({ fault: error.code, message: error.message });
      return false;
    }
    await conversations.flush().catch((error) => log({ fault: 'send', message: error.message }));
    return true;
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const route = routes[`${request.method} ${url.pathname}`];
    try {
      const [status, text] = route === undefined ? [404, ''] : await route(request, url);
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' }).end(text);
    } catch (error) {
      const isTooLarge = error instanceof RangeError;
      log({ fault: isTooLarge ? 'too-large' : 'server', message: error.message });
      response.writeHead(isTooLarge ? 413 : 500).end();
    }
  });
  const ring = async () => {
    await conversations.ring();
    await conversations.flush().catch((error) => log({ fault: 'send', message: error.message }));
  };
  return { server, conversations, ring };
}

async function bodyOf(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new RangeError('The body is larger than any that the platform sends');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parsed(bytes) {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}
