import { buildBundles } from '../../../src/bundle/compile-bundles.ts';
import { buildCorpus } from '../../../src/model/build-corpus.ts';
import { createMemory } from '../../../src/model/parse-file.ts';
import {
  createConversation,
  type Conversation,
  type ConversationOptions,
  type LoadedContent,
  type Templates,
} from '../../../src/runtime/index.ts';
import { baseLayer, shippedProject } from '../../support/base-layer.ts';
import { FACTS, NOW, NUMBER, VALUES } from './situation.ts';

/** A few languages stand for all: translations take long to parse. */
export const LOCALES = ['en-GB', 'de', 'ar', 'he', 'ja'] as const;

let known: LoadedContent | undefined;

/** The shipped content as a chat would load it. */
export function shippedContent(): LoadedContent {
  if (known !== undefined) return known;
  const light = new RegExp(`^(?:content/|locales/(?:${LOCALES.join('|')})/)`, 'u');
  const project = shippedProject().filter(({ path }) => light.test(path));
  const { value: corpus } = buildCorpus({ project, base: baseLayer().filter(({ path }) => light.test(path)) }, createMemory());
  const files = new Map(buildBundles(corpus, { locales: LOCALES }).files.map(({ path, text }) => [path, text]));
  const read = (path: string): unknown => JSON.parse(files.get(path) ?? 'null');
  known = {
    manifest: read('manifest.json') as LoadedContent['manifest'],
    flow: read('flow.json') as LoadedContent['flow'],
    bundles: Object.fromEntries(LOCALES.map((locale) => [locale, read(`${locale}.json`)])) as LoadedContent['bundles'],
    templates: Object.fromEntries(LOCALES.map((locale) => [locale, read(`templates/${locale}.json`) as Templates])),
  };
  return known;
}

/** A conversation over the shipped content; what is given wins. */
export function open(more: Partial<ConversationOptions> = {}): Conversation {
  const { bundles, flow, manifest, templates } = shippedContent();
  const locale = more.locale ?? 'en-GB';
  return createConversation({
    bundles,
    flow,
    manifest,
    locale,
    surface: 'messenger',
    facts: FACTS,
    values: VALUES,
    now: () => NOW,
    ...(templates[locale] === undefined ? {} : { templates: templates[locale] }),
    ...more,
  });
}

/** To the question for a number. */
export function untilCollect(conversation: Conversation): Conversation {
  conversation.dispatch({ type: 'case.triaged', facts: { route: 'call-offer' } });
  conversation.dispatch({ type: 'user.reply', key: 'call-me' });
  return conversation;
}

/** To the yes. */
export function untilBooked(conversation: Conversation): Conversation {
  untilCollect(conversation).dispatch({ type: 'user.text', text: NUMBER });
  conversation.dispatch({ type: 'user.reply', key: 'yes-call' });
  return conversation;
}
