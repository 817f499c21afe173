// One step of one person's conversation: load, dispatch, keep, send. Steps of one person follow each other; people do not wait for people.
import { createConversation, RuntimeError, toMessenger } from 'escalate-content/runtime';

const HOUR = 3_600_000;
/** How long after a person's word free text may go out, as long as the platform says nothing else. */
const WINDOW = 24 * HOUR;
const TRIES = 5;

/** `content` is what `loadContent` gave; `send` posts one body to the Send API; `perform` carries out one effect of the flow. */
export function openConversations({ content, store, send, perform, settings, now }) {
  const queues = new Map();
  const { manifest, bundles, flow, templates } = content;
  const { locale, personaId, facts = {}, values = {}, ...rest } = settings;

  const step = (person, tell, isWord) => {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const known = store.load(person);
      const lastWord = isWord ? now() : (known?.lastWord ?? null);
      const conversation = createConversation({
        ...rest,
        bundles,
        flow,
        manifest,
        locale,
        surface: 'messenger',
        facts: { threadOwner: 'bot', ...facts },
        values,
        now,
        ...(templates[locale] === undefined ? {} : { templates: templates[locale] }),
        ...(known === null ? {} : { snapshot: known.snapshot }),
      });
      const sendWindow = lastWord !== null && now() - lastWord < WINDOW ? 'open' : 'template-only';
      const steps = [conversation.setFacts({ sendWindow }), tell(conversation)];
      const out = steps.flatMap((one) => [
        ...toMessenger(one, { recipientId: person, ...(personaId === undefined ? {} : { personaId }) }).map((body) => ({
          kind: 'message',
          body,
        })),
        ...one.effects.map((body) => ({ kind: 'effect', body })),
        ...(one.notes ?? []).map((body) => ({ kind: 'note', body })),
        ...one.events.map((body) => ({ kind: 'metric', body })),
      ]);
      const timers = steps.at(-1).timers;
      if (store.save(person, { version: known?.version ?? 0, snapshot: conversation.snapshot(), lastWord, timers, out }))
        return steps.at(-1);
    }
    throw new Error('The conversation changed each time it was to be kept');
  };

  /** Sends what waits, in order. What fails stays and is tried again with the next step, so nothing is lost; a repeat is possible, a gap is not. */
  let flushing = Promise.resolve();
  const flush = () => {
    flushing = flushing.then(async () => {
      for (let some = store.waiting(); some.length > 0; some = store.waiting()) {
        for (const { number, person, kind, body } of some) {
          if (kind === 'message') await send(body);
          else await perform({ person, kind, body });
          store.done(number);
        }
      }
    });
    const result = flushing;
    flushing = flushing.catch(() => undefined);
    return result;
  };

  const inTurn = (person, work) => {
    const before = queues.get(person) ?? Promise.resolve();
    const turn = before.then(work, work);
    queues.set(person, turn);
    return turn.finally(() => {
      if (queues.get(person) === turn) queues.delete(person);
    });
  };

  return {
    flush,
    /** Something that a person did, or that happened to their case. A fault of content throws `RuntimeError` and changes nothing. */
    tell: (person, event) =>
      inTurn(person, async () => step(person, (conversation) => conversation.dispatch(event), event.type.startsWith('user.'))),
    facts: (person, told, more) => inTurn(person, async () => step(person, (conversation) => conversation.setFacts(told, more), false)),
    /** Rings what is due. */
    async ring() {
      for (const { person, id } of store.due(now()))
        await inTurn(person, async () => step(person, (conversation) => conversation.dispatch({ type: 'timer', id }), false));
    },
  };
}

export { RuntimeError };
